/** Who leads beside the own post: heads of schools (tugas tambahan) and acting heads (Plt.) of posts that stand vacant. */
import { before } from '#demo/career.ts';
import type { Person } from '#demo/people.ts';
import type { Shape } from '#demo/posts.ts';
import { addDays, type Day } from '#ground/day.ts';
import { integerIn } from '#ground/random.ts';
import type { Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

/** Vacant managing posts that somebody acts on, of ten. */
const ACTED_ON = 0.35;

const agencyOfUnit = (unit: string): string => unit.split('-')[0] as string;

/** Adds to each person the duties that fall to them; a duty is given once. */
export function dutiesOf(
  shape: Shape,
  random: () => number,
): (person: Person, asOf: Day, rows: Rows) => void {
  const schools = new Map(
    shape.units.filter(({ kind }) => kind === 'sekolah').map(({ id, name }) => [id, name]),
  );
  const vacant = new Map<string, Post[]>();
  for (const { post, holders } of shape.seats) {
    if (post.kind !== 'struktural' || holders > 0 || random() > ACTED_ON) continue;
    const agency = agencyOfUnit(post.unit);
    vacant.set(agency, [...(vacant.get(agency) ?? []), post]);
  }
  return (person, asOf, rows) => {
    const { row, seat } = person;
    const { post } = seat;
    const add = (
      position: string,
      title: string,
      of: Pick<Post, 'unit' | 'echelon'>,
      as: 'tt' | 'plt',
    ): void => {
      const from = addDays(asOf, -integerIn(random, 20, as === 'tt' ? 1400 : 170));
      const start = row.postSince !== null && row.postSince > from ? row.postSince : from;
      rows.riwayat_jabatan.push({
        nip: row.nip,
        fact: {
          position,
          title,
          unit: of.unit,
          echelon: of.echelon,
          level: null,
          from: start,
          to: null,
          assignment: as,
        },
      });
    };
    const school = schools.get(post.unit);
    if (school !== undefined && seat.group === 'guru' && post.level !== 'PT' && row.status === 'PNS') {
      schools.delete(post.unit);
      add('TT.KEPALA-SEKOLAH', `Kepala ${school}`, { unit: post.unit, echelon: null }, 'tt');
    }
    if (post.kind !== 'struktural') return;
    const waiting = vacant.get(agencyOfUnit(post.unit));
    const at = waiting?.findIndex(({ level }) => level === post.level || before[level] === post.level) ?? -1;
    const target = waiting?.[at];
    if (!waiting || !target || random() > 0.5) return;
    waiting.splice(at, 1);
    add(target.position, `Plt. ${target.name}`, target, 'plt');
  };
}
