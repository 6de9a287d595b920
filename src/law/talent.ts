/** The nine boxes (Kepka BKN 411/2025): two axes of weighted scores, and what was not assessed stays unknown, never zero. */
import type { Law } from '#law/law.ts';
import type { Tables } from '#law/table.ts';

export type Scores = Readonly<Record<string, number | undefined>>;
export type Axis = {
  /** 0–100, or null while a component is unknown */
  value: number | null;
  missing: readonly string[];
  /** what each known component adds */
  parts: readonly { component: string; score: number; weight: number }[];
};
export type TalentBox = Tables['talenta']['kotak'][number];

export function talentAxis(law: Law, axis: 'kinerja' | 'potensi', scores: Scores): Axis {
  const weights = law.tables.talenta.bobot[axis];
  const parts: { component: string; score: number; weight: number }[] = [];
  const missing: string[] = [];
  let sum = 0;
  let total = 0;
  for (const [component, weight] of Object.entries(weights)) {
    const score = scores[component];
    total += weight;
    if (score === undefined) missing.push(component);
    else {
      parts.push({ component, score, weight });
      sum += score * weight;
    }
  }
  return { value: missing.length > 0 || total === 0 ? null : tidy(sum / total), missing, parts };
}

/** Box 1–9 of performance (y) and potential (x), both 0–100. */
export function boxOf(law: Law, y: number, x: number): number {
  const { ambang, kotak } = law.tables.talenta;
  const reach = (value: number) =>
    value >= ambang.tinggi ? 'tinggi' : value >= ambang.menengah ? 'menengah' : 'rendah';
  const box = kotak.find((one) => one.kinerja === reach(y) && one.potensi === reach(x));
  return (box as TalentBox).kotak;
}

export function boxInfo(law: Law, box: number): TalentBox | undefined {
  return law.tables.talenta.kotak.find((one) => one.kotak === box);
}

/** Nilai talenta: half performance, half potential. */
export function talentValue(law: Law, y: number, x: number): number {
  const { kinerja, potensi } = law.tables.talenta.nilai_talenta;
  return tidy((y * kinerja + x * potensi) / (kinerja + potensi));
}

/** Discipline on the potential axis: the heaviest sanction on record; being served now is zero. */
export function disciplineScore(law: Law, heaviest: 'R' | 'S' | 'B' | null, serving: boolean): number {
  const scores = law.tables.talenta.skor_disiplin;
  if (serving) return scores.sedang_menjalani;
  return heaviest === null ? scores.tidak_pernah : scores[heaviest];
}

/** Nine decimals: sums of hundredths must not fall below a threshold by a bit of floating point. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;
