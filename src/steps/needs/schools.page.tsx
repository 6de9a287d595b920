/** Teachers of each school by subject, against class groups and students (A.5.6: surplus teachers may be redistributed). */
import { Link } from 'react-router';
import { fixedIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { schoolsOf } from '#steps/needs/ahead.reads.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { countedNeeds } from '#steps/needs/reads.server.ts';
import { type SchoolNeed, type SubjectNeed, spreadOf } from '#steps/needs/schools.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { optionsOf } from '#ui/form-parts.tsx';
import { EmptyState, Figures } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable, Filters, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/schools.page';

const sorts = ['kurang', 'lebih', 'nama', 'rasio'] as const;
const schoolStates = ['kurang', 'lebih', 'keduanya'] as const;

const orders: Record<(typeof sorts)[number], (a: SchoolNeed, b: SchoolNeed) => number> = {
  kurang: (a, b) => a.shortage - b.shortage || b.name.localeCompare(a.name, 'id'),
  lebih: (a, b) => a.surplus - b.surplus || b.name.localeCompare(a.name, 'id'),
  nama: (a, b) => a.name.localeCompare(b.name, 'id'),
  rasio: (a, b) => (a.studentsPerTeacher ?? 0) - (b.studentsPerTeacher ?? 0),
};

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const law = await lawOfRound(context.db, round);
  const counted = await countedNeeds(context.db, round, law);
  const all = schoolsOf(counted, law);
  const state = readTable(request, { sorts, filters: ['keadaan', 'sekolah', 'mapel'], size: 25, down: true });
  const { keadaan, sekolah, mapel } = state.filters;
  const q = state.q.toLowerCase();
  const of = (school: SchoolNeed) => (mapel ? school.subjects.find((one) => one.subject === mapel) : school);
  const list = all.filter((school) => {
    const part = of(school);
    const short = (part?.shortage ?? 0) > 0;
    const over = (part?.surplus ?? 0) > 0;
    if (!part || !school.name.toLowerCase().includes(q)) return false;
    return keadaan === 'kurang'
      ? short
      : keadaan === 'lebih'
        ? over
        : keadaan === 'keduanya'
          ? short && over
          : true;
  });
  list.sort(orders[state.sort]);
  if (state.down) list.reverse();
  const table = law.tables['jam-pelajaran'];
  const opened = sekolah ? all.find(({ unit }) => unit === sekolah) : undefined;
  return {
    round: { id: round.id, title: round.title },
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
      rows: list
        .slice(state.offset, state.offset + state.size)
        .map(({ unit, name, school, teachers, shortage, surplus, studentsPerTeacher }) => ({
          ...{ unit, name, teachers, shortage, surplus, studentsPerTeacher },
          students: school.students,
          classGroups: school.classGroups,
        })),
    },
  };
}

/** Each subject over all schools; too few here and too many there stay two figures. */
function bySubject(schools: readonly SchoolNeed[]): SubjectNeed[] {
  const sums = new Map<string, SubjectNeed>();
  for (const { subjects } of schools)
    for (const one of subjects) {
      const sum = sums.get(one.subject);
      if (!sum) sums.set(one.subject, { ...one });
      else
        for (const key of ['hours', 'raw', 'need', 'teachers', 'shortage', 'surplus', 'leavers'] as const)
          sum[key] += one[key];
    }
  return [...sums.values()].sort((a, b) => b.shortage - a.shortage);
}

export default function SchoolsPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const lang = useLang();
  const address = useAddress();
  const { round, load, perCounsellor, names, state, sums, table, opened, all } = loaderData;
  return (
    <NeedsFrame round={round} title={own.schools()} lead={own.schoolsLead({ load, perCounsellor })}>
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
          <Subjects title={own.subjects()} rows={loaderData.subjects} names={names} />
          {opened && (
            <Subjects title={own.subjectDetail({ name: opened.name })} rows={opened.subjects} names={names} />
          )}
          <section className="stack" id="sekolah">
            <h2>{own.schoolCount()}</h2>
            <Filters
              state={state}
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
              columns={[
                {
                  key: 'nama',
                  label: own.school(),
                  sort: true,
                  wide: true,
                  cell: (row) => <Link to={address({ sekolah: row.unit })}>{row.name}</Link>,
                },
                {
                  key: 'groups',
                  label: own.groups(),
                  number: true,
                  cell: (row) => <Count of={row.classGroups} />,
                },
                {
                  key: 'students',
                  label: own.students(),
                  number: true,
                  cell: (row) => <Count of={row.students} />,
                },
                {
                  key: 'teachers',
                  label: own.teachers(),
                  number: true,
                  cell: (row) => <Count of={row.teachers} />,
                },
                {
                  key: 'rasio',
                  label: own.perTeacher(),
                  sort: true,
                  number: true,
                  cell: (row) =>
                    row.studentsPerTeacher === null ? '–' : fixedIn(lang, row.studentsPerTeacher, 1),
                },
                {
                  key: 'kurang',
                  label: own.shortage(),
                  sort: true,
                  number: true,
                  cell: (row) => row.shortage || '–',
                },
                {
                  key: 'lebih',
                  label: own.surplus(),
                  sort: true,
                  number: true,
                  cell: (row) => row.surplus || '–',
                },
              ]}
            />
            <p className="muted small">{own.hoursBasis()}</p>
          </section>
        </>
      )}
    </NeedsFrame>
  );
}

function Subjects(props: { title: string; rows: readonly SubjectNeed[]; names: Record<string, string> }) {
  const own = useDeskWords().needsAhead;
  const lang = useLang();
  const { title, rows, names } = props;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => row.subject}
        columns={[
          { key: 'subject', label: own.subject(), cell: (row) => names[row.subject] ?? row.subject },
          {
            key: 'hours',
            label: own.hours(),
            number: true,
            cell: (row) => (row.hours === 0 ? '–' : <Count of={row.hours} />),
          },
          {
            key: 'need',
            label: own.need(),
            number: true,
            cell: (row) => (
              <>
                <Count of={row.need} /> <span className="sub">{fixedIn(lang, row.raw, 2)}</span>
              </>
            ),
          },
          {
            key: 'teachers',
            label: own.teachers(),
            number: true,
            cell: (row) => <Count of={row.teachers} />,
          },
          {
            key: 'short',
            label: own.shortage(),
            number: true,
            cell: (row) => (row.shortage > 0 ? <strong>{row.shortage}</strong> : '–'),
          },
          { key: 'over', label: own.surplus(), number: true, cell: (row) => row.surplus || '–' },
          { key: 'leavers', label: own.leavers(), number: true, cell: (row) => row.leavers || '–' },
        ]}
      />
    </section>
  );
}
