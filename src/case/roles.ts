/** Who acts in a transfer (domain.md §I.1). A person may hold several roles, each with a scope; an act is done in one. */
export const roles = [
  'pegawai',
  'operator',
  'kepala_opd',
  'bkd',
  'biro_organisasi',
  'biro_hukum',
  'asesor',
  'tpk',
  'sekretariat_tpk',
  'sekda',
  'gubernur',
  'inspektorat',
  'admin',
  'sistem',
] as const;
export type Role = (typeof roles)[number];

/** A role and where it holds: a unit id and everything below it, or the whole province (null). */
export type Grant = { role: Role; unit: string | null };
