/**
 * The sentence of a result in both languages: the rule's own words with the facts and figures written in.
 * `{bulan}` shows a value, `{usiaBulan:tahun}` shows months as years and months, `{predikatTerendah:predikat}` a rating by its name.
 */
import { words as commonWords } from '#ground/words/common.ts';
import { dateIn, type Lang, numberIn } from '#ground/words/lang.ts';
import { words as lawWords } from '#ground/words/law.ts';
import type { Value, Values } from '#law/condition.ts';
import type { Finding } from '#law/decide.ts';
import { type FactName, type Facts, type FactValue, isFact, typeOfFact } from '#law/facts.ts';
import type { Law, Rule } from '#law/law.ts';
import { ratingName } from '#law/lookup.ts';
import type { TextPair } from '#law/rule.ts';

export function sentenceOfFinding(
  law: Law,
  rule: Rule,
  finding: Finding & { exception?: string | null },
  facts: Facts,
  values: Values,
): TextPair {
  const say = (lang: Lang): string => {
    const words = lawWords[lang];
    const title = rule.text.judul[lang];
    const fill = (pair: TextPair) => filled(law, lang, pair[lang], facts, values);
    if (finding.status === 'tidak_berlaku')
      return finding.message ? fill(finding.message) : words.notApplicable({ title });
    if (finding.status === 'belum_diketahui') {
      const missing = finding.missing.map((name) => factLabel(lang, name)).join(', ');
      return words.unknownBecause({ title, missing: missing || words.fact.lain() });
    }
    if (finding.status === 'lulus') {
      const own = finding.key === null ? finding.message : null;
      // An exception that lets pass says so: the general sentence would claim a figure that was not met.
      if (!own && finding.key === null && finding.exception)
        return words.excepted({ title, exception: finding.exception });
      const pair = own ?? rule.text.pesan_lulus;
      return pair ? fill(pair) : words.passed({ title });
    }
    return fill(finding.message ?? rule.text.pesan);
  };
  return { id: say('id'), en: say('en') };
}

/** What a fact is called: `masa jabatan (bulan)`. */
export function factLabel(lang: Lang, name: FactName): string {
  const labels: Record<FactName | 'lain', () => string> = lawWords[lang].fact;
  return labels[name]();
}

/** A fact as an official reads it: `III/c`, `24`, `ya`, `Administrator`. */
export function factShown(law: Law, lang: Lang, name: FactName, value: FactValue | undefined): string {
  const common = commonWords[lang];
  if (value === undefined) return common.unknown();
  if (typeof value === 'boolean') return value ? common.yes().toLowerCase() : common.no().toLowerCase();
  if (typeof value === 'number') return numberIn(lang, value);
  const type = typeOfFact(name);
  if (type.type === 'tanggal') return dateIn(lang, value);
  if (type.type === 'pilihan' && type.of === 'jenjang')
    return law.tables.jenjang.find((level) => level.id === value)?.nama[lang] ?? value;
  if (type.type === 'pilihan' && type.of === 'pendidikan')
    return law.tables.pendidikan.gelar.find((degree) => degree.id === value)?.nama[lang] ?? value;
  if (name === 'kedudukanHukum')
    return law.tables['kedudukan-hukum'].find((status) => status.id === value)?.nama ?? value;
  return value.replaceAll('_', ' ');
}

/** The name between braces, and how it is to be shown. */
export const placeholder = /\{(\w+)(?::(tahun|predikat))?\}/g;

function filled(law: Law, lang: Lang, template: string, facts: Facts, values: Values): string {
  return template.replace(placeholder, (_, name: string, as: 'tahun' | 'predikat' | undefined) => {
    const value = values[name] ?? (as && isFact(name) ? facts[name] : undefined);
    if (as === 'tahun' && typeof value === 'number')
      return lawWords[lang].yearsAndMonths({ years: Math.floor(value / 12), months: value % 12 });
    if (as === 'predikat' && typeof value === 'number')
      return ratingName(law, value)?.[lang] ?? numberIn(lang, value);
    if (value !== undefined) return valueShown(lang, value);
    return isFact(name) ? factShown(law, lang, name, facts[name]) : name;
  });
}

function valueShown(lang: Lang, value: Value): string {
  if (typeof value === 'number') return numberIn(lang, value);
  if (typeof value === 'boolean') return value ? commonWords[lang].yes() : commonWords[lang].no();
  return typeof value === 'string' ? value : value.join(', ');
}
