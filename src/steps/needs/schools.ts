/**
 * Teachers against class groups and students: what each subject needs by its lessons, what the school has, subject by subject.
 * Lessons and teaching load are figures of law/tabel/jam-pelajaran, which a jurist may change.
 */
import type { Law } from '#law/law.ts';
import type { Province, School } from '#registry/facts.ts';
import { settled } from '#registry/work.ts';
import { groupBy } from '#steps/needs/group.ts';
import type { CountedNeeds, PostNeed } from '#steps/needs/rules.ts';

export type SubjectNeed = {
  subject: string;
  hours: number;
  raw: number;
  need: number;
  teachers: number;
  shortage: number;
  surplus: number;
  /** retire within five years */
  leavers: number;
};
export type SchoolNeed = {
  school: School;
  unit: string;
  name: string;
  region: string | null;
  teachers: number;
  studentsPerTeacher: number | null;
  studentsPerGroup: number | null;
  shortage: number;
  surplus: number;
  subjects: SubjectNeed[];
  /** teachers of subjects the table does not know: counted as present, measured against nothing */
  other: number;
};

/** `JF.GURU-MTK.PT` → `MTK`; a title without the code is read by its name. */
export function subjectOf(law: Law, post: Pick<PostNeed, 'post' | 'name'>): string | null {
  const code = /GURU-(\w+)/.exec(post.post)?.[1];
  const subjects = law.tables['jam-pelajaran'].mapel;
  if (code && subjects.some((one) => one.kode === code)) return code;
  const name = post.name.toLowerCase();
  if (!/\bguru\b/.test(name)) return null;
  return subjects.find((one) => name.includes(one.nama.id.toLowerCase()))?.kode ?? '';
}

export function schoolNeeds(needs: CountedNeeds, province: Province, law: Law): SchoolNeed[] {
  const { jam_wajib_guru, siswa_per_pembimbing, mapel } = law.tables['jam-pelajaran'];
  const byUnit = groupBy(needs.posts.values(), (post) => post.unit);
  return province.schools.map((school) => {
    const unit = province.units.get(school.unit);
    const posts = (byUnit.get(school.unit) ?? []).flatMap((post) => {
      const subject = subjectOf(law, post);
      return subject === null ? [] : [{ post, subject }];
    });
    const of = (code: string) => posts.filter(({ subject }) => subject === code).map(({ post }) => post);
    const count = (list: readonly PostNeed[]): number =>
      list.reduce((sum, one) => sum + one.holders.length, 0);
    const subjects = mapel.flatMap(({ kode, jam_per_rombel }): SubjectNeed[] => {
      const here = of(kode);
      const teachers = count(here);
      const hours = school.classGroups * jam_per_rombel;
      const raw = jam_per_rombel === 0 ? school.students / siswa_per_pembimbing : hours / jam_wajib_guru;
      // A subject without a post here is not taught here: a vocational school has no economics of its own.
      if (here.length === 0) return [];
      // Half a teacher's lessons are taught by the colleagues; the rest of a whole one asks for one.
      const need = Math.floor(settled(raw) + 0.5);
      return [
        {
          ...{ subject: kode, hours, raw: settled(raw), need, teachers },
          shortage: Math.max(0, need - teachers),
          surplus: Math.max(0, teachers - need),
          leavers: here.reduce((sum, one) => sum + one.leavers.reduce((a, b) => a + b, 0), 0),
        },
      ];
    });
    const other = count(of(''));
    const teachers = subjects.reduce((sum, one) => sum + one.teachers, other);
    return {
      ...{ school, unit: school.unit, name: unit?.name ?? school.name, region: unit?.region ?? null },
      ...{ teachers, subjects, other },
      studentsPerTeacher: teachers === 0 ? null : school.students / teachers,
      studentsPerGroup: school.classGroups === 0 ? null : school.students / school.classGroups,
      shortage: subjects.reduce((sum, one) => sum + one.shortage, 0),
      surplus: subjects.reduce((sum, one) => sum + one.surplus, 0),
    };
  });
}

/** How uneven the schools are: students per teacher of the tenth and the ninetieth school in a hundred, and their ratio. */
export function spreadOf(schools: readonly SchoolNeed[]): { p10: number; p90: number; ratio: number } | null {
  const known = schools.flatMap((one) => one.studentsPerTeacher ?? []).sort((a, b) => a - b);
  if (known.length < 2) return null;
  const at = (share: number): number =>
    known[Math.min(known.length - 1, Math.floor(share * known.length))] as number;
  const [p10, p90] = [at(0.1), at(0.9)];
  return p10 === 0 ? null : { p10, p90, ratio: p90 / p10 };
}
