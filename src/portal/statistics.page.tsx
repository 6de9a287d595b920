/** /publik/statistik: figures of the rounds and of satisfaction, none about fewer than five people. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';
import { roundFigures } from '#portal/figures.reads.server.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { publicRounds } from '#portal/reads.server.ts';
import { indexKept } from '#steps/outcome/reckoned.server.ts';
import { MovesMap } from '#ui/charts/moves-map.tsx';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';
import type { Route } from './+types/statistics.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context;
  return keptAtHead(db, today, 'statistics', async () => {
    const rounds = (await publicRounds(db)).slice(0, 6);
    const figures = await Promise.all(
      rounds.map((round) =>
        roundFigures(db, round, round.status === 'terbit' || round.status === 'dievaluasi', today),
      ),
    );
    return { figures, index: (await indexKept(db, { today })).value };
  });
}

export default function Statistics({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.portal.statistics;
  const lang = useLang();
  const { figures, index } = loaderData;
  const shown = (value: number | null) => (value === null ? '–' : numberIn(lang, value));
  return (
    <PublicPage title={own.title()} lead={own.lead()}>
      {figures.length === 0 && index.length === 0 && <p className="muted">{own.none()}</p>}
      {figures.map((round) => (
        <section key={round.id}>
          <h2>{round.title}</h2>
          <dl className="figures">
            {(['people', 'movable', 'vacancies', 'moves'] as const).map((key) => (
              <div key={key}>
                <dt>{own[key]()}</dt>
                <dd>{shown(round[key])}</dd>
              </div>
            ))}
          </dl>
          {round.map?.flows.some(({ from, to }) => from !== to) ? (
            <MovesMap
              title={own.map()}
              lead={`${words.charts.mapNote()} ${own.mapFew()}`}
              regions={round.map.regions}
              flows={round.map.flows}
            />
          ) : (
            round.map && <p className="muted">{own.mapNone()}</p>
          )}
          {round.agencies.length > 0 && (
            <ScrollBox label={own.byAgency()}>
              <table>
                <caption>{own.byAgency()}</caption>
                <thead>
                  <tr>
                    <th scope="col">{own.agency()}</th>
                    <th scope="col" className="number">
                      {own.count()}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {round.agencies.map((agency) => (
                    <tr key={agency.name}>
                      <td>{agency.name}</td>
                      <td className="number">
                        {agency.count === null ? own.few() : numberIn(lang, agency.count)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
        </section>
      ))}
      {index.length > 0 && (
        <section>
          <h2>{own.ikm()}</h2>
          <p className="muted">{own.ikmLead()}</p>
          <ScrollBox label={own.ikm()}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{own.agency()}</th>
                  <th scope="col" className="number">
                    {own.index()}
                  </th>
                  <th scope="col">{own.grade()}</th>
                  <th scope="col" className="number">
                    {own.interval()}
                  </th>
                  <th scope="col" className="number">
                    {own.respondents()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {index.map((unit) => (
                  <tr key={unit.unit}>
                    <td>
                      <a href={`/skm/${encodeURIComponent(unit.unit)}`}>{unit.name}</a>
                    </td>
                    <td className="number">{fixedIn(lang, unit.ikm)}</td>
                    <td>{unit.mutu}</td>
                    <td className="number">
                      {unit.ci95 ? `${fixedIn(lang, unit.ci95[0])}–${fixedIn(lang, unit.ci95[1])}` : '–'}
                    </td>
                    <td className="number">{numberIn(lang, unit.respondents)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      )}
    </PublicPage>
  );
}
