/**
 * Mutu data: fourteen checks in four dimensions (completeness, timeliness, accuracy, consistency; BKN's IKD), per agency, worst first. A
 * check that does not apply to somebody (no assessment, so none that could be stale) counts for nobody.
 */
import { addMonths, type Day, daysBetween } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { agencyOf, type Dossier, dossierOf, type Employee, type Province } from '#registry/facts.ts';
import { findAssessment, isStale, VALID_MONTHS } from '#steps/evaluation/competence.ts';
import { lastYears } from '#steps/evaluation/performance.ts';

/** Version of the checks below: figures of two versions are not compared (docs/decisions). A changed check raises it. */
export const QUALITY_RULES = '2026-1';

export const dimensions = ['kelengkapan', 'ketepatan_waktu', 'akurasi', 'konsistensi'] as const;
export type Dimension = (typeof dimensions)[number];
export type CheckId =
  `D${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14'}`;

type Subject = { person: Employee; dossier: Dossier; asOf: Day };
/** True, false, or null where the check does not apply. D11 is asked of refused rows, which are not people here. */
type Check = { id: CheckId; dimension: Dimension; passes: (subject: Subject) => boolean | null };

const CLEARANCE_MONTHS = 6;

const hasYear = (index: 0 | 1) => (subject: Subject) =>
  subject.dossier.performance.some((row) => row.year === lastYears(subject.asOf)[index]);

const openRow = ({ dossier, asOf }: Subject) =>
  dossier.history.findLast(
    (row) => row.assignment === 'definitif' && row.from <= asOf && (row.to === null || row.to >= asOf),
  );

export const checks: readonly Check[] = [
  { id: 'D01', dimension: 'kelengkapan', passes: hasYear(0) },
  { id: 'D02', dimension: 'kelengkapan', passes: hasYear(1) },
  { id: 'D03', dimension: 'kelengkapan', passes: ({ dossier }) => dossier.assessments.length > 0 },
  { id: 'D04', dimension: 'kelengkapan', passes: ({ dossier }) => dossier.history.length > 0 },
  {
    id: 'D05',
    dimension: 'kelengkapan',
    passes: ({ person, dossier }) => person.educationLevel !== null || dossier.degrees.length > 0,
  },
  { id: 'D06', dimension: 'kelengkapan', passes: ({ person }) => person.homeRegion !== null },
  {
    id: 'D07',
    dimension: 'ketepatan_waktu',
    passes: ({ dossier, asOf }) => {
      const latest = findAssessment(dossier.assessments, asOf);
      return latest && !isStale(latest, asOf, VALID_MONTHS);
    },
  },
  {
    id: 'D08',
    dimension: 'ketepatan_waktu',
    passes: ({ dossier, asOf }) => {
      const latest = dossier.clearances.filter((each) => each.kind === 'bebas_temuan').at(-1);
      return latest ? (latest.validUntil ?? addMonths(latest.on, CLEARANCE_MONTHS)) >= asOf : null;
    },
  },
  { id: 'D09', dimension: 'akurasi', passes: ({ person }) => person.post !== null },
  {
    id: 'D10',
    dimension: 'akurasi',
    passes: ({ person }) => person.birth.replaceAll('-', '') === person.nip.slice(0, 8),
  },
  { id: 'D11', dimension: 'akurasi', passes: () => true },
  {
    id: 'D12',
    dimension: 'konsistensi',
    passes: (subject) => {
      const row = openRow(subject);
      return row ? `${row.unit}/${row.position}` === subject.person.post : null;
    },
  },
  {
    id: 'D13',
    dimension: 'konsistensi',
    passes: (subject) => {
      const row = openRow(subject);
      return row && subject.person.postSince !== null ? row.from === subject.person.postSince : null;
    },
  },
  {
    id: 'D14',
    dimension: 'konsistensi',
    passes: ({ dossier }) => {
      const rows = dossier.history.filter((row) => row.assignment === 'definitif');
      if (rows.length < 2) return null;
      // A day on which one post ends and the next begins is no overlap.
      return rows.every((row, i) => i === 0 || daysBetween(rows[i - 1]?.to ?? row.from, row.from) >= 0);
    },
  },
];

type Tally = { passed: number; asked: number };
export type QualityRow = {
  agency: string;
  dimension: Dimension;
  /** 0–100; null where nothing could be asked */
  share: number | null;
  passed: number;
  asked: number;
  people: number;
  /** checks of the dimension that fail most, worst first, at most three */
  worst: { check: CheckId; share: number; failed: number }[];
  /** all checks of the dimension that fail at all */
  all: { check: CheckId; failed: number }[];
};

/** What fails for one person, by check. */
export function faultsOf(province: Province, nip: Nip): CheckId[] {
  const person = province.people.get(nip);
  if (!person) return [];
  const subject = { person, dossier: dossierOf(province, nip), asOf: province.asOf };
  return checks.filter((check) => check.passes(subject) === false).map((check) => check.id);
}

/** Per agency and dimension, worst first. `refused` are employee rows that could not be read, by the unit they named. */
export function qualityOf(
  province: Province,
  refused: readonly { unit: string | null }[] = [],
): QualityRow[] {
  const agencies = new Map<string, { people: number; tallies: Map<CheckId, Tally> }>();
  const at = (unit: string | null): { people: number; tallies: Map<CheckId, Tally> } => {
    const agency = unit !== null && province.units.has(unit) ? agencyOf(province, unit) : '';
    let found = agencies.get(agency);
    if (!found) {
      found = { people: 0, tallies: new Map() };
      agencies.set(agency, found);
    }
    return found;
  };
  const count = (tallies: Map<CheckId, Tally>, id: CheckId, passed: boolean): void => {
    const tally = tallies.get(id) ?? { passed: 0, asked: 0 };
    tallies.set(id, { passed: tally.passed + Number(passed), asked: tally.asked + 1 });
  };
  for (const person of province.people.values()) {
    const agency = at(person.unit);
    agency.people++;
    const subject = { person, dossier: dossierOf(province, person.nip), asOf: province.asOf };
    for (const check of checks) {
      const passed = check.passes(subject);
      if (passed !== null) count(agency.tallies, check.id, passed);
    }
  }
  for (const row of refused) count(at(row.unit).tallies, 'D11', false);
  const rows = [...agencies].flatMap(([agency, { people, tallies }]) =>
    dimensions.map((dimension) => ({ agency, dimension, people, ...shareOf(dimension, tallies) })),
  );
  return rows.sort(
    (a, b) =>
      (a.share ?? 101) - (b.share ?? 101) ||
      (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0) ||
      dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension),
  );
}

function shareOf(
  dimension: Dimension,
  tallies: ReadonlyMap<CheckId, Tally>,
): Pick<QualityRow, 'share' | 'passed' | 'asked' | 'worst' | 'all'> {
  const own = checks.filter((check) => check.dimension === dimension);
  let passed = 0;
  let asked = 0;
  const worst: QualityRow['worst'] = [];
  for (const { id } of own) {
    const tally = tallies.get(id);
    if (!tally) continue;
    passed += tally.passed;
    asked += tally.asked;
    const failed = tally.asked - tally.passed;
    if (failed > 0) worst.push({ check: id, share: (100 * tally.passed) / tally.asked, failed });
  }
  worst.sort((a, b) => a.share - b.share || (a.check < b.check ? -1 : 1));
  return {
    share: asked === 0 ? null : (100 * passed) / asked,
    passed,
    asked,
    worst: worst.slice(0, 3),
    all: worst,
  };
}
