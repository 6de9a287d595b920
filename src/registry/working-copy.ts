/**
 * A working copy: what is on record as a sheet to be edited away from the office. Each row carries the mark of its version, so
 * that on its return the office sees who changed what since, and nobody's change is lost to an older copy.
 */
import type { Value } from '#paper/sheets/write.ts';
import type {
  Assessment,
  Clearance,
  CompetencyTest,
  Degree,
  JobHistory,
  Levels,
  Performance,
  Post,
  Sanction,
  Satisfaction,
  School,
  Tie,
  Track,
  Unit,
  Wish,
  WorkloadTask,
} from '#registry/facts.ts';
import { competences } from '#registry/facts.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';
import type { EmployeeExtra } from '#registry/kinds/tambahan_pegawai.ts';

/** Hex digits of the digest that a row carries; `_versi` in the sheet. Rows of a set (kind.group) carry as many of their set's besides. */
export const VERSION_DIGITS = 16;
export const VERSION_COLUMN = '_versi';

type Cells = Record<string, Value>;
type Personal<F> = { nip: string; fact: F };

const flag = (value: boolean): number => (value ? 1 : 0);
const decimal = (value: number | null): string | null => (value === null ? null : String(value));
const levels = (of: Levels): Cells => Object.fromEntries(competences.map((code) => [code, of[code] ?? null]));

const track = ({ nip, fact }: Personal<Track>): Cells => ({
  nip,
  tanggal: fact.on,
  jenis: fact.what,
  nilai: decimal(fact.score),
  penyelenggara: fact.by,
  keterangan: fact.note,
});

const paper = ({ nip, fact }: Personal<Clearance>): Cells => ({
  nip,
  jenis: fact.kind,
  nomor: fact.number,
  tanggal: fact.on,
  berlaku_sampai: fact.validUntil,
  hasil: fact.clean ? 'bersih' : 'ada_temuan',
});

/** A post by its unit and position; a unit's id holds no slash. */
function seat(post: string): Cells {
  const [unit = ''] = post.split('/', 1);
  return { unor_id: unit, jabatan_id: post.slice(unit.length + 1) };
}

/** A fact written back into the cells it was read from. */
const writers = {
  unit: (row: Unit): Cells => ({
    unor_id: row.id,
    nama: row.name,
    induk_id: row.parent,
    jenis: row.kind,
    eselon_id: row.echelon,
    kode_wilayah: row.region,
    lintang: decimal(row.latitude),
    bujur: decimal(row.longitude),
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
    pengalaman_tahun: decimal(row.experienceYears),
    ...levels(row.standard),
    bup: row.retirementAge,
    kritis: flag(row.critical),
    strategis: flag(row.strategic),
  }),
  pegawai: (row: EmployeeRow): Cells => ({
    nip_baru: row.nip,
    pns_id: row.siasnId,
    nama: row.name,
    gelar_depan: row.titleBefore,
    gelar_belakang: row.titleAfter,
    tanggal_lahir: row.birth,
    jenis_kelamin: row.sex,
    kedudukan_hukum_id: row.legalStatus,
    status_cpns_pns: row.status,
    tmt_pns: row.appointedPns,
    gol_akhir_nama: row.rank,
    tmt_golongan: row.rankSince,
    unor_id: row.unit,
    jabatan_id: row.position,
    tmt_jabatan: row.postSince,
    tingkat_pendidikan_id: row.educationLevel,
    pendidikan_id: row.educationField,
    pendidikan_nama: row.educationName,
  }),
  sekolah: (row: School): Cells => ({
    unor_id: row.unit,
    nama: row.name,
    bentuk: row.level,
    kode_npsn: row.npsn,
    siswa: row.students,
    rombel: row.classGroups,
    guru: row.teachers,
    tahun_ajaran: row.year,
  }),
  skp: ({ nip, fact }: Personal<Performance>): Cells => ({
    nip,
    tahun: fact.year,
    hasil: fact.result,
    perilaku: fact.conduct,
    predikat_id: fact.rating,
    nilai: decimal(fact.score),
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
  kompetensi: ({ nip, fact }: Personal<Assessment>): Cells => ({
    nip,
    tanggal_asesmen: fact.on,
    penyelenggara: fact.by,
    metode: fact.method,
    ...levels(fact.levels),
    berlaku_sampai: fact.validUntil,
  }),
  hukdis: ({ nip, fact }: Personal<Sanction>): Cells => ({
    nip,
    jenis_hukuman_id: fact.kind,
    tingkat: fact.severity,
    sk_nomor: fact.decree,
    sk_tanggal: fact.decreedOn,
    tmt: fact.from,
    akhir: fact.to,
  }),
  uji_kompetensi: ({ nip, fact }: Personal<CompetencyTest>): Cells => ({
    nip,
    tanggal: fact.on,
    jabatan_id: fact.position,
    jenjang: fact.level,
    jenis: fact.kind ?? null,
    lulus: flag(fact.passed),
    nilai: decimal(fact.score),
    berlaku_sampai: fact.validUntil,
  }),
  potensi: track,
  umpan_balik: track,
  penghargaan: track,
  penugasan: track,
  diklat: track,
  bebas_temuan: paper,
  pernyataan: paper,
  keluarga: ({ nip, fact }: Personal<Tie>): Cells => ({
    nip,
    hubungan: fact.relation,
    nip_keluarga: fact.other,
  }),
  minat: ({ nip, fact }: Personal<Wish>): Cells => ({
    nip,
    urutan: fact.order,
    ...seat(fact.post),
    alasan: fact.reason,
  }),
  abk: (row: WorkloadTask): Cells => ({
    ...seat(row.post),
    tugas: row.task,
    volume_tahun: decimal(row.volumePerYear),
    menit_per_satuan:
      row.method === undefined || row.minutesPerUnit !== 0 ? decimal(row.minutesPerUnit) : null,
    metode: row.method ?? null,
    kemampuan: decimal(row.ability ?? null),
    sif: decimal(row.shifts ?? null),
  }),
  skm: (row: Satisfaction): Cells => ({
    tanggal: row.on,
    unor_id: row.unit,
    ...Object.fromEntries(row.answers.map((answer, at) => [`u${at + 1}`, answer])),
  }),
};

export type CopyKind = keyof typeof writers;
export const copyKinds = Object.keys(writers) as CopyKind[];
export const isCopyKind = (kind: string): kind is CopyKind => kind in writers;

/** Columns that say whose row it is: in a grid of stored rows they stand, for with another one it would be another row. */
export const fixedIn = (kind: CopyKind): readonly string[] =>
  aboutPeople(kind) ? [kind === 'pegawai' ? 'nip_baru' : 'nip'] : ownColumns[kind];

const ownColumns = {
  unit: ['unor_id'],
  sekolah: ['unor_id'],
  skm: ['unor_id'],
  jabatan: ['unor_id', 'jabatan_id'],
  abk: ['unor_id', 'jabatan_id'],
} as const;
type OwnKind = keyof typeof ownColumns;

/** Kinds that speak of people: their rows are for those who may open files. */
export const aboutPeople = (kind: CopyKind): kind is Exclude<CopyKind, OwnKind> => !(kind in ownColumns);

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
