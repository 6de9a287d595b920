/**
 * Keadilan: outcomes of a plan by sex, age band, region, agency and status, with counts and intervals. Sex and age are read here and
 * nowhere else; nothing of this enters a value. A group whose rate is below four fifths of everybody else's asks for an explanation.
 */
import { type Day, monthsBetween } from '#ground/day.ts';
import { regionOf } from '#registry/distance.ts';
import { agencyOf, type Employee, type Province } from '#registry/facts.ts';

/** What narrows the list, in its address. */
export const fairFilters = ['menurut', 'hasil'] as const;
export const dimensions = ['kelamin', 'umur', 'wilayah', 'perangkat', 'status'] as const;
export type Dimension = (typeof dimensions)[number];
/** Good outcomes only: being moved is neither good nor bad, being promoted or getting a post one wished for is. */
export const outcomes = ['promosi', 'minat'] as const;
export type Outcome = (typeof outcomes)[number];

export type FairPerson = {
  person: Employee;
  /** counts at all: could the outcome have come to this person? */
  could: Readonly<Record<Outcome, boolean>>;
  had: Readonly<Record<Outcome, boolean>>;
};

export type FairnessSettings = {
  /** below this the ratio asks for an explanation */
  least: number;
  /** fewer expected outcomes than this say nothing either way */
  expected: number;
};
/** Four fifths (usual rule of selection procedures; design, no Indonesian text), and five expected outcomes. */
export const fairnessDefaults: FairnessSettings = { least: 0.8, expected: 5 };

export type Interval = [low: number, high: number];
export type FairRow = {
  dimension: Dimension;
  group: string;
  outcome: Outcome;
  people: number;
  had: number;
  rate: number;
  interval: Interval;
  others: { people: number; had: number; rate: number };
  /** rate ÷ rate of everybody else in this dimension; null where those had none */
  ratio: number | null;
  ratioInterval: Interval | null;
  /** `kecil`: too few to tell; `jelaskan`: below the least ratio */
  verdict: 'wajar' | 'jelaskan' | 'kecil';
};

const Z = 1.959964;

/** Wilson's interval of a share: stays within 0 and 1 and says something even for none of few. */
export function shareInterval(had: number, people: number): Interval {
  if (people === 0) return [0, 1];
  const share = had / people;
  const z2 = (Z * Z) / people;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((share * (1 - share)) / people + z2 / (4 * people))) / (1 + z2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Katz's interval of a ratio of shares, on the log scale; half an outcome is added where a group had none. */
export function ratioInterval(
  a: { had: number; people: number },
  b: { had: number; people: number },
): Interval {
  const add = a.had === 0 || b.had === 0 ? 0.5 : 0;
  const [x, n, y, m] = [a.had + add, a.people + add, b.had + add, b.people + add];
  const spread = Z * Math.sqrt(Math.max(0, 1 / x - 1 / n + 1 / y - 1 / m));
  const ratio = x / n / (y / m);
  return [ratio * Math.exp(-spread), ratio * Math.exp(spread)];
}

const bands = [30, 40, 50] as const;
/** `<30`, `30–39`, `40–49`, `50+` on a day. */
export function ageBand(birth: Day, on: Day): string {
  const age = Math.floor(monthsBetween(birth, on) / 12);
  if (age < bands[0]) return '<30';
  return age < bands[1] ? '30–39' : age < bands[2] ? '40–49' : '50+';
}

export function groupsOf(province: Province, person: Employee): Record<Dimension, string | null> {
  return {
    kelamin: person.sex,
    umur: ageBand(person.birth, province.asOf),
    wilayah: person.unit === null ? null : regionOf(province, person.unit),
    perangkat: person.unit === null ? null : agencyOf(province, person.unit),
    status: person.status,
  };
}

/** Bands of age in their order: those under an age come before it. */
const placeOf = (group: string): string => group.replace('<', '0');

export function fairnessRows(
  province: Province,
  people: readonly FairPerson[],
  settings: FairnessSettings = fairnessDefaults,
): FairRow[] {
  const placed = people.map((one) => ({ ...one, groups: groupsOf(province, one.person) }));
  return dimensions.flatMap((dimension) =>
    outcomes.flatMap((outcome) => {
      const tallies = new Map<string, { people: number; had: number }>();
      let all = 0;
      let allHad = 0;
      for (const { groups, could, had } of placed) {
        const group = groups[dimension];
        if (group === null || !could[outcome]) continue;
        const tally = tallies.get(group) ?? { people: 0, had: 0 };
        tallies.set(group, tally);
        tally.people += 1;
        all += 1;
        if (had[outcome]) {
          tally.had += 1;
          allHad += 1;
        }
      }
      return [...tallies]
        .sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
        .map(([group, tally]) =>
          rowOf(
            { dimension, group, outcome },
            tally,
            { people: all - tally.people, had: allHad - tally.had },
            settings,
          ),
        );
    }),
  );
}

function rowOf(
  name: Pick<FairRow, 'dimension' | 'group' | 'outcome'>,
  own: { people: number; had: number },
  rest: { people: number; had: number },
  settings: FairnessSettings,
): FairRow {
  const rate = own.people === 0 ? 0 : own.had / own.people;
  const restRate = rest.people === 0 ? 0 : rest.had / rest.people;
  const ratio = rest.had === 0 ? null : rate / restRate;
  const enough = own.people * restRate >= settings.expected;
  return {
    ...name,
    ...own,
    rate,
    interval: shareInterval(own.had, own.people),
    others: { ...rest, rate: restRate },
    ratio,
    ratioInterval: rest.people === 0 || own.people === 0 ? null : ratioInterval(own, rest),
    verdict: !enough || ratio === null ? 'kecil' : ratio < settings.least ? 'jelaskan' : 'wajar',
  };
}

/** `kelamin F promosi` … : what an explanation must speak of. */
export const findingsOf = (rows: readonly FairRow[]): string[] =>
  rows
    .filter(({ verdict }) => verdict === 'jelaskan')
    .map((row) => `${row.dimension} ${row.group} ${row.outcome}`);
