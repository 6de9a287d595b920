/** Words of the meeting of the performance appraisal team (TPK), and its refusals. */
const id = {
  title: () => 'Rapat TPK',
  headOfDonor: () => 'Kepala perangkat daerah asal',
  headOfReceiver: () => 'Kepala perangkat daerah tujuan',
  note: (v: { what: string; whom: string; who: string; entry: number }) =>
    `${v.what}${v.whom}${v.who} [entri log ${v.entry}]`,
  letterhead: () => 'PEMERINTAH PROVINSI GAJAHMUNGKUR\nTIM PENILAI KINERJA PEGAWAI NEGERI SIPIL',
  minutesTitle: (v: { round: string }) => `Sidang Tim Penilai Kinerja PNS, ${v.round}`,
  basis: (v: { freeze: string; plan: string }) => [
    'Peraturan Pemerintah Nomor 11 Tahun 2017 jo. Nomor 17 Tahun 2020 Pasal 190–191',
    'Peraturan BKN Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
    `Kriteria yang dibekukan sebelum penilaian (SHA-256 ${v.freeze})`,
    `Rencana penempatan beserta buktinya (SHA-256 ${v.plan})`,
  ],
  chair: () => 'Ketua Tim Penilai Kinerja',
  secretary: () => 'Sekretaris',
  secretaryName: () => 'Sekretariat TPK',
  choice: {
    setuju: () => 'Setuju',
    tolak: () => 'Tidak setuju',
    abstain: () => 'Abstain',
  },
  result: {
    direkomendasikan: () => 'Direkomendasikan',
    tidak_disetujui: () => 'Tidak disetujui',
    ditunda: () => 'Ditunda',
  },
  conflict: {
    diri: () => 'menyangkut diri sendiri',
    keluarga: () => 'hubungan keluarga',
    atasan: () => 'atasan langsung yang bersangkutan',
    bawahan: () => 'bawahan langsung yang bersangkutan',
    pernyataan: () => 'pernyataan sendiri',
  },
  quorumWhy: {
    terpenuhi: () => 'Kuorum terpenuhi',
    kurang_hadir: () => 'Kuorum belum terpenuhi: anggota yang hadir kurang',
    tim_terlalu_kecil: () => 'Kuorum tidak dapat terpenuhi: kurang dari tiga anggota yang boleh memutus',
  },
};

const en = {
  title: () => 'Board meeting',
  headOfDonor: () => 'Head of the donor agency',
  headOfReceiver: () => 'Head of the receiving agency',
  note: (v: { what: string; whom: string; who: string; entry: number }) =>
    `${v.what}${v.whom}${v.who} [log entry ${v.entry}]`,
  letterhead: () => 'GOVERNMENT OF GAJAHMUNGKUR PROVINCE\nPERFORMANCE APPRAISAL TEAM',
  minutesTitle: (v: { round: string }) => `Session of the performance appraisal team, ${v.round}`,
  basis: (v: { freeze: string; plan: string }) => [
    'Government Regulation 11/2017 as amended by 17/2020, articles 190–191',
    'BKN Regulation 5/2019 on transfers',
    `Criteria frozen before anyone was scored (SHA-256 ${v.freeze})`,
    `Placement plan with its proof (SHA-256 ${v.plan})`,
  ],
  chair: () => 'Chair of the appraisal team',
  secretary: () => 'Secretary',
  secretaryName: () => 'Secretariat of the team',
  choice: {
    setuju: () => 'In favour',
    tolak: () => 'Against',
    abstain: () => 'Abstain',
  },
  result: {
    direkomendasikan: () => 'Recommended',
    tidak_disetujui: () => 'Not supported',
    ditunda: () => 'Deferred',
  },
  conflict: {
    diri: () => 'concerns oneself',
    keluarga: () => 'family tie',
    atasan: () => 'direct superior',
    bawahan: () => 'direct subordinate',
    pernyataan: () => 'own declaration',
  },
  quorumWhy: {
    terpenuhi: () => 'Quorum is met',
    kurang_hadir: () => 'Quorum is not met: too few members present',
    tim_terlalu_kecil: () => 'Quorum cannot be met: fewer than three members may decide',
  },
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'meeting.noMembers': (v: { count: number }) =>
    `Tim harus terdiri atas jumlah ganjil 5 sampai 9 anggota; sekarang ${v.count}. Tambah atau kurangi anggota.`,
  'meeting.notMember': () => 'Anda bukan anggota tim pada sidang ini.',
  'meeting.sessionMissing': (v: { session: string }) => `Sidang ${v.session} tidak ada pada putaran ini.`,
  'meeting.sessionState': (v: { state: string }) =>
    `Sidang ini sedang "${v.state}". Muat ulang halaman untuk melihat keadaan terakhir.`,
  'meeting.agendaEmpty': () => 'Belum ada kasus yang siap disidangkan. Selesaikan dahulu penilaian kasus.',
  'meeting.itemOpen': () => 'Satu butir masih dibahas. Tutup butir itu dahulu.',
  'meeting.declarations': (v: { missing: number }) =>
    `Pernyataan benturan kepentingan belum lengkap: ${v.missing} anggota hadir belum menyatakan untuk butir ini (PermenPANRB 17/2024).`,
  'meeting.quorum': (v: { present: number; needed: number }) =>
    `Kuorum belum terpenuhi: hadir ${v.present}, perlu ${v.needed} anggota yang tidak berbenturan kepentingan.`,
  'meeting.ballotsMissing': (v: { missing: number }) =>
    `Pemungutan suara belum dapat ditutup: ${v.missing} anggota belum memberi suara.`,
  'meeting.voted': () => 'Anda sudah memberi suara untuk butir ini. Suara tidak dapat diubah.',
  'meeting.recused': () => 'Anda tidak ikut memutus butir ini karena benturan kepentingan.',
  'meeting.absent': () => 'Anda belum tercatat hadir. Minta sekretariat mencatat kehadiran Anda.',
  'meeting.itemsLeft': (v: { left: number }) => `Masih ada ${v.left} butir yang belum diputus atau ditunda.`,
  'meeting.reason': () => 'Tulis alasan pertimbangan paling sedikit 20 huruf; alasan ini masuk berita acara.',
  'meeting.signed': () => 'Anda sudah menandatangani berita acara ini.',
};

const refusalsEn = {
  'meeting.noMembers': (v: { count: number }) =>
    `The team must have an odd number of 5 to 9 members; now ${v.count}. Add or remove members.`,
  'meeting.notMember': () => 'You are not a member of the team in this session.',
  'meeting.sessionMissing': (v: { session: string }) => `Session ${v.session} does not exist in this round.`,
  'meeting.sessionState': (v: { state: string }) =>
    `This session is "${v.state}". Reload the page to see how it stands.`,
  'meeting.agendaEmpty': () => 'No case is ready for the meeting. Finish the appraisal of cases first.',
  'meeting.itemOpen': () => 'One item is still open. Close it first.',
  'meeting.declarations': (v: { missing: number }) =>
    `Declarations of interest are incomplete: ${v.missing} members present have not declared for this item.`,
  'meeting.quorum': (v: { present: number; needed: number }) =>
    `Quorum is not met: ${v.present} present, ${v.needed} members without a conflict are needed.`,
  'meeting.ballotsMissing': (v: { missing: number }) =>
    `The vote cannot be closed: ${v.missing} members have not voted.`,
  'meeting.voted': () => 'You have voted on this item. A ballot cannot be changed.',
  'meeting.recused': () => 'You take no part in this item because of a conflict of interest.',
  'meeting.absent': () => 'You are not recorded as present. Ask the secretariat to record your attendance.',
  'meeting.itemsLeft': (v: { left: number }) => `${v.left} items are neither decided nor deferred.`,
  'meeting.reason': () => 'Give the reason in at least 20 letters; it enters the minutes.',
  'meeting.signed': () => 'You have signed these minutes already.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
