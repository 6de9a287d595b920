/**
 * The procedure as a table: each act of a case, the entry it leaves, from which states, to which, and by whom
 * (domain.md §P "State machine" and "Acts"; PP 11/2017 art 190–191; Perban BKN 5/2019).
 */
import type { EntryKind, ItemResult } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';

export const transferStatuses = [
  'draf',
  'diajukan',
  'verifikasi_berkas',
  'perbaikan',
  'penilaian',
  'dijadwalkan_sidang',
  'sidang',
  'ditunda',
  'tidak_disetujui',
  'direkomendasikan',
  'diteruskan',
  'dikembalikan',
  'ditolak',
  'disetujui',
  'imut_ditolak',
  'imut_rekomendasi',
  'SK_terbit',
  'pelantikan',
  'SPMT',
  'selesai',
  'dibatalkan',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** States in which nothing more happens to the case itself. */
export const ended = [
  'tidak_disetujui',
  'ditolak',
  'selesai',
  'dibatalkan',
] as const satisfies readonly TransferStatus[];

export const isEnded = (status: TransferStatus): boolean =>
  (ended as readonly TransferStatus[]).includes(status);

/** Before the decree: here a case may still be cancelled. */
export const beforeDecree = [
  'draf',
  'diajukan',
  'verifikasi_berkas',
  'perbaikan',
  'penilaian',
  'dijadwalkan_sidang',
  'sidang',
  'ditunda',
  'direkomendasikan',
  'diteruskan',
  'dikembalikan',
  'disetujui',
  'imut_ditolak',
  'imut_rekomendasi',
] as const satisfies readonly TransferStatus[];

export const afterDecree = [
  'SK_terbit',
  'pelantikan',
  'SPMT',
  'selesai',
] as const satisfies readonly TransferStatus[];

/**
 * `null` in `from`: the case does not exist yet. `to: 'same'`: the state does not change. `'by_entry'`: the entry says it.
 * `told`: once there is a decree, the person concerned sees that it happened; what is not marked stays inside the office.
 */
export type Arrow = {
  kind: EntryKind;
  from: readonly (TransferStatus | null)[];
  to: TransferStatus | 'same' | 'by_entry';
  roles: readonly Role[];
  told?: true;
};

const hearable = [
  'penilaian',
  'dijadwalkan_sidang',
  'sidang',
  'ditunda',
  'direkomendasikan',
  'diteruskan',
  'disetujui',
  'imut_rekomendasi',
  ...afterDecree,
] as const;

export const arrows = {
  nominate: {
    kind: 'nominated',
    from: [null],
    to: 'draf',
    roles: ['kepala_opd', 'operator', 'bkd', 'pegawai'],
  },
  consent: {
    kind: 'consented',
    from: ['draf', 'diajukan', 'verifikasi_berkas', 'penilaian'],
    to: 'same',
    roles: ['kepala_opd'],
  },
  storePlan: {
    kind: 'plan_stored',
    from: [null, 'draf', 'diajukan', 'verifikasi_berkas', 'perbaikan', 'penilaian'],
    to: 'by_entry',
    roles: ['bkd', 'sistem'],
  },
  submit: {
    kind: 'submitted',
    from: ['draf', 'perbaikan'],
    to: 'diajukan',
    roles: ['operator', 'kepala_opd', 'bkd'],
  },
  check: { kind: 'checked', from: ['diajukan'], to: 'verifikasi_berkas', roles: ['bkd', 'operator'] },
  askRepair: { kind: 'repair_asked', from: ['verifikasi_berkas'], to: 'perbaikan', roles: ['bkd'] },
  appraise: { kind: 'appraised', from: ['verifikasi_berkas'], to: 'penilaian', roles: ['bkd'] },
  callSession: {
    kind: 'session_called',
    from: ['penilaian', 'ditunda', 'dikembalikan'],
    to: 'dijadwalkan_sidang',
    roles: ['sekretariat_tpk'],
  },
  declareConflict: {
    kind: 'conflict_declared',
    from: ['dijadwalkan_sidang'],
    to: 'same',
    roles: ['tpk', 'sekretariat_tpk'],
  },
  hear: {
    kind: 'statement_heard',
    from: ['dijadwalkan_sidang', 'sidang'],
    to: 'same',
    roles: ['sekretariat_tpk'],
  },
  openItem: { kind: 'item_opened', from: ['dijadwalkan_sidang'], to: 'sidang', roles: ['sekretariat_tpk'] },
  castBallot: { kind: 'ballot_cast', from: ['sidang'], to: 'same', roles: ['tpk'] },
  decideItem: {
    kind: 'item_decided',
    from: ['sidang', 'dijadwalkan_sidang'],
    to: 'by_entry',
    roles: ['sekretariat_tpk'],
    told: true,
  },
  forward: { kind: 'forwarded', from: ['direkomendasikan'], to: 'diteruskan', roles: ['sekda'], told: true },
  sendBack: { kind: 'sent_back', from: ['direkomendasikan'], to: 'dikembalikan', roles: ['sekda'] },
  approve: { kind: 'approved', from: ['diteruskan'], to: 'disetujui', roles: ['gubernur'], told: true },
  reject: { kind: 'rejected', from: ['diteruskan'], to: 'ditolak', roles: ['gubernur'] },
  depart: {
    kind: 'departed',
    from: [
      null,
      'diajukan',
      'verifikasi_berkas',
      'perbaikan',
      'penilaian',
      'dijadwalkan_sidang',
      'ditunda',
      'direkomendasikan',
      'dikembalikan',
      'diteruskan',
      'disetujui',
    ],
    to: 'by_entry',
    roles: ['gubernur'],
  },
  recordImut: {
    kind: 'imut_recorded',
    from: ['disetujui', 'imut_ditolak'],
    to: 'by_entry',
    roles: ['bkd'],
    told: true,
  },
  issueDecree: {
    kind: 'decree_issued',
    from: ['imut_rekomendasi'],
    to: 'SK_terbit',
    roles: ['gubernur'],
    told: true,
  },
  inaugurate: { kind: 'inaugurated', from: ['SK_terbit'], to: 'pelantikan', roles: ['bkd'], told: true },
  recordDuty: {
    kind: 'duty_recorded',
    from: ['pelantikan'],
    to: 'SPMT',
    roles: ['bkd', 'kepala_opd', 'operator'],
    told: true,
  },
  close: { kind: 'closed', from: ['SPMT'], to: 'selesai', roles: ['bkd'], told: true },
  cancel: { kind: 'cancelled', from: beforeDecree, to: 'dibatalkan', roles: ['bkd'], told: true },
  inform: { kind: 'informed', from: hearable, to: 'same', roles: ['bkd', 'sistem'], told: true },
  readLetter: { kind: 'letter_read', from: hearable, to: 'same', roles: ['pegawai'], told: true },
  ask: { kind: 'asked', from: hearable, to: 'same', roles: ['pegawai'], told: true },
  answer: { kind: 'answered', from: hearable, to: 'same', roles: ['bkd'], told: true },
  object: { kind: 'objected', from: afterDecree, to: 'same', roles: ['pegawai'], told: true },
  withdrawObjection: {
    kind: 'objection_withdrawn',
    from: afterDecree,
    to: 'same',
    roles: ['pegawai'],
    told: true,
  },
  ruleObjection: {
    kind: 'objection_ruled',
    from: afterDecree,
    to: 'by_entry',
    roles: ['gubernur'],
    told: true,
  },
} as const satisfies Record<string, Arrow>;

export type CaseAct = keyof typeof arrows;

/** Where `item_decided` leads. */
export const resultStatus = {
  direkomendasikan: 'direkomendasikan',
  tidak_disetujui: 'tidak_disetujui',
  ditunda: 'ditunda',
} as const satisfies Record<ItemResult, TransferStatus>;

/** What happened to somebody that they are told themselves. */
export const toldKinds: readonly EntryKind[] = Object.values<Arrow>(arrows).flatMap(({ kind, told }) =>
  told ? [kind] : [],
);
