/** /publik/lowongan: posts that can be filled, with seats and reason; before the freeze, when they will be here. */
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { PublicPages, PublicSearch } from '#portal/public-list.tsx';
import { publicRounds } from '#portal/reads.server.ts';
import { frozenVacancies } from '#steps/voice/vacancies.reads.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';
import type { Route } from './+types/vacancies.page';

export const handle = frame('public');

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = context;
  const found = await keptAtHead(db, today, 'vacancies', async () => {
    const [round] = await publicRounds(db);
    return { round, frozen: round ? await frozenVacancies(db, round.id) : null };
  });
  const { q, page, size, offset } = readTable(request, { sorts: ['jabatan'], size: 100 });
  const { round, frozen } = found;
  const rows = (frozen?.list ?? []).filter((one) =>
    `${one.post} ${one.unit}`.toLowerCase().includes(q.toLowerCase()),
  );
  return {
    title: round?.title ?? null,
    due: round?.timetable.find(({ step }) => step === 'kebutuhan')?.to ?? null,
    frozenOn: frozen && officeDay(new Date(frozen.frozenAt)),
    q,
    posts: rows.length,
    seats: rows.reduce((sum, one) => sum + one.seats, 0),
    rows: rows.slice(offset, offset + size),
    page,
    pages: Math.max(1, Math.ceil(rows.length / size)),
  };
}

export default function Vacancies({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords().portal;
  const own = words.vacancies;
  const lang = useLang();
  const { title, due, frozenOn, q, rows, posts, seats, page, pages } = loaderData;
  const place = { path: '/publik/lowongan', q };
  return (
    <PublicPage title={own.title()} {...(title ? { lead: own.lead({ title }) } : {})}>
      {frozenOn === null ? (
        <div className="notice tone-grey">
          <strong>{title === null ? words.noRound() : own.notYet()}</strong>
          <p>{due ? own.notYetLead({ date: dateIn(lang, due) }) : own.notYetOpen()}</p>
        </div>
      ) : (
        <>
          <PublicSearch {...place} label={own.search()} go={own.go()} />
          <p>
            {own.total({ posts: numberIn(lang, posts), seats: numberIn(lang, seats) })}.{' '}
            {own.frozen({ date: dateIn(lang, frozenOn) })}
          </p>
          {rows.length === 0 ? (
            <p className="muted">{own.none()}</p>
          ) : (
            <ScrollBox label={own.title()}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{own.post()}</th>
                    <th scope="col">{own.reason()}</th>
                    <th scope="col" className="number">
                      {own.seats()}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={`${row.id} ${row.why}`}>
                      <td>
                        {row.post}
                        <span className="when">{row.unit}</span>
                        {row.critical && <span className="badge tone-amber">{own.critical()}</span>}{' '}
                        {row.strategic && <span className="badge tone-violet">{own.strategic()}</span>}
                      </td>
                      <td>{own.why[row.why]()}</td>
                      <td className="number">{numberIn(lang, row.seats)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
          <PublicPages {...place} page={page} pages={pages} />
        </>
      )}
    </PublicPage>
  );
}
