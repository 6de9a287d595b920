/** The people of the stories in `contoh/`, every fact of them given by hand. All are invented. */
import type { Cast, Earlier } from '#demo/story.ts';

export const exampleDay = '2026-12-01';

export const exampleSeats = {
  oversight: 'INSP-1/PL.PTK',
  auditor: 'INSP-2/JF.AUDITOR.PT',
  clerks: 'BKD-1/PL.PTK',
  personnel: 'BKD-1/JF.ANSDMA.PT',
  seniorHigh: 'DISDIK-1/ST.KEPALA.DISDIK-1',
  vocational: 'DISDIK-2/ST.KEPALA.DISDIK-2',
  branch: 'DISDIK-CD01/ST.KEPALA.DISDIK-CD01',
  development: 'BKD-2/ST.KEPALA.BKD-2',
  bureau: 'SETDA-1/ST.KABAG.SETDA-1',
  roads: 'DPU-1/ST.KEPALA.DPU-1',
} as const;

/** A head of section, then of a division, in the unit where somebody learnt the work. */
const managed = (post: string, from: string): Earlier[] => {
  const [unit = '', position = ''] = post.split('/');
  return [
    {
      position: 'ST.LAMA-PENGAWAS',
      title: 'Kepala Seksi pada unit lama',
      unit,
      level: 'pengawas',
      echelon: '41',
      from,
    },
    { position, title: 'Kepala Bidang', unit, level: 'administrator', echelon: '32', from: '2018-02-01' },
  ];
};
const clerk = (unit: string, code: string, title: string, from: string): Earlier => ({
  position: `PL.${code}`,
  title,
  unit,
  level: 'pelaksana',
  from,
});

/** Levels in the order M1…M8, S1. */
const levels = (text: string): Cast['levels'] => {
  const [M1, M2, M3, M4, M5, M6, M7, M8, S1] = text.split('').map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { M1, M2, M3, M4, M5, M6, M7, M8, S1 };
};

const manager = { rank: '41', education: '45', home: '99.71', ratings: [2, 2, 1, 2] } as const;

export const cast = {
  ratih: {
    nip: '198604122011012951',
    name: 'Ratih Kusuma Wardani',
    sex: 'F',
    titleAfter: 'S.E.',
    post: exampleSeats.clerks,
    since: '2019-04-01',
    rank: '33',
    education: '40',
    programme: 'Akuntansi',
    home: '99.71',
    levels: levels('322221122'),
    ratings: [2, 2, 1, 1],
    earlier: [clerk('BKD-1', 'PAP', 'Pengadministrasi Perkantoran', '2011-01-01')],
  },
  yoga: {
    nip: '199103082016021952',
    name: 'Yoga Prasetya Nugraha',
    sex: 'M',
    titleAfter: 'S.H.',
    post: exampleSeats.personnel,
    since: '2022-06-01',
    rank: '32',
    education: '40',
    programme: 'Ilmu Hukum',
    home: '99.01',
    levels: levels('322322222'),
    ratings: [2, 2, 2, 1],
    earlier: [clerk('INSP-1', 'PTK', 'Penelaah Teknis Kebijakan', '2016-02-01')],
  },
  bagas: {
    ...manager,
    nip: '197905172004011953',
    name: 'Bagas Wira Pradana',
    sex: 'M',
    titleAfter: 'S.Pd., M.Pd.',
    post: exampleSeats.branch,
    since: '2022-02-01',
    programme: 'Manajemen Pendidikan',
    levels: levels('434343343'),
    ratings: [2, 1, 1, 1],
    potential: 88,
    earlier: managed(exampleSeats.seniorHigh, '2012-03-01'),
  },
  laras: {
    ...manager,
    nip: '198007232005012954',
    name: 'Laras Ayu Setyowati',
    sex: 'F',
    titleAfter: 'S.Pd., M.Pd.',
    post: exampleSeats.development,
    since: '2021-09-01',
    programme: 'Manajemen Pendidikan',
    levels: levels('434343343'),
    earlier: managed(exampleSeats.vocational, '2013-01-01'),
  },
  intan: {
    ...manager,
    nip: '198111092006042955',
    name: 'Intan Maharani Lestari',
    sex: 'F',
    titleAfter: 'S.Psi., M.Psi.',
    post: exampleSeats.bureau,
    since: '2022-01-03',
    programme: 'Psikologi',
    home: '99.01',
    levels: levels('434344343'),
    earlier: managed(exampleSeats.development, '2013-05-01'),
  },
  damar: {
    ...manager,
    nip: '197808142003121956',
    name: 'Damar Jati Nugraha',
    sex: 'M',
    titleAfter: 'S.T., M.T.',
    post: exampleSeats.vocational,
    since: '2021-12-01',
    programme: 'Teknik Sipil',
    levels: levels('434333343'),
    ratings: [2, 2, 2, 2],
    earlier: managed(exampleSeats.roads, '2011-06-01'),
  },
  wahyu: {
    ...manager,
    nip: '198203302007011957',
    name: 'Wahyu Setia Hidayat',
    sex: 'M',
    titleAfter: 'S.Pd., M.Pd.',
    post: exampleSeats.roads,
    since: '2021-12-01',
    programme: 'Pendidikan Informatika',
    levels: levels('433343343'),
    ratings: [2, 2, 2, 2],
    earlier: managed(exampleSeats.vocational, '2012-01-02'),
  },
} satisfies Record<string, Cast>;

export const isCast = (nip: string): boolean => Object.values(cast).some((one) => one.nip === nip);
