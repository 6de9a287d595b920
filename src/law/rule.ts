/** The shape of one rule file (law/R06-….yaml): Indonesian keys, so that a jurist reads, dates and changes it. */
import { z } from 'zod';

export const stages = ['usul', 'sidang', 'sk', 'tmt', 'pelantikan'] as const;
export type Stage = (typeof stages)[number];
export const levels = ['peringatan', 'perlu_persetujuan', 'blokir'] as const;
export type Level = (typeof levels)[number];
export const statuses = ['lulus', 'gagal', 'belum_diketahui', 'tidak_berlaku'] as const;
export type Status = (typeof statuses)[number];

const day = z.iso.date();
const words = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
export type TextPair = z.infer<typeof words>;
const period = z.strictObject({ dari: day, sampai: day.nullish() });
const level = z.enum(levels);
const status = z.enum(statuses);

/** `resmi` official text checked · `sekunder` article known through a copy · `praktik`, `rancangan` never block. */
export const Basis = z.strictObject({
  instrumen: z.string().min(1),
  pasal: z.string().min(1),
  url: z.string().min(1),
  dilihat: day,
  status: z.enum(['resmi', 'sekunder', 'praktik', 'rancangan']),
});
export type Basis = z.infer<typeof Basis>;

/** A basis written out, or the number of one in the rule's own list (1 = the first). */
const basisOrNumber = z.union([Basis, z.int().min(1)]);

/** A stage by its name, or with a milder level there: `usul: peringatan`. */
const tested = z.array(z.union([z.enum(stages), z.partialRecord(z.enum(stages), level)])).min(1);

const value = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);
const unknownAs = z.enum(['belum_diketahui', 'gagal', 'tidak_berlaku']);

const clause = z.strictObject({
  syarat: z.string().min(1),
  bila: z.string().min(1).optional(),
  tingkat: level.optional(),
  bila_data_tidak_ada: unknownAs.optional(),
  diuji_pada: tested.optional(),
  dasar: z.array(z.int().min(1)).optional(),
  pesan: words.optional(),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const row = z.strictObject({
  bila: z.record(z.string(), cell),
  hasil: status.optional(),
  syarat: z.string().min(1).optional(),
  tingkat: level.optional(),
  dasar: z.array(z.int().min(1)).optional(),
  pesan: words.optional(),
});

const exception = z.strictObject({
  nama: z.string().min(1),
  bila: z.string().min(1),
  hasil: status.optional(),
  nilai: z.record(z.string(), value).optional(),
  tingkat: level.optional(),
  urutan: z.int().optional(),
  berlaku: period.optional(),
  dasar: basisOrNumber,
  pesan: words.optional(),
});

const example = z.strictObject({
  masukan: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  hasil: status,
  tingkat: level.optional(),
  pada: day.optional(),
  tahap: z.enum(stages).optional(),
});

export const RuleText = z.strictObject({
  id: z.string().regex(/^R\d{2}$/),
  judul: words,
  penjelasan: words.optional(),
  dasar: z.array(Basis).min(1),
  berlaku: period,
  lingkup: z.enum(['pasangan', 'rencana', 'proses']),
  berlaku_untuk: z.array(z.enum(['PNS', 'PPPK', 'CPNS'])).optional(),
  berlaku_bila: z.string().min(1).optional(),
  diuji_pada: tested,
  tingkat: level,
  bila_data_tidak_ada: unknownAs,
  nilai: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      z.array(z.strictObject({ dari: day, sampai: day.nullish(), isi: value, dasar: basisOrNumber })).min(1),
    )
    .optional(),
  /** the names by which kebijakan.json sets these values */
  kunci_kebijakan: z.record(z.string(), z.string()).optional(),
  umum: z.union([z.string().min(1), z.array(clause).min(1)]).optional(),
  tabel: z.strictObject({ masukan: z.array(z.string()).min(1), baris: z.array(row).min(1) }).optional(),
  pengecualian: z.array(exception).optional(),
  pesan: words,
  pesan_lulus: words.optional(),
  contoh: z.array(example).min(2),
});
export type RuleText = z.infer<typeof RuleText>;
export type RowText = z.infer<typeof row>;
export type ClauseText = z.infer<typeof clause>;
export type CellText = z.infer<typeof cell>;
