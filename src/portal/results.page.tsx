/** /publik/hasil: after publication who moved from where to where, by which decree, searched and in pages; before it, why not yet. */
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { PublicPages, PublicSearch } from '#portal/public-list.tsx';
import { publicResults } from '#portal/reads.server.ts';
import { WISHES } from '#steps/evaluation/considered.ts';
import { levelValue } from '#steps/proposal/level-value.ts';
import type { PublicMove } from '#steps/publication/rules.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';
import type { Route } from './+types/results.page';

export const handle = frame('public');

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = context;
  const results = await keptAtHead(db, today, 'results', () => publicResults(db));
  const { q, filters, page, size, offset } = readTable(request, { sorts: ['nama'], filters: ['putaran'] });
  const whole = results.find((one) => one.round.id === filters.putaran) ?? results[0];
  const others = results.filter((one) => one !== whole).map(({ round }) => round);
  if (!whole) return { shown: null, others, q };
  const found = whole.moves.filter((move) => said(move).includes(q.toLowerCase()));
  const moves = found.slice(offset, offset + size);
  const codes = Object.fromEntries(moves.map(({ decree }) => [decree, whole.codes[decree]]));
  const pages = Math.max(1, Math.ceil(found.length / size));
  return {
    shown: { ...whole, moves, codes, found: found.length, count: whole.moves.length, page, pages },
    others,
    q,
  };
}

/** What of a move can be searched: all that is shown of it. */
const said = ({ name, nip, from, to, decree }: PublicMove): string =>
  [name, nip, from?.post, from?.unit, to.post, to.unit, decree].join(' ').toLowerCase();

type Shown = NonNullable<Route.ComponentProps['loaderData']['shown']>;

export default function Results({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.portal.results;
  const lang = useLang();
  const { shown, others, q } = loaderData;
  if (shown === null)
    return (
      <PublicPage title={own.title()} lead={own.lead()}>
        <div className="notice tone-grey">
          <strong>{own.notYet()}</strong>
          <p>{own.notYetLead()}</p>
        </div>
      </PublicPage>
    );
  const place = { path: '/publik/hasil', q, kept: { putaran: shown.round.id } };
  return (
    <PublicPage title={`${own.title()} ${shown.round.title}`} lead={own.lead()}>
      <p>{own.published({ date: dateIn(lang, shown.on), count: numberIn(lang, shown.count) })}</p>
      <PublicSearch {...place} label={own.search()} go={own.go()} />
      {q !== '' && (
        <p role="status">
          {shown.found === 0
            ? own.nobody({ text: q })
            : own.found({ count: numberIn(lang, shown.found), of: numberIn(lang, shown.count) })}{' '}
          <a href={`/publik/hasil?putaran=${encodeURIComponent(shown.round.id)}`}>{own.all()}</a>
        </p>
      )}
      <ul className="plain" aria-label={own.list()}>
        {shown.moves.map((move) => (
          <MoveCard
            key={`${move.decree} ${move.nip} ${move.name}`}
            move={move}
            code={shown.codes[move.decree]}
          />
        ))}
      </ul>
      <PublicPages {...place} page={shown.page} pages={shown.pages} />
      <h2>{own.objectives()}</h2>
      <p className="muted">{own.objectivesLead()}</p>
      <Objectives of={shown} />
      <p>{own.departures({ count: numberIn(lang, shown.departures) })}</p>
      <h2>{own.proof()}</h2>
      <dl className="facts">
        <dt>{words.publication.hash()}</dt>
        <dd>
          <code>{shown.hash}</code>
        </dd>
        <dt>{words.publication.root()}</dt>
        <dd>
          <code>{shown.root}</code>
        </dd>
      </dl>
      {others.length > 0 && (
        <>
          <h2>{words.portal.timetable.others()}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <a href={`/publik/hasil?putaran=${encodeURIComponent(one.id)}`}>{one.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PublicPage>
  );
}

/** What the plan reached of each aim, as people count it, beside the best that was possible. */
function Objectives({ of }: { of: Pick<Shown, 'objectives' | 'objective' | 'bound'> }) {
  const words = useDeskWords();
  const own = words.portal.results;
  const lang = useLang();
  const names: Partial<Record<string, () => string>> = words.portal.criteria.objective;
  const meanings: Partial<Record<string, (v: { value: string; first: number }) => string>> = own.meaning;
  const text = (level: string, value: number): string => {
    const plain = levelValue(level, level === 'placed' ? Math.abs(value) : value, lang);
    return meanings[level]?.({ value: plain, first: WISHES }) ?? plain;
  };
  return (
    <ScrollBox label={own.objectives()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{own.level()}</th>
            <th scope="col">{own.reached()}</th>
            <th scope="col">{own.bound()}</th>
          </tr>
        </thead>
        <tbody>
          {of.objectives.map((level, at) => {
            const value = of.objective?.[at] ?? 0;
            const bound = of.bound?.[at] ?? null;
            return (
              <tr key={level}>
                <td>{names[level]?.() ?? level}</td>
                <td>{text(level, value)}</td>
                <td>{bound === null ? '–' : bound === value ? own.best() : text(level, bound)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function MoveCard({ move, code }: { move: PublicMove; code: string | undefined }) {
  const own = useDeskWords().portal.results;
  const lang = useLang();
  return (
    <li className="card">
      <strong>{move.name}</strong> <span className="muted nowrap">{move.nip}</span>
      <dl className="facts">
        <dt>{own.from()}</dt>
        <dd>{move.from ? `${move.from.post}, ${move.from.unit}` : own.none()}</dd>
        <dt>{own.to()}</dt>
        <dd>
          {move.to.post}, {move.to.unit}
        </dd>
        <dt>{own.decree()}</dt>
        <dd>
          {move.decree}, {dateIn(lang, move.date)}{' '}
          {code && <a href={`/verifikasi/${code}`}>{own.verify()}</a>}
        </dd>
      </dl>
    </li>
  );
}
