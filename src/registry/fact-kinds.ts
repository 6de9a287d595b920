/** The kinds of fact that an employee sees, and reports as wrong, on "Data saya". */
export const factKinds = [
  'riwayat_jabatan',
  'skp',
  'kompetensi',
  'pendidikan',
  'uji_kompetensi',
  'potensi',
  'umpan_balik',
  'penghargaan',
  'penugasan',
  'diklat',
  'hukdis',
  'bebas_temuan',
  'pernyataan',
  'keluarga',
  'minat',
  'tambahan_pegawai',
] as const;
export type FactKind = (typeof factKinds)[number];
