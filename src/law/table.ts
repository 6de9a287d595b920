/** The reference tables of law/tabel/*.yaml: codes, orders, thresholds and days, each with the basis it was taken from. */
import { z } from 'zod';
import { Basis } from '#law/rule.ts';

const words = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const code = z.string().min(1);
const day = z.iso.date();
const share = z.number().min(0).max(100);
/** Bands by their lower end, ascending: no gap and no overlap can be written. */
const band = z.strictObject({ dari: z.number(), id: code, nama: words });

export const competenceIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1'] as const;

export const contents = {
  'hari-libur': z.record(
    z.string().regex(/^\d{4}$/),
    z.array(z.strictObject({ tanggal: day, nama: z.string().min(1), cuti_bersama: z.boolean() })).min(1),
  ),
  golongan: z.strictObject({
    pns: z.array(z.strictObject({ id: code, nama: code, pangkat: z.string() })).min(17),
    pppk: z.array(z.strictObject({ nama: code })).min(17),
  }),
  eselon: z.array(
    z.strictObject({
      id: code,
      nama: code,
      jenjang: code.nullable(),
      golongan_terendah: code.nullable(),
      golongan_tertinggi: code.nullable(),
    }),
  ),
  jenjang: z.array(
    z.strictObject({
      id: code,
      nama: words,
      sebutan: z.array(z.string()),
      tangga: z.enum(['struktural', 'keahlian', 'keterampilan', 'pelaksana']),
      urutan: z.int(),
      setara: z.int(),
      golongan_terendah: code.nullable(),
      golongan_tertinggi: code.nullable(),
      kelas_lazim: z.int().min(1).max(17),
      level_kompetensi: z.int().min(1).max(5),
    }),
  ),
  pendidikan: z.strictObject({
    gelar: z.array(z.strictObject({ id: code, nama: words, skor: share })),
    tingkat: z.array(z.strictObject({ id: code, nama: z.string(), setara: code })),
  }),
  bup: z.array(z.strictObject({ jenjang: code, usia: z.int().min(50).max(75) })),
  /** titles that depart from their level; a blank level means every level of the title */
  'bup-jabatan': z.array(
    z.strictObject({ nama: code, jenjang: code.nullable(), usia: z.int().min(50).max(75) }),
  ),
  'kelas-jabatan': z.array(
    z.strictObject({ kelas: z.int().min(1).max(17), nilai_terendah: z.int(), nilai_tertinggi: z.int() }),
  ),
  wilayah: z.array(
    z.strictObject({
      kode: code,
      nama: code,
      lintang: z.number().min(-90).max(90).nullable(),
      bujur: z.number().min(-180).max(180).nullable(),
    }),
  ),
  'kedudukan-hukum': z.array(z.strictObject({ id: code, nama: z.string(), aktif: z.boolean() })),
  hukdis: z.array(
    z.strictObject({
      id: code,
      nama: z.string(),
      tingkat: z.enum(['R', 'S', 'B']),
      /** how long it is served when the register gives no end; null = until the register says so */
      masa_bulan: z.int().min(0).nullable(),
    }),
  ),
  kompetensi: z
    .array(
      z.strictObject({
        id: z.enum(competenceIds),
        nama: words,
        kelompok: z.string(),
        definisi: code,
        level_1: code,
        level_2: code,
        level_3: code,
        level_4: code,
        level_5: code,
      }),
    )
    .length(9),
  predikat: z.strictObject({
    predikat: z.array(z.strictObject({ id: z.int().min(1).max(5), nama: words, skor: share })).length(5),
    /** rows: hasil kerja 1–3; columns: perilaku 1–3 (1 di atas, 2 sesuai, 3 di bawah ekspektasi) */
    matriks: z.array(z.array(z.int().min(1).max(5)).length(3)).length(3),
    /** years before 2022 carry a figure instead */
    nilai_lama: z.array(z.strictObject({ dari: z.number(), predikat: z.int().min(1).max(5) })),
  }),
  talenta: z.strictObject({
    ambang: z.strictObject({ tinggi: share, menengah: share }),
    bobot: z.strictObject({ kinerja: z.record(z.string(), share), potensi: z.record(z.string(), share) }),
    nilai_talenta: z.strictObject({ kinerja: share, potensi: share }),
    kotak: z
      .array(
        z.strictObject({
          kotak: z.int().min(1).max(9),
          kinerja: z.enum(['rendah', 'menengah', 'tinggi']),
          potensi: z.enum(['rendah', 'menengah', 'tinggi']),
          sebutan: words,
          rekomendasi: words,
          krs: z.boolean(),
          krs_nasional: z.boolean(),
        }),
      )
      .length(9),
    skor_disiplin: z.strictObject({
      tidak_pernah: share,
      R: share,
      S: share,
      B: share,
      sedang_menjalani: share,
    }),
  }),
  ikm: z.strictObject({
    unsur: z.array(z.strictObject({ id: code, nama: words })).length(9),
    mutu: z.array(band),
  }),
  efektivitas: z.array(band),
  /** where the text is silent the figure is a dated parameter, and both roundings are shown */
  abk: z.strictObject({
    menit_efektif: z.array(z.strictObject({ dari: day, isi: z.int().min(1) })).min(1),
    pembulatan: z.array(z.strictObject({ dari: day, isi: z.enum(['half_up', 'ceil', 'floor']) })).min(1),
  }),
  'jam-pelajaran': z.strictObject({
    jam_wajib_guru: z.number().min(1),
    siswa_per_pembimbing: z.int().min(1),
    mapel: z.array(z.strictObject({ kode: code, nama: words, jam_per_rombel: z.number().min(0) })).min(1),
  }),
  jpm: z.strictObject({ seleksi: z.array(band), pemetaan: z.array(band) }),
  'masa-larangan': z.strictObject({
    jenjang: z.array(code),
    pemimpin_unit: z.boolean(),
    masa: z.array(
      z.strictObject({
        jenis: z.enum(['pra_penetapan', 'pasca_pelantikan']),
        dari: day,
        sampai: day,
        keterangan: words,
      }),
    ),
  }),
} as const;

export type TableId = keyof typeof contents;
export const tableIds = Object.keys(contents) as TableId[];
export type Contents<T extends TableId> = z.infer<(typeof contents)[T]>;

export const TableText = z.strictObject({
  tabel: z.enum(tableIds as [TableId, ...TableId[]]),
  judul: words,
  dasar: z.array(Basis).min(1),
  catatan: z.string().optional(),
  isi: z.unknown(),
});

export type Tables = { readonly [T in TableId]: Contents<T> };
