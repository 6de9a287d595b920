/** Teachers of each school by subject, against class groups and students (A.5.6: surplus teachers may be redistributed). */
import { Link } from 'react-router';
import { fixedIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { schoolsOf } from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import {
  bySubject,
  schoolColumns,
  schoolFilters,
  schoolRows,
  schoolSorts,
  schoolStates,
  subjectColumns,
} from '#steps/needs/school-columns.tsx';
import { type SubjectNeed, spreadOf } from '#steps/needs/schools.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { optionsOf } from '#ui/form-parts.tsx';
import { EmptyState, Figures } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/schools.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const law = await lawOfRound(context.db, round);
  const counted = await countedNeeds(context.db, round);
  const all = schoolsOf(counted, law);
  const state = readTable(request, { sorts: schoolSorts, filters: schoolFilters, size: 25, down: true });
  const list = schoolRows(all, state);
  const { sekolah } = state.filters;
  const table = law.tables['jam-pelajaran'];
  const opened = sekolah ? all.find(({ unit }) => unit === sekolah) : undefined;
  return {
    round: { id: round.id, title: round.title },
    reckoned: asOfReckoned(counted),
    load: table.jam_wajib_guru,
    perCounsellor: table.siswa_per_pembimbing,
    names: Object.fromEntries(table.mapel.map(({ kode, nama }) => [kode, nama[context.lang]])),
    state,
    all: all.length,
    sums: {
      teachers: all.reduce((sum, one) => sum + one.teachers, 0),
      shortage: all.reduce((sum, one) => sum + one.shortage, 0),
      surplus: all.reduce((sum, one) => sum + one.surplus, 0),
      spread: spreadOf(all),
    },
    subjects: bySubject(all),
    opened: opened && { name: opened.name, subjects: opened.subjects },
    table: {
      total: list.length,
      rows: list.slice(state.offset, state.offset + state.size),
    },
  };
}

export default function SchoolsPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const lang = useLang();
  const address = useAddress();
  const { round, load, perCounsellor, names, state, sums, table, opened, all } = loaderData;
  const door = stepPath(round.id, 'kebutuhan');
  return (
    <NeedsFrame
      asOf={loaderData.reckoned}
      round={round}
      title={own.schools()}
      lead={own.schoolsLead({ load, perCounsellor })}
    >
      {all === 0 ? (
        <EmptyState
          title={own.noSchools()}
          action={<Link to="/data/impor">{words.needsPage.toImport()}</Link>}
        >
          {own.noSchoolsLead()}
        </EmptyState>
      ) : (
        <>
          <Figures
            of={[
              { name: own.schoolCount(), value: <Count of={all} /> },
              {
                name: own.shortage(),
                value: <Count of={sums.shortage} />,
                to: `${address({ keadaan: 'kurang', hal: null })}#sekolah`,
              },
              {
                name: own.surplus(),
                value: <Count of={sums.surplus} />,
                to: `${address({ keadaan: 'lebih', hal: null })}#sekolah`,
              },
              {
                name: own.perTeacherSpread(),
                value: sums.spread
                  ? `${fixedIn(lang, sums.spread.p10, 1)}–${fixedIn(lang, sums.spread.p90, 1)}`
                  : '–',
                note: sums.spread ? own.ratio({ ratio: sums.spread.ratio }) : undefined,
              },
            ]}
          />
          <Subjects
            title={own.subjects()}
            rows={loaderData.subjects}
            names={names}
            door={`${door}/mapel/unduh?sekolah=`}
          />
          {opened && (
            <Subjects
              title={own.subjectDetail({ name: opened.name })}
              rows={opened.subjects}
              names={names}
              door={`${door}/mapel/unduh`}
            />
          )}
          <section className="stack" id="sekolah">
            <div className="spread">
              <h2>{own.schoolCount()}</h2>
              <ListFileLinks door={`${door}/sekolah/unduh`} />
            </div>
            <Filters
              state={state}
              total={table.total}
              search={own.searchSchool()}
              filters={[
                {
                  name: 'keadaan',
                  label: own.state(),
                  options: optionsOf(schoolStates, own.schoolState),
                },
                {
                  name: 'mapel',
                  label: own.subject(),
                  options: Object.entries(names).map(([value, label]) => ({ value, label })),
                },
              ]}
            />
            <DataTable
              label={own.schools()}
              rows={table.rows}
              rowKey={(row) => row.unit}
              state={state}
              total={table.total}
              columns={schoolColumns(words, lang, (unit) => address({ sekolah: unit }))}
            />
            <p className="muted small">{own.hoursBasis()}</p>
          </section>
        </>
      )}
    </NeedsFrame>
  );
}

function Subjects(props: {
  title: string;
  rows: readonly SubjectNeed[];
  names: Record<string, string>;
  door: string;
}) {
  const words = useDeskWords();
  const lang = useLang();
  const { title, rows, names, door } = props;
  return (
    <section className="stack">
      <div className="spread">
        <h2>{title}</h2>
        <ListFileLinks door={door} />
      </div>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => row.subject}
        columns={subjectColumns(words, lang, names)}
      />
    </section>
  );
}
