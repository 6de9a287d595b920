/** The sign-ins of the invented province: at least one for each role, so that the whole way of a transfer can be walked on one machine. */
import type { Role } from '#case/roles.ts';

export const demoPassword = 'contoh-tepat';

/** Which unit a demo account's role holds for; the demo province says which of its units that is. */
export type DemoUnit = 'disdik' | 'inspektorat';
export type DemoAccount = {
  username: string;
  name: string;
  roles: readonly [Role, ...Role[]];
  unit?: DemoUnit;
};

export const demoAccounts: readonly DemoAccount[] = [
  { username: 'bkd', name: 'Analis BKD', roles: ['bkd'] },
  { username: 'operator', name: 'Operator Dinas Pendidikan', roles: ['operator'], unit: 'disdik' },
  { username: 'kepala-disdik', name: 'Kepala Dinas Pendidikan', roles: ['kepala_opd'], unit: 'disdik' },
  { username: 'kepala-inspektorat', name: 'Inspektur Daerah', roles: ['kepala_opd'], unit: 'inspektorat' },
  { username: 'asesor', name: 'Asesor Kompetensi', roles: ['asesor'] },
  { username: 'tpk1', name: 'Ketua Tim Penilai Kinerja', roles: ['tpk'] },
  { username: 'tpk2', name: 'Anggota TPK Dua', roles: ['tpk'] },
  { username: 'tpk3', name: 'Anggota TPK Tiga', roles: ['tpk'] },
  { username: 'tpk4', name: 'Anggota TPK Empat', roles: ['tpk'] },
  { username: 'tpk5', name: 'Anggota TPK Lima', roles: ['tpk'] },
  { username: 'sekretariat', name: 'Sekretariat TPK', roles: ['sekretariat_tpk'] },
  { username: 'sekda', name: 'Sekretaris Daerah', roles: ['sekda'] },
  { username: 'gubernur', name: 'Gubernur Gajahmungkur', roles: ['gubernur'] },
  { username: 'inspektorat', name: 'Auditor Inspektorat', roles: ['inspektorat'] },
  { username: 'organisasi', name: 'Biro Organisasi', roles: ['biro_organisasi'] },
  { username: 'hukum', name: 'Biro Hukum', roles: ['biro_hukum'] },
  { username: 'pegawai1', name: 'Pegawai Satu', roles: ['pegawai'] },
  { username: 'pegawai2', name: 'Pegawai Dua', roles: ['pegawai'] },
  { username: 'admin', name: 'Admin Sistem', roles: ['admin'] },
];
