/** Words of the needs: workload, gap, seats and donor floors, on screens, in sheets and of `tepat need`. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';

type Difference = { post: string; given: number; standard: number; needGiven: number; needStandard: number };

const id = {
  closed: {
    dihapus: () => 'jabatan dihapus',
    kelebihan: () => 'pemegang lebih banyak daripada kebutuhan',
    belum_dihitung: () => 'kebutuhan belum dihitung',
    tanpa_kebutuhan: () => 'kebutuhannya nol',
  },
  capacity: {
    kebutuhan: () => 'sesuai kebutuhan',
    pemegang: () => 'sebanyak pemegang sekarang',
    dihapus: () => 'hanya bagi pemegang yang belum boleh pindah',
  },
  vacancy: {
    kosong: () => 'kosong',
    pensiun: () => 'pemegang pensiun sebelum TMT',
    lewat_lima_tahun: () => 'pemegang sudah lebih dari lima tahun',
  },
  absence: {
    kedudukan_hukum: () => 'kedudukan hukum tidak memegang jabatan',
    bukan_definitif: () => 'hanya Plt., Plh., Pj., atau tugas tambahan',
    belum_dipetakan: () => 'unit atau jabatan belum dikenal',
  },
  from: { abk: () => 'analisis beban kerja', lembar: () => 'peta jabatan' },
  grade: {
    A: () => 'sangat baik (beban melebihi pegawai)',
    B: () => 'baik',
    C: () => 'cukup',
    D: () => 'sedang',
    E: () => 'kurang (pegawai melebihi beban)',
  },
  leaver: { bup: () => 'mencapai BUP', kontrak: () => 'kontrak berakhir' },
  floor: (v: { min: number; present: number; need: number }) =>
    `Sedikitnya ${numberIn('id', v.min)} orang tetap: kebutuhan ${numberIn('id', v.need)}, sekarang ${numberIn('id', v.present)}.`,
  effectiveTime: (v: Difference) =>
    `${v.post}: dengan waktu efektif pada lembar ${fixedIn('id', v.given, 4)} orang (kebutuhan ${v.needGiven}); dengan 75.000 menit setahun ${fixedIn('id', v.standard, 4)} orang (kebutuhan ${v.needStandard}).`,
  noHolders: () =>
    'Lembar tidak memuat kolom bezetting: selisih dan EJ tidak dihitung. Tambahkan kolom bezetting.',
  noPeople: () =>
    'Proyeksi lima tahun memerlukan data pegawai: jalankan dengan folder berkas, misalnya tepat need contoh.',
  said: (v: {
    posts: number;
    need: number;
    shortage: number | null;
    surplus: number | null;
    refused: number;
  }) =>
    [
      `${numberIn('id', v.posts)} jabatan memerlukan ${numberIn('id', v.need)} orang`,
      v.shortage === null
        ? ''
        : `, kurang ${numberIn('id', v.shortage)} dan lebih ${numberIn('id', v.surplus ?? 0)}`,
      v.refused > 0 ? `; ${numberIn('id', v.refused)} baris ditolak` : '',
      '.',
    ].join(''),
};

const en = {
  closed: {
    dihapus: () => 'post abolished',
    kelebihan: () => 'more holders than needed',
    belum_dihitung: () => 'need not counted yet',
    tanpa_kebutuhan: () => 'nobody is needed',
  },
  capacity: {
    kebutuhan: () => 'as needed',
    pemegang: () => 'as many as hold it now',
    dihapus: () => 'only for holders who may not move yet',
  },
  vacancy: {
    kosong: () => 'vacant',
    pensiun: () => 'holder retires before the effective date',
    lewat_lima_tahun: () => 'holder has been there for more than five years',
  },
  absence: {
    kedudukan_hukum: () => 'legal status holds no post',
    bukan_definitif: () => 'only acting, interim or additional duty',
    belum_dipetakan: () => 'unit or post not known yet',
  },
  from: { abk: () => 'workload analysis', lembar: () => 'position map' },
  grade: {
    A: () => 'very good (more work than people)',
    B: () => 'good',
    C: () => 'sufficient',
    D: () => 'fair',
    E: () => 'low (more people than work)',
  },
  leaver: { bup: () => 'reaches retirement age', kontrak: () => 'contract ends' },
  floor: (v: { min: number; present: number; need: number }) =>
    `At least ${numberIn('en', v.min)} people remain: need ${numberIn('en', v.need)}, now ${numberIn('en', v.present)}.`,
  effectiveTime: (v: Difference) =>
    `${v.post}: with the sheet's effective time ${fixedIn('en', v.given, 4)} people (need ${v.needGiven}); with 75,000 minutes a year ${fixedIn('en', v.standard, 4)} people (need ${v.needStandard}).`,
  noHolders: () =>
    'The sheet has no column bezetting: gap and EJ are not reckoned. Add the column bezetting.',
  noPeople: () =>
    'A five-year projection needs employee data: run it on a folder of files, for example tepat need contoh.',
  said: (v: {
    posts: number;
    need: number;
    shortage: number | null;
    surplus: number | null;
    refused: number;
  }) =>
    [
      `${numberIn('en', v.posts)} posts need ${numberIn('en', v.need)} people`,
      v.shortage === null
        ? ''
        : `, ${numberIn('en', v.shortage)} short and ${numberIn('en', v.surplus ?? 0)} over`,
      v.refused > 0 ? `; ${numberIn('en', v.refused)} rows refused` : '',
      '.',
    ].join(''),
} satisfies typeof id;

export const words = { id, en };
