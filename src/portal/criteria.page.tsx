/** /publik/kriteria: objectives in their order, weights, and every rule in force with its article. */
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { rulesOn } from '#law/law.ts';
import { lawOfRound, lawOn } from '#lawbook/in-force.server.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { publicCriteria, publicRounds } from '#portal/reads.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/criteria.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today, lang } = context;
  return keptAtHead(db, today, `criteria ${lang}`, async () => {
    const [round] = await publicRounds(db);
    const rules = rulesOn(
      round ? await lawOfRound(db, round) : await lawOn(db, today),
      round?.asOf ?? today,
    ).map((rule) => ({
      id: rule.id,
      title: rule.text.judul[lang],
      level: rule.level,
      basis: rule.text.dasar.map(({ instrumen, pasal, status }) => ({
        text: [instrumen, pasal].join(' '),
        secondary: status === 'sekunder',
      })),
    }));
    return {
      title: round?.title ?? null,
      criteria: round ? await publicCriteria(db, round.id) : null,
      rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  });
}

export default function Criteria({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords().portal;
  const own = words.criteria;
  const lang = useLang();
  const { title, criteria, rules } = loaderData;
  const tone = { blokir: 'red', perlu_persetujuan: 'amber', peringatan: 'grey' } as const;
  return (
    <PublicPage title={own.title()} {...(title ? { lead: own.lead({ title }) } : {})}>
      {criteria === null ? (
        <div className="notice tone-grey">
          <strong>{own.notFrozen()}</strong>
          <p>{own.notFrozenLead()}</p>
        </div>
      ) : (
        <>
          <div className="notice tone-green">
            <strong>{own.frozen({ date: dateIn(lang, criteria.frozenOn) })}</strong>
            <p>
              {own.hash()}: <code>{criteria.hash}</code>
            </p>
          </div>
          <h2>{own.objectives()}</h2>
          <p className="muted">{own.objectivesLead()}</p>
          <ol>
            {criteria.objectives.map((objective) => (
              <li key={objective}>{own.objective[objective]()}</li>
            ))}
          </ol>
          <h2>{own.weights()}</h2>
          <div className="grid">
            <Weights name={own.fit()} of={criteria.weights.fit} />
            <Weights name={own.growth()} of={criteria.weights.growth} />
          </div>
          <p />
          <p>{own.never()}</p>
          <p>{own.floor({ percent: numberIn(lang, criteria.donorFloor * 100) })}</p>
          {criteria.maxMoves !== null && <p>{own.maxMoves({ count: numberIn(lang, criteria.maxMoves) })}</p>}
          <p>{own.lot()}</p>
        </>
      )}
      <h2>{own.rules()}</h2>
      <p className="muted">{own.rulesLead()}</p>
      <ul className="plain">
        {rules.map((rule) => (
          <li key={rule.id} className="card">
            <strong>
              {rule.id} {rule.title}
            </strong>{' '}
            <span className={`badge tone-${tone[rule.level]}`}>{own.level[rule.level]()}</span>
            <ul>
              {rule.basis.map(({ text, secondary }) => (
                <li key={text}>
                  {text}
                  {secondary && <span className="muted"> ({own.secondary()})</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}

function Weights({ name, of }: { name: string; of: Record<string, number> }) {
  const words = useDeskWords().portal.criteria.part;
  const lang = useLang();
  return (
    <div className="card">
      <table>
        <caption>{name}</caption>
        <tbody>
          {Object.entries(of).map(([part, weight]) => (
            <tr key={part}>
              <th scope="row">{part in words ? words[part as keyof typeof words]() : part}</th>
              <td className="number">{numberIn(lang, weight)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
