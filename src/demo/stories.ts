/** The stories of `contoh/`, each shaping an invented province by hand: who stands where, what is empty, who is related. */

import { cast, isCast, exampleSeats as seats } from '#demo/cast.ts';
import { postAt, standardOf } from '#demo/posts.ts';
import { holdersOf, postNamed, reshape, seatCast, vacate } from '#demo/story.ts';
import { tie } from '#demo/ties.ts';
import type { Day } from '#ground/day.ts';
import type { Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

const wish = (rows: Rows, nip: string, post: string, reason: string): void => {
  rows.minat.push({ nip, fact: { order: 1, post, reason } });
};

/** The post, made if the drawn province lacks it. */
function ensured(
  rows: Rows,
  id: string,
  name: string,
  family: string,
  kind: Post['kind'],
  level: string,
): void {
  const [unitId = '', position = ''] = id.split('/');
  const unit = rows.unit.find((one) => one.id === unitId);
  if (!unit) throw new RangeError(`no unit ${unitId}`);
  if (!rows.jabatan.some((post) => post.id === id))
    rows.jabatan.push(postAt(unit, position, name, family, kind, level));
}

/** A unit with one person of a family too many: somebody may leave without leaving a gap. */
function surplus(rows: Rows, id: string): void {
  const { unit, family } = postNamed(rows, id);
  for (const post of rows.jabatan.filter((one) => one.unit === unit && one.family === family)) {
    const held = holdersOf(rows, post.id).length;
    reshape(rows, post.id, { need: post.id === id ? held - 1 : Math.min(held, post.need ?? held) });
  }
}

/** A clerk in personnel administration with an accountant's degree and the competences that oversight asks. */
export function oversightStory(rows: Rows, asOf: Day): void {
  vacate(rows, seats.oversight);
  ensured(rows, seats.oversight, 'Penelaah Teknis Kebijakan', 'Pengawasan', 'pelaksana', 'pelaksana');
  const standard = standardOf('pelaksana', ['M1', 'M4', 'M8']);
  const sought = { need: 2, jobClass: 7, educationMin: '40', rankMin: '31', critical: true, strategic: true };
  reshape(rows, seats.oversight, { ...sought, fields: ['Akuntansi', 'Ilmu Hukum'], standard });
  ensured(rows, seats.clerks, 'Penelaah Teknis Kebijakan', 'Administrasi Umum', 'pelaksana', 'pelaksana');
  reshape(rows, seats.clerks, { jobClass: 7, educationMin: '40', rankMin: '31' });
  const { nip } = cast.ratih;
  seatCast(rows, asOf, cast.ratih);
  surplus(rows, seats.clerks);
  const course = { what: 'Pelatihan Dasar Pengawasan Intern', score: 92, by: 'BPSDM', note: '' };
  rows.diklat.push({ nip, fact: { kind: 'diklat', on: '2025-08-11', ...course } });
  wish(rows, nip, seats.oversight, 'sesuai pendidikan akuntansi dan pelatihan pengawasan');
}

/** An expert in personnel who worked in oversight before and passed the auditor's test. */
export function auditorStory(rows: Rows, asOf: Day): void {
  vacate(rows, seats.auditor);
  ensured(rows, seats.auditor, 'Auditor Ahli Pertama', 'Pengawasan', 'fungsional', 'PT');
  reshape(rows, seats.auditor, { need: 1, critical: true, fields: ['Akuntansi', 'Manajemen', 'Ilmu Hukum'] });
  ensured(
    rows,
    seats.personnel,
    'Analis Sumber Daya Manusia Aparatur Ahli Pertama',
    'Kepegawaian',
    'fungsional',
    'PT',
  );
  const { nip } = cast.yoga;
  seatCast(rows, asOf, cast.yoga);
  surplus(rows, seats.personnel);
  const test = { position: 'JF.AUDITOR.PT', level: 'PT', passed: true, score: 88, validUntil: '2028-05-19' };
  rows.uji_kompetensi.push({ nip, fact: { on: '2026-05-19', ...test } });
  wish(rows, nip, seats.auditor, 'lulus uji kompetensi auditor');
}

/** The education office: an empty strategic post, the head of a branch who fits it, and who could follow, and again. */
export function educationStory(rows: Rows, asOf: Day): void {
  const { seniorHigh, vocational, branch, development, bureau, roads } = seats;
  for (const post of [seniorHigh, vocational, branch, development, bureau, roads]) {
    vacate(rows, post);
    reshape(rows, post, { need: 1 });
  }
  const fields = ['Manajemen Pendidikan', 'Pendidikan Matematika'];
  reshape(rows, seniorHigh, { strategic: true, critical: true, fields });
  reshape(rows, branch, { critical: true, fields: ['Manajemen Pendidikan'] });
  reshape(rows, vocational, { strategic: true, fields: ['Manajemen Pendidikan', 'Pendidikan Informatika'] });
  reshape(rows, development, { fields: ['Psikologi', 'Manajemen'] });
  // The bureau gives up a level of management: whoever held it must be placed elsewhere.
  reshape(rows, bureau, { abolished: true, need: 0 });
  for (const one of [cast.bagas, cast.laras, cast.intan, cast.damar, cast.wahyu]) seatCast(rows, asOf, one);
  wish(rows, cast.laras.nip, branch, 'kembali ke bidang pendidikan');
  wish(rows, cast.intan.nip, development, 'sesuai pendidikan psikologi');
  // Two heads whose fields of study lie crosswise: an exchange helps both offices.
  wish(rows, cast.damar.nip, roads, 'sesuai pendidikan teknik sipil');
  wish(rows, cast.wahyu.nip, vocational, 'kembali ke bidang pendidikan');
  // Until somebody comes, the secretary of the office acts for the empty post; that fills nothing.
  const acting =
    holdersOf(rows, 'DISDIK-SEK/ST.SEKRETARIS.DISDIK-SEK')[0] ??
    holdersOf(rows, 'DISDIK/ST.KEPALA.DISDIK')[0];
  if (acting === undefined) return;
  const [unit = '', position = ''] = seniorHigh.split('/');
  const title = `Plt. ${postNamed(rows, seniorHigh).name}`;
  const since = { from: '2026-03-02', to: null, assignment: 'plt' } as const;
  rows.riwayat_jabatan.push({
    nip: acting,
    fact: { position, title, unit, echelon: '32', level: 'administrator', ...since },
  });
}

/** Ties that keep a member out of an item, or two people out of one unit; and facts that are missing. */
export function humanStory(rows: Rows): void {
  const chief = holdersOf(rows, 'BKD/ST.KEPALA.BKD')[0];
  if (chief !== undefined) tie(rows, cast.bagas.nip, 'saudara', chief, 'saudara');
  const secretary = holdersOf(rows, 'SETDA/ST.SEKDA.SETDA')[0];
  const teacher = rows.pegawai.find(
    ({ position, birth }) => position?.startsWith('JF.GURU') && birth > '1994',
  )?.nip;
  if (secretary !== undefined && teacher !== undefined) tie(rows, teacher, 'orang_tua', secretary, 'anak');
  const others = rows.pegawai.filter(({ nip, status }) => !isCast(nip) && status === 'PNS');
  const [silent, unassessed, bonded] = [others[20]?.nip, others[45]?.nip, others[70]?.nip];
  rows.skp = rows.skp.filter(({ nip, fact }) => nip !== silent || fact.year !== 2025);
  rows.kompetensi = rows.kompetensi.filter(({ nip }) => nip !== unassessed);
  for (const row of rows.tambahan_pegawai)
    if (row.nip === bonded) row.fact = { ...row.fact, serviceBond: true };
}

/** Two members of the board have a brother or sister among the teachers: whoever is proposed makes that member leave the item. */
export function boardStory(rows: Rows): void {
  const settled = rows.pegawai.filter(
    ({ nip, status, position, postSince, legalStatus, birth }) =>
      !isCast(nip) &&
      status === 'PNS' &&
      legalStatus === '01' &&
      /^JF\.GURU.*\.(PT|MU)$/.test(position ?? '') &&
      (postSince ?? '9') < '2022' &&
      birth > '1980',
  );
  [holdersOf(rows, 'DINKES/ST.KEPALA.DINKES')[0], holdersOf(rows, 'DPU/ST.KEPALA.DPU')[0]].forEach(
    (chief, at) => {
      for (const teacher of settled.slice(at * 4, at * 4 + 4))
        if (chief !== undefined) tie(rows, teacher.nip, 'saudara', chief, 'saudara');
    },
  );
}
