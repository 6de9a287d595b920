/** The lists of schools and of their subjects: how they are narrowed and ordered, and their columns, for the page and for its files. */
import { Link } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import { fixedIn } from '#ground/words/lang.ts';
import type { SchoolNeed, SubjectNeed } from '#steps/needs/schools.ts';
import type { TableState } from '#ui/read-table.ts';
import { Count } from '#ui/small-parts.tsx';
import type { Column } from '#ui/table-parts.tsx';

export const schoolSorts = ['kurang', 'lebih', 'nama', 'rasio'] as const;
export const schoolStates = ['kurang', 'lebih', 'keduanya'] as const;
export const schoolFilters = ['keadaan', 'sekolah', 'mapel'] as const;
type SchoolSort = (typeof schoolSorts)[number];

export type SchoolRow = Pick<
  SchoolNeed,
  'unit' | 'name' | 'teachers' | 'shortage' | 'surplus' | 'studentsPerTeacher'
> & { students: number; classGroups: number };

const orders: Record<SchoolSort, (a: SchoolRow, b: SchoolRow) => number> = {
  kurang: (a, b) => a.shortage - b.shortage || b.name.localeCompare(a.name, 'id'),
  lebih: (a, b) => a.surplus - b.surplus || b.name.localeCompare(a.name, 'id'),
  nama: (a, b) => a.name.localeCompare(b.name, 'id'),
  rasio: (a, b) => (a.studentsPerTeacher ?? 0) - (b.studentsPerTeacher ?? 0),
};

/** Schools as the list asks for them. Narrowed to a subject, too few and too many are of that subject. */
export function schoolRows(all: readonly SchoolNeed[], state: TableState<SchoolSort>): SchoolRow[] {
  const { keadaan, mapel } = state.filters;
  const q = state.q.toLowerCase();
  const list = all.flatMap((school): SchoolRow[] => {
    const part = mapel ? school.subjects.find((one) => one.subject === mapel) : school;
    if (!part || !school.name.toLowerCase().includes(q)) return [];
    const { teachers, shortage, surplus } = part;
    const { unit, name, studentsPerTeacher } = school;
    const { students, classGroups } = school.school;
    return [{ unit, name, teachers, shortage, surplus, studentsPerTeacher, students, classGroups }];
  });
  const short = list.filter(({ shortage, surplus }) =>
    keadaan === 'kurang'
      ? shortage > 0
      : keadaan === 'lebih'
        ? surplus > 0
        : keadaan !== 'keduanya' || (shortage > 0 && surplus > 0),
  );
  short.sort(orders[state.sort]);
  return state.down ? short.reverse() : short;
}

const orNone = (count: number): string => (count > 0 ? String(count) : '–');
const shown = (count: number) => (count > 0 ? <Count of={count} /> : '–');

/** `open`: where the subjects of a school are shown. */
export function schoolColumns(
  words: DeskWords,
  lang: Lang,
  open: (unit: string) => string = () => '',
): Column<SchoolRow>[] {
  const own = words.needsAhead;
  const count = (key: 'classGroups' | 'students' | 'teachers', label: string): Column<SchoolRow> => ({
    ...{ key, label, number: true },
    text: (row) => String(row[key]),
    cell: (row) => <Count of={row[key]} />,
  });
  return [
    {
      key: 'nama',
      label: own.school(),
      sort: true,
      wide: true,
      text: (row) => row.name,
      cell: (row) => <Link to={open(row.unit)}>{row.name}</Link>,
    },
    count('classGroups', own.groups()),
    count('students', own.students()),
    count('teachers', own.teachers()),
    {
      key: 'rasio',
      label: own.perTeacher(),
      sort: true,
      number: true,
      text: (row) => (row.studentsPerTeacher === null ? '–' : fixedIn(lang, row.studentsPerTeacher, 1)),
    },
    {
      key: 'kurang',
      label: own.shortage(),
      sort: true,
      number: true,
      text: (row) => orNone(row.shortage),
    },
    { key: 'lebih', label: own.surplus(), sort: true, number: true, text: (row) => orNone(row.surplus) },
  ];
}

export function subjectColumns(
  words: DeskWords,
  lang: Lang,
  names: Record<string, string>,
): Column<SubjectNeed>[] {
  const own = words.needsAhead;
  return [
    { key: 'subject', label: own.subject(), text: (row) => names[row.subject] ?? row.subject },
    {
      key: 'hours',
      label: own.hours(),
      number: true,
      text: (row) => orNone(row.hours),
      cell: (row) => (row.hours === 0 ? '–' : <Count of={row.hours} />),
    },
    {
      key: 'need',
      label: own.need(),
      number: true,
      text: (row) => String(row.need),
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
      text: (row) => String(row.teachers),
      cell: (row) => <Count of={row.teachers} />,
    },
    {
      key: 'short',
      label: own.shortage(),
      number: true,
      text: (row) => orNone(row.shortage),
      cell: (row) => <strong>{shown(row.shortage)}</strong>,
    },
    {
      key: 'over',
      label: own.surplus(),
      number: true,
      text: (row) => orNone(row.surplus),
      cell: (row) => shown(row.surplus),
    },
    {
      key: 'leavers',
      label: own.leavers(),
      number: true,
      text: (row) => orNone(row.leavers),
      cell: (row) => shown(row.leavers),
    },
  ];
}

/** Each subject over all schools; too few here and too many there stay two figures. */
export function bySubject(schools: readonly SchoolNeed[]): SubjectNeed[] {
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
