/** /publik: where the round stands and when what happens; no names, no sign-in. */
import { missingYears } from '#ground/day.ts';
import { dateIn } from '#ground/words/lang.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { publicRounds } from '#portal/reads.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { type Step, stateOfStep } from '#ui/steps.ts';
import type { Route } from './+types/timetable.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context;
  const [round, ...others] = await keptAtHead(db, today, 'rounds', () => publicRounds(db));
  const calendar = await calendarOn(db, today);
  const begun = round?.timetable[0]?.from;
  return {
    round: round && {
      ...round,
      timetable: round.timetable.map((row) => ({
        ...row,
        missing: missingYears(calendar, begun ?? row.from, row.to),
      })),
    },
    others: others.map(({ id, title, status }) => ({ id, title, status })),
  };
}

export default function Timetable({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.portal.timetable;
  const lang = useLang();
  const { round, others } = loaderData;
  return (
    <PublicPage title={own.title()} lead={own.lead()}>
      {!round ? (
        <div className="notice tone-grey">
          <strong>{words.portal.noRound()}</strong>
          <p>{words.portal.noRoundLead()}</p>
        </div>
      ) : (
        <>
          <div className="notice tone-blue">
            <strong>
              {round.title}: {words.case.round[round.status]()}
            </strong>
            <p>{own.states[round.status]()}</p>
          </div>
          <h2>{own.steps()}</h2>
          <ol className="timeline">
            {round.timetable.map(({ step, from, to, missing }) => {
              const state = stateOfStep(step as Step, round.status);
              return (
                <li key={step} data-state={state}>
                  <strong>{words.ui.step[step as Step]()}</strong>
                  <span className="away">, {words.ui.line[state]()}</span>
                  <span className="when">
                    {dateIn(lang, from)} – {dateIn(lang, to)}
                    {missing.length > 0 && ` (${own.estimate({ years: missing })})`}
                    {state === 'now' && ` · ${own.now().toLowerCase()}`}
                  </span>
                </li>
              );
            })}
          </ol>
          <p>{own.effective({ date: dateIn(lang, round.tmt) })}</p>
        </>
      )}
      <h2>{own.where()}</h2>
      <ul>
        <li>
          <a href="/publik/kriteria">{own.links.kriteria()}</a>
        </li>
        <li>
          <a href="/publik/lowongan">{own.links.lowongan()}</a>
        </li>
        <li>
          <a href="/publik/hasil">{own.links.hasil()}</a>
        </li>
        <li>
          <a href="/verifikasi">{own.links.verifikasi()}</a>
        </li>
      </ul>
      {others.length > 0 && (
        <>
          <h2>{own.others()}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                {one.title}: {words.case.round[one.status]()}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="muted">{words.portal.asked()}</p>
    </PublicPage>
  );
}
