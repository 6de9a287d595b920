/**
 * Kotak talenta: performance and potential by the weights of Kepka BKN 411/2025, nine boxes, and the talent value. An axis of which
 * less than half is known is "belum dinilai": it has no box, and nothing is filled in for it.
 */
import { addMonths, type Day } from '#ground/day.ts';
import type { Tables } from '#law/table.ts';
import type { Dossier, Employee, Sanction, Track, TrackKind } from '#registry/facts.ts';
import { type Career, varietyScore } from '#steps/evaluation/experience.ts';
import { lastYears, ratingIn, scoreOfRating } from '#steps/evaluation/performance.ts';
import { type Component, type Mean, meanOf } from '#steps/evaluation/weighted.ts';

/** Least share of an axis that must be known for it to count. */
export const MIN_KNOWN = 50;

const AWARD_YEARS = 5;
const TEAM_YEARS = 2;
const TRAINING_YEARS = 5;

export type Axis = Mean & { components: Component[] };
export type Talent = { performance: Axis; potential: Axis; box: number | null; value: number | null };

type TalentTables = Pick<Tables, 'talenta' | 'predikat' | 'pendidikan' | 'hukdis'>;
export type TalentInput = {
  tables: TalentTables;
  person: Employee;
  dossier: Dossier;
  asOf: Day;
  career: Career;
  /** JPM against the own post, 0–100 */
  jpm: number | null;
  /** field of study against the own post */
  field: number | null;
  /** false while no discipline register has been read: then "never punished" is not known */
  registerRead: boolean;
};

export function talentOf(input: TalentInput): Talent {
  const { talenta } = input.tables;
  const performance = axisOf(talenta.bobot.kinerja, performanceScores(input));
  const potential = axisOf(talenta.bobot.potensi, potentialScores(input));
  const y = settledMean(performance);
  const x = settledMean(potential);
  const both = y !== null && x !== null;
  const { kinerja, potensi } = talenta.nilai_talenta;
  return {
    performance,
    potential,
    box: both ? boxOf(input.tables, y, x) : null,
    value: both ? (kinerja * y + potensi * x) / (kinerja + potensi) : null,
  };
}

const settledMean = (axis: Mean): number | null => (axis.known < MIN_KNOWN ? null : axis.mean);

/** The mean of an axis from the scores of its parts; a part without a score leaves the mean. */
export function axisOf(
  weights: Readonly<Record<string, number>>,
  scores: Readonly<Record<string, number | null>>,
): Axis {
  const components = Object.entries(weights).map(([name, weight]) => ({
    name,
    weight,
    score: scores[name] ?? null,
  }));
  return { ...meanOf(components), components };
}

/** Box 1–9 of a performance (y) and a potential (x). */
export function boxOf(tables: Pick<Tables, 'talenta'>, y: number, x: number): number {
  const { ambang, kotak } = tables.talenta;
  const band = (value: number): 'rendah' | 'menengah' | 'tinggi' =>
    value >= ambang.tinggi ? 'tinggi' : value >= ambang.menengah ? 'menengah' : 'rendah';
  const found = kotak.find((each) => each.kinerja === band(y) && each.potensi === band(x));
  if (!found) throw new RangeError(`no talent box for ${y}, ${x}`);
  return found.kotak;
}

function performanceScores({ tables, dossier, asOf }: TalentInput): Record<string, number | null> {
  const ratings = lastYears(asOf).map((year) => ratingIn(tables, dossier.performance, year));
  return {
    predikat: mean(ratings.map((rating) => (rating === null ? null : scoreOfRating(tables, rating)))),
    penghargaan: best(since(dossier.tracks, 'penghargaan', asOf, AWARD_YEARS)),
    penugasan: mean(scores(since(dossier.tracks, 'penugasan', asOf, TEAM_YEARS))),
    umpan_balik: latest(dossier.tracks, 'umpan_balik', asOf),
  };
}

function potentialScores(input: TalentInput): Record<string, number | null> {
  const { dossier, asOf, career } = input;
  return {
    jpm: input.jpm,
    pengembangan_kompetensi: mean(scores(since(dossier.tracks, 'diklat', asOf, TRAINING_YEARS))),
    pengalaman_jabatan: career.posts === null ? null : varietyScore(career.posts),
    potensi: latest(dossier.tracks, 'potensi', asOf),
    pendidikan: educationScore(input),
    bidang_ilmu: input.field,
    disiplin: disciplineScore(input),
  };
}

function educationScore({ tables, person, dossier }: TalentInput): number | null {
  const { gelar, tingkat } = tables.pendidikan;
  const found = [person.educationLevel, ...dossier.degrees.map((degree) => degree.level)].flatMap((level) => {
    const equal = tingkat.find((each) => each.id === level)?.setara;
    const score = gelar.find((each) => each.id === equal)?.skor;
    return score === undefined ? [] : [score];
  });
  return found.length === 0 ? null : Math.max(...found);
}

function disciplineScore({ tables, dossier, asOf, registerRead }: TalentInput): number | null {
  const scale = tables.talenta.skor_disiplin;
  const past = dossier.sanctions.filter((sanction) => sanction.from <= asOf);
  if (past.length === 0) return registerRead ? scale.tidak_pernah : null;
  if (past.some((sanction) => isServing(tables, sanction, asOf))) return scale.sedang_menjalani;
  return Math.min(...past.map((sanction) => scale[sanction.severity]));
}

/** A sanction without an end runs its usual time, or until the register says otherwise. */
function isServing(tables: Pick<Tables, 'hukdis'>, sanction: Sanction, asOf: Day): boolean {
  if (sanction.to !== null) return sanction.to >= asOf;
  const months = tables.hukdis.find((each) => each.id === sanction.kind)?.masa_bulan ?? null;
  return months === null || addMonths(sanction.from, months) > asOf;
}

function since(tracks: readonly Track[], kind: TrackKind, asOf: Day, years: number): Track[] {
  const from = addMonths(asOf, -12 * years);
  return tracks.filter((track) => track.kind === kind && track.on >= from && track.on <= asOf);
}

const scores = (tracks: readonly Track[]): (number | null)[] => tracks.map((track) => track.score);
const best = (tracks: readonly Track[]): number | null => {
  const known = scores(tracks).filter((score) => score !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** The mean of the rows of the latest day: sub-aspects of one assessment. */
function latest(tracks: readonly Track[], kind: TrackKind, asOf: Day): number | null {
  const rows = tracks.filter((track) => track.kind === kind && track.on <= asOf && track.score !== null);
  const last = rows.reduce((day, track) => (track.on > day ? track.on : day), '');
  return mean(scores(rows.filter((track) => track.on === last)));
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}
