/**
 * Kotak talenta: performance and potential by the weights of Kepka BKN 411/2025, nine boxes, and the talent value. An axis of which
 * less than half is known is "belum dinilai": it has no box, and nothing is filled in for it.
 */
import { addMonths, type Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { educationScore, ratingScore, servesSanction } from '#law/lookup.ts';
import { boxOf, disciplineScore, talentValue } from '#law/talent.ts';
import type { Dossier, Employee, Track, TrackKind } from '#registry/facts.ts';
import { type Career, varietyScore } from '#steps/evaluation/experience.ts';
import { lastYears, ratingIn } from '#steps/evaluation/performance.ts';
import { type Component, type Mean, meanOf } from '#steps/evaluation/weighted.ts';

/** Least share of an axis that must be known for it to count. */
export const MIN_KNOWN = 50;

const AWARD_YEARS = 5;
const TEAM_YEARS = 2;
const TRAINING_YEARS = 5;

export type Axis = Mean & { components: Component[] };
export type Talent = { performance: Axis; potential: Axis; box: number | null; value: number | null };

export type TalentInput = {
  law: Law;
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
  const { law } = input;
  const weights = law.tables.talenta.bobot;
  const performance = axisOf(weights.kinerja, performanceScores(input));
  const potential = axisOf(weights.potensi, potentialScores(input));
  const y = settledMean(performance);
  const x = settledMean(potential);
  const both = y !== null && x !== null;
  return {
    performance,
    potential,
    box: both ? boxOf(law, y, x) : null,
    value: both ? talentValue(law, y, x) : null,
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

function performanceScores({ law, dossier, asOf }: TalentInput): Record<string, number | null> {
  const ratings = lastYears(asOf).map((year) => ratingIn(law, dossier.performance, year));
  return {
    predikat: mean(ratings.map((rating) => (rating === null ? null : (ratingScore(law, rating) ?? null)))),
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
    pengalaman_jabatan: career.positions === null ? null : varietyScore(career.positions.size),
    potensi: latest(dossier.tracks, 'potensi', asOf),
    pendidikan: educationOf(input),
    bidang_ilmu: input.field,
    disiplin: disciplineOf(input),
  };
}

/** The highest degree of the register and of the own row. */
function educationOf({ law, person, dossier }: TalentInput): number | null {
  const levels = [person.educationLevel, ...dossier.degrees.map((degree) => degree.level)];
  const found = levels.flatMap((level) => educationScore(law, level) ?? []);
  return found.length === 0 ? null : Math.max(...found);
}

const heavier = ['R', 'S', 'B'] as const;

function disciplineOf({ law, dossier, asOf, registerRead }: TalentInput): number | null {
  const past = dossier.sanctions.filter((sanction) => sanction.from <= asOf);
  if (past.length === 0 && !registerRead) return null;
  const heaviest = heavier.findLast((severity) => past.some((each) => each.severity === severity)) ?? null;
  return disciplineScore(
    law,
    heaviest,
    past.some((sanction) => servesSanction(law, sanction, asOf)),
  );
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
