/** /publik/aturan: all rules of transfer in force today, each with its level and article. */
import { rulesOn } from '#law/law.ts';
import { basisInWords } from '#law/readable.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/rules.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today, lang } = context;
  return keptAtHead(db, today, `rules ${lang}`, async () =>
    rulesOn(await lawOn(db, today), today)
      .map((rule) => ({
        id: rule.id,
        title: rule.text.judul[lang],
        level: rule.level,
        basis: rule.text.dasar.map((basis) => ({ text: basisInWords(basis), status: basis.status })),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

const tones = { blokir: 'red', perlu_persetujuan: 'amber', peringatan: 'grey' } as const;

export default function PublicRules({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  return (
    <PublicPage title={words.jurist.title()} lead={words.jurist.lead()}>
      <ul className="plain">
        {loaderData.map(({ id, title, level, basis: [first] }) => (
          <li key={id} className="card">
            <a href={`/publik/aturan/${id}`}>
              <strong>
                {id} {title}
              </strong>
            </a>{' '}
            <span className={`badge tone-${tones[level]}`}>{words.law.level[level]()}</span>
            {first && (
              <p className="muted">
                {first.text} ({words.law.basisStatus[first.status]()})
              </p>
            )}
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}
