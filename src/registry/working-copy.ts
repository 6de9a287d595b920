/**
 * A working copy: what is on record as a sheet to be edited away from the office. Each row carries the mark of its version, so
 * that on its return the office sees who changed what since, and nobody's change is lost to an older copy.
 */
import type { Value } from '#paper/sheets/write.ts';
import type { Degree, JobHistory, Performance, Post, Unit } from '#registry/facts.ts';
import { competences } from '#registry/facts.ts';
import type { EmployeeExtra } from '#registry/kinds/tambahan_pegawai.ts';

/** Hex digits of the digest that a row carries; `_versi` in the sheet. */
export const VERSION_DIGITS = 16;
export const VERSION_COLUMN = '_versi';

type Cells = Record<string, Value>;
type Personal<F> = { nip: string; fact: F };

const flag = (value: boolean): number => (value ? 1 : 0);

/** A fact written back into the cells it was read from. */
const writers = {
  unit: (row: Unit): Cells => ({
    unor_id: row.id,
    nama: row.name,
    induk_id: row.parent,
    jenis: row.kind,
    eselon_id: row.echelon,
    kode_wilayah: row.region,
    lintang: row.latitude === null ? null : String(row.latitude),
    bujur: row.longitude === null ? null : String(row.longitude),
  }),
  jabatan: (row: Post): Cells => ({
    unor_id: row.unit,
    jabatan_id: row.position,
    nama: row.name,
    rumpun: row.family,
    dihapus: flag(row.abolished),
    jenis: row.kind,
    jenjang: row.level,
    eselon_id: row.echelon,
    kelas: row.jobClass,
    kebutuhan: row.need,
    pendidikan_min: row.educationMin,
    bidang_ilmu: row.fields.join('; '),
    golongan_min: row.rankMin,
    golongan_maks: row.rankMax,
    pengalaman_tahun: row.experienceYears === null ? null : String(row.experienceYears),
    ...Object.fromEntries(competences.map((code) => [code, row.standard[code] ?? null])),
    bup: row.retirementAge,
    kritis: flag(row.critical),
    strategis: flag(row.strategic),
  }),
  skp: ({ nip, fact }: Personal<Performance>): Cells => ({
    nip,
    tahun: fact.year,
    hasil: fact.result,
    perilaku: fact.conduct,
    predikat_id: fact.rating,
    nilai: fact.score === null ? null : String(fact.score),
  }),
  riwayat_jabatan: ({ nip, fact }: Personal<JobHistory>): Cells => ({
    nip,
    jabatan_id: fact.position,
    nama_jabatan: fact.title,
    unor_id: fact.unit,
    eselon_id: fact.echelon,
    jenjang: fact.level,
    tmt_mulai: fact.from,
    tmt_selesai: fact.to,
    penugasan: fact.assignment,
  }),
  pendidikan: ({ nip, fact }: Personal<Degree>): Cells => ({
    nip,
    tingkat_pendidikan_id: fact.level,
    pendidikan_id: fact.field,
    nama: fact.name,
    tahun_lulus: fact.year,
  }),
  tambahan_pegawai: ({ nip, fact }: Personal<EmployeeExtra>): Cells => ({
    nip,
    domisili_kode_wilayah: fact.homeRegion,
    akhir_kontrak: fact.contractEnd,
    ikatan_dinas: fact.serviceBond === null ? null : flag(fact.serviceBond),
  }),
};

export type CopyKind = keyof typeof writers;
export const copyKinds = Object.keys(writers) as CopyKind[];
export const isCopyKind = (kind: string): kind is CopyKind => kind in writers;

export const cellsOf = (kind: CopyKind, row: unknown): Cells => writers[kind](row as never);

export type Difference = { column: string; mine: string; stored: string };

/** Where what came back differs from what is stored, cell by cell. */
export function differencesOf(kind: CopyKind, mine: unknown, stored: unknown): Difference[] {
  const [own, other] = [cellsOf(kind, mine), cellsOf(kind, stored)];
  const shown = (value: Value | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  return Object.keys(own)
    .map((column) => ({ column, mine: shown(own[column]), stored: shown(other[column]) }))
    .filter((one) => one.mine !== one.stored);
}
