/** The list of every kind of users' sheet, in the order in which they may lean on each other. */
import { abk } from '#registry/kinds/abk.ts';
import { hukdis } from '#registry/kinds/hukdis.ts';
import { jabatan } from '#registry/kinds/jabatan.ts';
import { diklat, penghargaan, penugasan, potensi, umpanBalik } from '#registry/kinds/jejak.ts';
import { keluarga } from '#registry/kinds/keluarga.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { kompetensi } from '#registry/kinds/kompetensi.ts';
import { minat } from '#registry/kinds/minat.ts';
import { pegawai } from '#registry/kinds/pegawai.ts';
import { pendidikan } from '#registry/kinds/pendidikan.ts';
import { riwayatJabatan } from '#registry/kinds/riwayat_jabatan.ts';
import { sekolah } from '#registry/kinds/sekolah.ts';
import { skm } from '#registry/kinds/skm.ts';
import { skp } from '#registry/kinds/skp.ts';
import { bebasTemuan, pernyataan } from '#registry/kinds/surat.ts';
import { tambahanPegawai } from '#registry/kinds/tambahan_pegawai.ts';
import { ujiKompetensi } from '#registry/kinds/uji_kompetensi.ts';
import { unit } from '#registry/kinds/unit.ts';

export const kinds = {
  unit,
  jabatan,
  pegawai,
  tambahan_pegawai: tambahanPegawai,
  abk,
  sekolah,
  riwayat_jabatan: riwayatJabatan,
  pendidikan,
  skp,
  kompetensi,
  potensi,
  umpan_balik: umpanBalik,
  penghargaan,
  penugasan,
  diklat,
  uji_kompetensi: ujiKompetensi,
  hukdis,
  bebas_temuan: bebasTemuan,
  pernyataan,
  keluarga,
  minat,
  skm,
} as const;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

type RowsOfKind<K> = K extends Kind<infer R> ? R : never;
export type RowOf<K extends KindName> = RowsOfKind<(typeof kinds)[K]>;

/** Accepted rows of each kind; what a province is put together from. */
export type Rows = { [K in KindName]: RowOf<K>[] };

export const isKind = (name: string): name is KindName => name in kinds;

export function noRows(): Rows {
  return Object.fromEntries(kindNames.map((name) => [name, []])) as unknown as Rows;
}
