/** /publik/hasil: after publication who moved from where to where, by which decree; before it, why not yet. */
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { publicResults } from '#portal/reads.server.ts';
import type { PublicMove } from '#steps/publication/rules.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';
import type { Route } from './+types/results.page';

export const handle = frame('public');

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = context;
  const results = await keptAtHead(db, today, 'results', () => publicResults(db));
  const asked = new URL(request.url).searchParams.get('putaran');
  const shown = results.find((one) => one.round.id === asked) ?? results[0];
  return { shown: shown ?? null, others: results.filter((one) => one !== shown).map(({ round }) => round) };
}

export default function Results({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.portal.results;
  const lang = useLang();
  const { shown, others } = loaderData;
  if (shown === null)
    return (
      <PublicPage title={own.title()} lead={own.lead()}>
        <div className="notice tone-grey">
          <strong>{own.notYet()}</strong>
          <p>{own.notYetLead()}</p>
        </div>
      </PublicPage>
    );
  const levels = words.portal.criteria.objective;
  return (
    <PublicPage title={`${own.title()} ${shown.round.title}`} lead={own.lead()}>
      <p>{own.published({ date: dateIn(lang, shown.on), count: numberIn(lang, shown.moves.length) })}</p>
      <ul className="plain">
        {shown.moves.map((move) => (
          <MoveCard
            key={`${move.decree} ${move.nip} ${move.name}`}
            move={move}
            code={shown.codes[move.decree]}
          />
        ))}
      </ul>
      <h2>{own.objectives()}</h2>
      <ScrollBox label={own.objectives()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{own.level()}</th>
              <th scope="col" className="number">
                {own.reached()}
              </th>
              <th scope="col" className="number">
                {own.bound()}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.objectives.map((level, at) => (
              <tr key={level}>
                <td>{level in levels ? levels[level as keyof typeof levels]() : level}</td>
                <td className="number">{numberIn(lang, shown.objective?.[at] ?? 0)}</td>
                <td className="number">{numberIn(lang, shown.bound?.[at] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
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
