/** A rule as sentences for whoever reads no YAML: facts by their names, figures by their value of the day, signs as words. */
import type { Day } from '#ground/day.ts';
import { words as commonWords } from '#ground/words/common.ts';
import { dateIn, type Lang, numberIn } from '#ground/words/lang.ts';
import { words as lawWords } from '#ground/words/law.ts';
import type { Value, Values } from '#law/condition.ts';
import { isFact } from '#law/facts.ts';
import { type Dated, inForce, type Law, type Rule, valuesOn } from '#law/law.ts';
import { ratingName } from '#law/lookup.ts';
import { factLabel, placeholder } from '#law/message.ts';
import type { Basis, CellText, Level, RuleText, TextPair } from '#law/rule.ts';

/** Levels of posts by the names people use for them. */
type Names = ReadonlyMap<string, string>;
const noNames: Names = new Map();

const piece = /"[^"]*"|'[^']*'|[A-Za-z_]\w*|<=|>=|!=|≠|≤|≥|[=<>]|[^A-Za-z_"'<>=!≠≤≥]+/g;

/** `masaJabatanBulan >= bulan` → `masa jabatan (bulan) paling sedikit 24`. */
export function conditionInWords(text: string, lang: Lang, values: Values, names: Names = noNames): string {
  const words = lawWords[lang].reading;
  const sign: Record<string, string> = {
    '<=': words.most(),
    '≤': words.most(),
    '>=': words.least(),
    '≥': words.least(),
    '!=': words.not(),
    '≠': words.not(),
    '=': words.is(),
    '<': words.below(),
    '>': words.above(),
    dan: words.and(),
    atau: words.or(),
    tidak: words.no(),
    dalam: words.among(),
    diawali: words.begins(),
    ada: words.known(),
  };
  const said = [...text.matchAll(piece)].map(([part]) => {
    const known = sign[part];
    if (known !== undefined) return known;
    const value = values[part];
    if (value !== undefined) return valueInWords(lang, value, names);
    if (isFact(part)) return factLabel(lang, part);
    const named = names.get(part.replace(/^["']|["']$/g, ''));
    if (named !== undefined) return named;
    return part.replace(/^["']|["']$/g, '').replace(/(?<=[a-z])_(?=[a-z])/g, ' ');
  });
  return said
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/ ([)\],])/g, '$1')
    .trim();
}

export function valueInWords(lang: Lang, value: Value, names: Names = noNames): string {
  const common = commonWords[lang];
  // In an example's text `ya` and `tidak` are words; they mean the same as the value.
  if (value === true || value === 'ya') return common.yes().toLowerCase();
  if (value === false || value === 'tidak') return common.no().toLowerCase();
  if (typeof value === 'number') return numberIn(lang, value);
  const list = typeof value === 'string' ? [value] : value;
  return list.map((one) => names.get(one) ?? one.replaceAll('_', ' ')).join(', ');
}

export type ReadClause = {
  text: string;
  when: string | null;
  level: Level | null;
  message: string | null;
  basis: readonly number[];
};
export type ReadException = {
  name: string;
  when: string;
  outcome: string;
  from: Day;
  to: Day | null;
  basis: string;
};
export type ReadRule = {
  for: readonly string[] | null;
  applies: string | null;
  clauses: readonly ReadClause[];
  table: {
    inputs: readonly string[];
    rows: readonly { cells: readonly string[]; outcome: string; level: Level | null }[];
  } | null;
  exceptions: readonly ReadException[];
  missing: RuleText['bila_data_tidak_ada'];
  message: string;
  examples: readonly {
    facts: readonly (readonly [name: string, value: string])[];
    on: Day | null;
    stage: string | null;
    status: string;
    level: Level | null;
  }[];
};

/** The rule in words, with the figures of a day. */
export function ruleInWords(law: Law, rule: Rule, lang: Lang, on: Day): ReadRule {
  const { text } = rule;
  const names: Names = new Map(law.tables.jenjang.map((level) => [level.id, level.nama[lang]]));
  const values = valuesOn(rule, on);
  const say = (condition: string) => conditionInWords(condition, lang, values, names);
  const pair = (of: TextPair | undefined) => of?.[lang] ?? null;
  const status = lawWords[lang].status;
  const label = (name: string) => (isFact(name) ? factLabel(lang, name) : name);
  const clauses = typeof text.umum === 'string' ? [{ syarat: text.umum }] : (text.umum ?? []);
  return {
    for: text.berlaku_untuk ?? null,
    applies: text.berlaku_bila === undefined ? null : say(text.berlaku_bila),
    clauses: clauses.map((clause) => ({
      text: say(clause.syarat),
      when: 'bila' in clause && clause.bila ? say(clause.bila) : null,
      level: ('tingkat' in clause && clause.tingkat) || null,
      message: pair('pesan' in clause ? clause.pesan : undefined),
      basis: ('dasar' in clause && clause.dasar) || [],
    })),
    table: text.tabel
      ? {
          inputs: text.tabel.masukan.map(label),
          rows: text.tabel.baris.map((row) => ({
            cells: text.tabel?.masukan.map((name) => cellInWords(row.bila[name], lang, values, names)) ?? [],
            outcome: row.syarat ? say(row.syarat) : status[row.hasil ?? 'lulus'](),
            level: row.tingkat ?? null,
          })),
        }
      : null,
    exceptions: rule.exceptions.map((one, at) => ({
      name: one.name,
      when: say(text.pengecualian?.[at]?.bila ?? ''),
      outcome: one.values
        ? Object.entries(one.values)
            .map(([name, value]) => `${name}: ${valueInWords(lang, value, names)}`)
            .join(', ')
        : status[one.outcome ?? 'lulus'](),
      from: one.from,
      to: one.to,
      basis: basisInWords(one.basis),
    })),
    missing: text.bila_data_tidak_ada,
    message: text.pesan[lang].replace(placeholder, (_, name: string, as: string | undefined) => {
      const value = values[name];
      const rating =
        as === 'predikat' && typeof value === 'number' ? ratingName(law, value)?.[lang] : undefined;
      return rating ?? (value === undefined ? '…' : valueInWords(lang, value));
    }),
    examples: text.contoh.map((example) => ({
      facts: Object.entries(example.masukan).map(
        ([name, value]) => [label(name), valueInWords(lang, value, names)] as const,
      ),
      on: example.pada ?? null,
      stage: example.tahap ?? null,
      status: example.hasil,
      level: example.tingkat ?? null,
    })),
  };
}

function cellInWords(cell: CellText | undefined, lang: Lang, values: Values, names: Names): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string' && /^\s*[<>=!≤≥≠]/.test(cell)) return conditionInWords(cell, lang, values);
  return Array.isArray(cell)
    ? cell.map((one) => valueInWords(lang, one, names)).join(', ')
    : valueInWords(lang, cell, names);
}

export const basisInWords = ({ instrumen, pasal }: Basis): string => `${instrumen}, ${pasal}`;

export type Figure = {
  name: string;
  stretches: readonly {
    from: Day;
    to: Day | null;
    value: string;
    basis: string;
    status: Basis['status'];
    now: boolean;
  }[];
};

/** The dated figures of a rule, one stretch after the other. */
export function figuresInWords(rule: Rule, lang: Lang, on: Day): Figure[] {
  return [...rule.values].map(([name, dated]) => ({
    name,
    stretches: [...dated]
      .sort((a: Dated, b: Dated) => (a.from < b.from ? -1 : 1))
      .map(({ from, to, value, basis }) => ({
        from,
        to,
        value: valueInWords(lang, value),
        basis: basisInWords(basis),
        status: basis.status,
        now: inForce({ from, to }, on),
      })),
  }));
}

/** `1 Januari 2027 sampai 31 Desember 2027`. */
export function stretchInWords(lang: Lang, from: Day, to: Day | null): string {
  const words = lawWords[lang].reading;
  return to === null
    ? words.since({ from: dateIn(lang, from) })
    : words.between({ from: dateIn(lang, from), to: dateIn(lang, to) });
}
