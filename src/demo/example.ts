/**
 * The folder `contoh/`: two hundred invented people in six units, shaped by hand so that the stories of its README are in
 * it: a clerk whose strength is oversight, an education office whose empty posts somebody fits, a chain, an exchange, ties.
 */

import { type Planted, plantErrors } from '#demo/errors.ts';
import { type DemoFile, filesOf, tablesOf } from '#demo/files.ts';
import { inventedRows, policyFor } from '#demo/province.ts';
import { clerkSeat, postAt, standardOf } from '#demo/shape.ts';
import { holdersOf, postNamed, remove, reshape, seatCast, vacate } from '#demo/story.ts';
import { tie } from '#demo/ties.ts';
import { randomFrom } from '#ground/random.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

export const exampleDay = '2026-12-01';

/** The people of the stories, by the names the README uses. */
export const cast = {
  ratih: '198604122011012951',
  yoga: '199103082016021952',
  bagas: '197905172004011953',
  laras: '198007232005012954',
  intan: '198111092006042955',
  damar: '197808142003121956',
  wahyu: '198203302007011957',
} as const;

export const exampleSeats = {
  oversight: 'INSP-1/PL.PTK',
  auditor: 'INSP-2/JF.AUDITOR.PT',
  seniorHigh: 'DISDIK-1/ST.KEPALA.DISDIK-1',
  vocational: 'DISDIK-2/ST.KEPALA.DISDIK-2',
  branch: 'DISDIK-CD01/ST.KEPALA.DISDIK-CD01',
  development: 'BKD-2/ST.KEPALA.BKD-2',
  bureau: 'SETDA-1/ST.KABAG.SETDA-1',
  roads: 'DPU-1/ST.KEPALA.DPU-1',
} as const;
const seats = exampleSeats;

const wish = (rows: Rows, nip: string, order: number, post: string, reason: string): void => {
  rows.minat = rows.minat.filter((row) => row.nip !== nip || row.fact.order !== order);
  rows.minat.push({ nip, fact: { order, post, reason } });
};

/** A clerk in personnel administration with an accountant's degree and the competences that oversight asks. */
function oversightStory(rows: Rows): void {
  const unit = rows.unit.find(({ id }) => id === 'INSP-1');
  if (!unit) throw new RangeError('no INSP-1');
  vacate(rows, seats.oversight);
  if (!rows.jabatan.some(({ id }) => id === seats.oversight))
    rows.jabatan.push(
      clerkSeat(unit, ['PTK', 'Penelaah Teknis Kebijakan', '40', 7], 'Pengawasan', 0, 2).post,
    );
  reshape(rows, seats.oversight, {
    need: 2,
    fields: ['Akuntansi', 'Ilmu Hukum'],
    standard: standardOf('pelaksana', ['M1', 'M4', 'M8']),
    critical: true,
    strategic: true,
  });
  const desk = 'BKD-1/PL.PTK';
  const office = rows.unit.find(({ id }) => id === 'BKD-1');
  if (office && !rows.jabatan.some(({ id }) => id === desk))
    rows.jabatan.push(
      clerkSeat(office, ['PTK', 'Penelaah Teknis Kebijakan', '40', 7], 'Administrasi Umum', 1, 1).post,
    );
  reshape(rows, desk, { need: holdersOf(rows, desk).length });
  seatCast(rows, exampleDay, {
    nip: cast.ratih,
    name: 'Ratih Kusuma Wardani',
    sex: 'F',
    titleAfter: 'S.E.',
    post: desk,
    since: '2019-04-01',
    rank: '33',
    education: '40',
    programme: 'Akuntansi',
    home: '99.71',
    levels: { M1: 3, M2: 2, M3: 2, M4: 2, M5: 2, M6: 1, M7: 1, M8: 2, S1: 2 },
    earlier: [
      {
        position: 'PL.PAP',
        title: 'Pengadministrasi Perkantoran',
        unit: 'BKD-1',
        level: 'pelaksana',
        from: '2011-01-01',
      },
    ],
    ratings: [2, 2, 1, 1],
  });
  rows.diklat.push({
    nip: cast.ratih,
    fact: {
      kind: 'diklat',
      on: '2025-08-11',
      what: 'Pelatihan Dasar Pengawasan Intern',
      score: 92,
      by: 'BPSDM',
      note: '',
    },
  });
  wish(rows, cast.ratih, 1, seats.oversight, 'sesuai pendidikan akuntansi dan pelatihan pengawasan');
}

/** An expert in personnel who worked in oversight before and passed the auditor's test. */
function auditorStory(rows: Rows): void {
  const unit = rows.unit.find(({ id }) => id === 'INSP-2');
  if (!unit) throw new RangeError('no INSP-2');
  vacate(rows, seats.auditor);
  if (!rows.jabatan.some(({ id }) => id === seats.auditor))
    rows.jabatan.push(
      postAt(unit, 'JF.AUDITOR.PT', 'Auditor Ahli Pertama', 'Pengawasan', 'fungsional', 'PT', {
        fields: ['Akuntansi', 'Manajemen', 'Ilmu Hukum'],
      }),
    );
  reshape(rows, seats.auditor, { need: 1, critical: true });
  const desk = 'BKD-1/JF.ANSDMA.PT';
  const office = rows.unit.find(({ id }) => id === 'BKD-1');
  if (office && !rows.jabatan.some(({ id }) => id === desk))
    rows.jabatan.push(
      postAt(
        office,
        'JF.ANSDMA.PT',
        'Analis Sumber Daya Manusia Aparatur Ahli Pertama',
        'Kepegawaian',
        'fungsional',
        'PT',
        { fields: ['Manajemen', 'Psikologi', 'Administrasi Publik'] },
      ),
    );
  reshape(rows, desk, { need: holdersOf(rows, desk).length + 1 });
  seatCast(rows, exampleDay, {
    nip: cast.yoga,
    name: 'Yoga Prasetya Nugraha',
    sex: 'M',
    titleAfter: 'S.H.',
    post: desk,
    since: '2022-06-01',
    rank: '32',
    education: '40',
    programme: 'Ilmu Hukum',
    home: '99.01',
    levels: { M1: 3, M2: 2, M3: 2, M4: 3, M5: 2, M6: 2, M7: 2, M8: 2, S1: 2 },
    earlier: [
      {
        position: 'PL.PTK',
        title: 'Penelaah Teknis Kebijakan',
        unit: 'INSP-2',
        level: 'pelaksana',
        from: '2016-02-01',
      },
    ],
    ratings: [2, 2, 2, 1],
  });
  rows.uji_kompetensi.push({
    nip: cast.yoga,
    fact: {
      on: '2026-05-19',
      position: 'JF.AUDITOR.PT',
      level: 'PT',
      passed: true,
      score: 88,
      validUntil: '2028-05-19',
    },
  });
  wish(rows, cast.yoga, 1, seats.auditor, 'lulus uji kompetensi auditor');
}

const managed = (
  unit: string,
  from: string,
): { position: string; title: string; unit: string; level: string; echelon: string; from: string }[] => [
  {
    position: 'ST.LAMA-PENGAWAS',
    title: 'Kepala Seksi pada unit lama',
    unit,
    level: 'pengawas',
    echelon: '41',
    from,
  },
  {
    position: 'ST.LAMA-ADMINISTRATOR',
    title: 'Kepala Bidang pada unit lama',
    unit,
    level: 'administrator',
    echelon: '32',
    from: '2018-02-01',
  },
];
const strong = { M1: 4, M2: 3, M3: 4, M4: 3, M5: 4, M6: 3, M7: 3, M8: 4, S1: 3 };

/** The education office: an empty strategic post, the head of a branch who fits it, and who could follow, and again. */
function educationStory(rows: Rows): void {
  for (const post of [
    seats.seniorHigh,
    seats.vocational,
    seats.branch,
    seats.development,
    seats.bureau,
    seats.roads,
  ]) {
    vacate(rows, post);
    reshape(rows, post, { need: 1 });
  }
  reshape(rows, seats.seniorHigh, {
    strategic: true,
    critical: true,
    fields: ['Manajemen Pendidikan', 'Pendidikan Matematika'],
  });
  reshape(rows, seats.branch, { critical: true, fields: ['Manajemen Pendidikan', 'Administrasi Publik'] });
  reshape(rows, seats.vocational, {
    strategic: true,
    fields: ['Manajemen Pendidikan', 'Pendidikan Informatika'],
  });
  seatCast(rows, exampleDay, {
    nip: cast.bagas,
    name: 'Bagas Wira Pradana',
    sex: 'M',
    titleAfter: 'S.Pd., M.Pd.',
    post: seats.branch,
    since: '2022-02-01',
    rank: '41',
    education: '45',
    programme: 'Manajemen Pendidikan',
    home: '99.71',
    levels: strong,
    earlier: managed('DISDIK-1', '2012-03-01'),
    ratings: [2, 1, 1, 1],
    potential: 88,
  });
  seatCast(rows, exampleDay, {
    nip: cast.laras,
    name: 'Laras Ayu Setyowati',
    sex: 'F',
    titleAfter: 'S.Pd., M.Pd.',
    post: seats.development,
    since: '2021-09-01',
    rank: '41',
    education: '45',
    programme: 'Manajemen Pendidikan',
    home: '99.71',
    levels: { ...strong, M8: 3 },
    earlier: managed('DISDIK-2', '2013-01-01'),
    ratings: [2, 2, 1, 2],
  });
  wish(rows, cast.laras, 1, seats.branch, 'kembali ke bidang pendidikan');
  seatCast(rows, exampleDay, {
    nip: cast.intan,
    name: 'Intan Maharani Lestari',
    sex: 'F',
    titleAfter: 'S.Psi., M.Psi.',
    post: seats.bureau,
    since: '2022-01-03',
    rank: '41',
    education: '45',
    programme: 'Psikologi',
    home: '99.01',
    levels: { ...strong, M6: 4 },
    earlier: managed('BKD-2', '2013-05-01'),
    ratings: [2, 2, 2, 1],
  });
  wish(rows, cast.intan, 1, seats.development, 'sesuai pendidikan psikologi');
  // Two heads whose fields of study lie crosswise: an exchange helps both offices.
  seatCast(rows, exampleDay, {
    nip: cast.damar,
    name: 'Damar Jati Nugraha',
    sex: 'M',
    titleAfter: 'S.T., M.T.',
    post: seats.vocational,
    since: '2021-02-01',
    rank: '41',
    education: '45',
    programme: 'Teknik Sipil',
    home: '99.02',
    levels: { ...strong, M5: 3 },
    earlier: managed('DPU-1', '2011-06-01'),
    ratings: [2, 2, 2, 2],
  });
  wish(rows, cast.damar, 1, seats.roads, 'sesuai pendidikan teknik sipil');
  seatCast(rows, exampleDay, {
    nip: cast.wahyu,
    name: 'Wahyu Setia Hidayat',
    sex: 'M',
    titleAfter: 'S.Pd., M.Pd.',
    post: seats.roads,
    since: '2021-02-01',
    rank: '41',
    education: '45',
    programme: 'Pendidikan Informatika',
    home: '99.71',
    levels: { ...strong, M3: 3 },
    earlier: managed('DISDIK-2', '2012-01-02'),
    ratings: [2, 2, 2, 2],
  });
  wish(rows, cast.wahyu, 1, seats.vocational, 'kembali ke bidang pendidikan');
  // Until somebody comes, the secretary of the office acts for the empty post; that fills nothing.
  const secretary =
    holdersOf(rows, 'DISDIK-SEK/ST.SEKRETARIS.DISDIK-SEK')[0] ??
    holdersOf(rows, 'DISDIK/ST.KEPALA.DISDIK')[0];
  if (secretary)
    rows.riwayat_jabatan.push({
      nip: secretary,
      fact: {
        position: 'ST.KEPALA.DISDIK-1',
        title: `Plt. ${postNamed(rows, seats.seniorHigh).name}`,
        unit: 'DISDIK-1',
        echelon: '32',
        level: 'administrator',
        from: '2026-03-02',
        to: null,
        assignment: 'plt',
      },
    });
}

/** Ties that keep a member out of an item, or two people out of one unit; and facts that are missing. */
function humanStory(rows: Rows): void {
  const chief = holdersOf(rows, 'BKD/ST.KEPALA.BKD')[0];
  if (chief) tie(rows, cast.bagas, 'saudara', chief, 'saudara');
  const regent = holdersOf(rows, 'SETDA/ST.SEKDA.SETDA')[0];
  const teacher = rows.pegawai.find(
    ({ position, birth }) => position?.startsWith('JF.GURU') && birth > '1994',
  )?.nip;
  if (regent && teacher) tie(rows, teacher, 'orang_tua', regent, 'anak');
  const told = new Set<string>(Object.values(cast));
  const others = rows.pegawai.filter(({ nip, status }) => !told.has(nip) && status === 'PNS');
  const [silent, unassessed, bonded] = [others[20], others[45], others[70]];
  if (silent) rows.skp = rows.skp.filter(({ nip, fact }) => nip !== silent.nip || fact.year !== 2025);
  if (unassessed) rows.kompetensi = rows.kompetensi.filter(({ nip }) => nip !== unassessed.nip);
  if (bonded)
    rows.tambahan_pegawai = rows.tambahan_pegawai.map((row) =>
      row.nip === bonded.nip ? { ...row, fact: { ...row.fact, serviceBond: true } } : row,
    );
}

const PEOPLE = 200;

/** The rows of the example, without the errors of its files. */
export function exampleRows(): Rows {
  const { rows } = inventedRows({ employees: PEOPLE, seed: 'contoh', asOf: exampleDay });
  oversightStory(rows);
  auditorStory(rows);
  educationStory(rows);
  humanStory(rows);
  const told = new Set<string>(Object.values(cast));
  const spare = rows.pegawai.filter(
    ({ nip, position }) => !told.has(nip) && /^(PL|JF\.GURU)/.test(position ?? ''),
  );
  for (let n = 0; rows.pegawai.length > PEOPLE; n++)
    remove(rows, (spare[(n * 7) % spare.length] as { nip: string }).nip);
  return rows;
}

export function makeExample(): { files: DemoFile[]; planted: Planted[] } {
  const tables = tablesOf(exampleRows());
  const planted = plantErrors(tables, randomFrom('tepat contoh|galat'), 1);
  const policy = { ...policyFor({ seed: '2026', asOf: exampleDay }), strategicPosts: [seats.vocational] };
  return { files: filesOf(tables, policy, planted), planted };
}
