/** The two rounds of the demo: one from opening to outcome, one that stands two days before its meeting. Each stage is done once. */
import type { RoundStatus } from '#case/round.ts';
import { answersAround } from '#demo/ties.ts';
import { demoCalendar, demoSigning, type Walk } from '#demo/walk.server.ts';
import { addDays, addWorkingDays, type Day } from '#ground/day.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Province } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import type { Policy } from '#registry/policy.ts';
import { approve, close, forward, inaugurate, recordDuty, recordImut } from '#steps/decision/acts.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import * as meeting from '#steps/meeting/acts.server.ts';
import { closeSession, signMinutes } from '#steps/meeting/minutes.acts.server.ts';
import { boardMembersOf, sittingOf } from '#steps/meeting/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { appraise, beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { publish } from '#steps/publication/acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound, roundsOf } from '#steps/round/reads.server.ts';
import { inform, object, readLetter, ruleObjection } from '#steps/voice/acts.server.ts';
import { lettersOfRound } from '#steps/voice/letters.server.ts';

type Held = { id: string; nip: string; status: string };

async function casesOf(walk: Walk, round: string, ...states: string[]): Promise<Held[]> {
  const rows = await walk.db
    .selectFrom('case_status')
    .select(['case_id as id', 'nip', 'status'])
    .where('round_id', '=', round)
    .orderBy('case_id')
    .execute();
  return rows.flatMap(({ id, nip, status }) =>
    nip !== null && states.includes(status) ? [{ id, nip, status }] : [],
  );
}
const ids = (cases: readonly Held[]): string[] => cases.map((one) => one.id);

async function statusOf(walk: Walk, round: string): Promise<RoundStatus> {
  return (await getRound(walk.db, round)).status;
}

/** The round with this title; opened if there is none yet. */
async function roundNamed(walk: Walk, title: string, policy: Policy, tmt: Day): Promise<string> {
  const known = (await roundsOf(walk.db)).find((round) => round.title === title);
  const start = walk.day(0);
  return (
    known?.id ??
    openRound(await walk.as('bkd', 'bkd'), { title, asOf: start, tmt, start }, policy, demoCalendar())
  );
}

/** Freeze, evaluation and plan. */
async function planned(walk: Walk, round: string): Promise<void> {
  const law = shippedLaw();
  if ((await statusOf(walk, round)) === 'disiapkan') {
    walk.day(2);
    await freeze(await walk.as('bkd', 'bkd'), round, { law, files: lawFilesIn(lawFolder()) });
    await walk.checkpoint();
  }
  if ((await statusOf(walk, round)) === 'kriteria_dibekukan') {
    walk.day(3);
    await evaluate(await walk.as('bkd', 'bkd'), round, law);
  }
  if ((await statusOf(walk, round)) === 'dinilai') {
    walk.day(4);
    await propose(await walk.as('bkd', 'bkd'), round, law);
  }
}

/** Clearances and statements handed in for these people, as the Inspectorate and BKD would, except for those left out. */
async function papers(walk: Walk, on: Day, people: readonly string[]): Promise<void> {
  const until = addDays(on, 180);
  for (const [kind, names] of [
    ['bebas_temuan', ['bebas_temuan']],
    ['pernyataan', ['D6', 'D9']],
  ] as const) {
    const rows = people.flatMap((nip) =>
      names.map((name) => `${nip},${name},${name}/${nip.slice(-6)}/${on.slice(0, 4)},${on},${until},bersih`),
    );
    const bytes = Buffer.from(['nip,jenis,nomor,tanggal,berlaku_sampai,hasil', ...rows].join('\n'));
    await importFile(
      systemOffice(walk.db, walk.now()),
      kind,
      { name: `${kind}-${on}.csv`, bytes },
      { asOf: on },
    );
  }
}

/** Papers checked and rules run; cases that a rule still holds back are left where they are, with their reason on the page. */
async function appraised(walk: Walk, round: string): Promise<void> {
  const open = ids(await casesOf(walk, round, 'diajukan'));
  if (open.length > 0) await beginCheck(await walk.as('bkd', 'bkd'), round, open);
  for (const id of ids(await casesOf(walk, round, 'verifikasi_berkas'))) {
    await appraise(await walk.as('bkd', 'bkd'), round, [id], shippedLaw()).catch(() => undefined);
  }
}

async function held(walk: Walk, round: string): Promise<void> {
  const { db } = walk;
  const board = (await boardMembersOf(db)).map((member) => member.account);
  const ready = ids(await casesOf(walk, round, 'penilaian'));
  if (ready.length === 0) return;
  const quorum = { numerator: 2, denominator: 3 };
  const place = 'Ruang Rapat Sekretaris Daerah';
  const session = await meeting.callSession(
    await walk.as('sekretariat', 'sekretariat_tpk'),
    round,
    { on: walk.day(12), place, members: board, quorum },
    ready,
  );
  await meeting.openSession(await walk.as('sekretariat', 'sekretariat_tpk'), round, session, board);
  const members = ['tpk1', 'tpk2', 'tpk3', 'tpk4', 'tpk5'];
  for (const member of members)
    await meeting.declareConflict(await walk.as(member, 'tpk'), round, session, ready, {
      conflict: false,
      note: '',
    });
  for (const id of ready) {
    await meeting.openItem(await walk.as('sekretariat', 'sekretariat_tpk'), round, session, id);
    const { item } = await (await sittingOf(db, round, session)).itemFor(id);
    for (const member of members) {
      const office = await walk.as(member, 'tpk');
      if (!item.recused.includes(office.actor.account))
        await meeting.castBallot(office, round, session, id, { choice: 'setuju', reason: '' });
    }
    const reason = 'Kompetensi, bidang ilmu, dan kebutuhan unit mendukung penempatan ini.';
    await meeting.decideItem(await walk.as('sekretariat', 'sekretariat_tpk'), round, session, id, {
      reason,
      defer: false,
    });
  }
  await closeSession(await walk.as('sekretariat', 'sekretariat_tpk'), round, session);
  for (const member of members) await signMinutes(await walk.as(member, 'tpk'), round, session);
}

async function decided(walk: Walk, round: string): Promise<void> {
  const law = shippedLaw();
  const on = walk.day(14);
  const recommended = ids(await casesOf(walk, round, 'direkomendasikan'));
  if (recommended.length > 0) {
    const hash = await forward(await walk.as('sekda', 'sekda'), round, recommended, law, on);
    await approve(await walk.as('gubernur', 'gubernur'), round, recommended, hash, law, on);
  }
  const approved = ids(await casesOf(walk, round, 'disetujui'));
  if (approved.length > 0) {
    const answered = walk.day(18);
    const answer = {
      result: 'rekomendasi' as const,
      number: `11234/IMUT/${answered.slice(0, 4)}`,
      on: answered,
      proposedOn: on,
    };
    await recordImut(await walk.as('bkd', 'bkd'), round, approved, answer);
  }
  const cleared = ids(await casesOf(walk, round, 'imut_rekomendasi'));
  if (cleared.length > 0) {
    walk.day(20);
    await issueDecree(
      await walk.as('gubernur', 'gubernur'),
      round,
      cleared,
      await demoSigning(walk.settings, (await walk.as('gubernur', 'gubernur')).actor.name),
    );
    await walk.checkpoint();
  }
}

async function heard(walk: Walk, round: string): Promise<void> {
  const cases = await casesOf(walk, round, 'SK_terbit');
  if (cases.length === 0) return;
  const { decree } = await walk.db
    .selectFrom('decree')
    .select('number as decree')
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow();
  const day = walk.day(21);
  const letters = await lettersOfRound(walk.db, round, shippedLaw(), walk.now());
  for (const { id, nip } of cases) {
    const letter = letters.letterFor(nip, { kind: 'keputusan', number: decree, date: day });
    if (letter) await inform(await walk.as('bkd', 'bkd'), id, letter);
  }
  walk.day(22);
  for (const { id, nip } of cases) await readLetter(walk.asEmployee(nip), id);
  const [first] = cases;
  walk.day(28);
  if (first)
    await object(
      walk.asEmployee(first.nip),
      first.id,
      'Masa jabatan saya pada unit lama belum dihitung penuh.',
      demoCalendar(),
    );
  if (first) {
    walk.day(40);
    const reason =
      'Masa jabatan telah dihitung ulang dari SK yang sah; hasilnya sama dengan yang dipakai pada penilaian.';
    await ruleObjection(
      await walk.as('gubernur', 'gubernur'),
      first.id,
      { outcome: 'ditolak', remedy: 'tetap', reason },
      demoCalendar(),
    );
  }
  walk.day(29);
  const invitedOn = walk.day(29);
  const on = addWorkingDays(demoCalendar(), invitedOn, 2).day;
  walk.day(32);
  await inaugurate(await walk.as('bkd', 'bkd'), round, ids(cases), { on, invitedOn }, demoCalendar());
  const duty = walk.day(36);
  await recordDuty(await walk.as('bkd', 'bkd'), round, ids(cases), duty);
  walk.day(60);
  await close(await walk.as('bkd', 'bkd'), round, ids(cases));
}

/** The finished round. Answers two people who moved in it, for the employees' example accounts. */
export async function finishedRound(walk: Walk, policy: Policy): Promise<string[]> {
  const start = walk.day(0);
  const round = await roundNamed(walk, `Putaran I Tahun ${start.slice(0, 4)}`, policy, addDays(start, 35));
  await planned(walk, round);
  if ((await statusOf(walk, round)) === 'diusulkan') {
    const on = walk.day(8);
    await papers(
      walk,
      on,
      (await casesOf(walk, round, 'diajukan', 'verifikasi_berkas')).map((one) => one.nip),
    );
    await appraised(walk, round);
    await held(walk, round);
  }
  await decided(walk, round);
  await heard(walk, round);
  if ((await statusOf(walk, round)) === 'diputuskan') {
    walk.day(62);
    await publish(await walk.as('bkd', 'bkd'), round);
    await walk.checkpoint();
  }
  return (await casesOf(walk, round, 'selesai', 'SPMT')).slice(0, 2).map((one) => one.nip);
}

/** The round that stands before its meeting: one person's clearance is missing, the session is called for two days from now. */
export async function standingRound(walk: Walk, policy: Policy): Promise<void> {
  const start = walk.day(0);
  const round = await roundNamed(walk, `Putaran II Tahun ${start.slice(0, 4)}`, policy, addDays(start, 40));
  await planned(walk, round);
  const cases = await casesOf(walk, round, 'diajukan', 'verifikasi_berkas');
  if (cases.length === 0) return;
  const on = walk.day(6);
  await papers(
    walk,
    on,
    cases.slice(0, -1).map((one) => one.nip),
  );
  await appraised(walk, round);
  const ready = ids(await casesOf(walk, round, 'penilaian'));
  if (ready.length === 0) return;
  const members = (await boardMembersOf(walk.db)).map((member) => member.account);
  const session = {
    on: addWorkingDays(demoCalendar(), walk.day(9), 2).day,
    place: 'Ruang Rapat Sekretaris Daerah',
    members,
    quorum: { numerator: 2, denominator: 3 },
  };
  await meeting.callSession(await walk.as('sekretariat', 'sekretariat_tpk'), round, session, ready);
}

/** Answers given half a year after the moves: the offices that were staffed better are served better, the others as before. */
export async function surveyAfter(walk: Walk, province: Province, today: Day): Promise<void> {
  const name = 'skm-sesudah.csv';
  const there = await walk.db
    .selectFrom('import_batch')
    .select('id')
    .where('file_name', '=', name)
    .executeTakeFirst();
  if (there) return;
  const random = randomFrom('tepat contoh|skm sesudah');
  const means = new Map<string, number[]>();
  for (const { unit, answers } of province.satisfaction) {
    const known = answers.filter((answer) => answer !== null);
    if (known.length === 9)
      means.set(unit, [...(means.get(unit) ?? []), known.reduce((a, b) => a + b, 0) / 9]);
  }
  const lines: string[] = [];
  for (const [unit, list] of means) {
    const lift = unit.startsWith('DISDIK') || unit.startsWith('INSP') ? 0.22 : 0;
    const mean = list.reduce((a, b) => a + b, 0) / list.length + lift;
    for (let n = integerIn(random, 34, 52); n > 0; n--) {
      const on = addDays(today, -integerIn(random, 3, 60));
      lines.push([on, unit, ...answersAround(random, mean)].join(','));
    }
  }
  walk.day(297);
  const bytes = Buffer.from(['tanggal,unor_id,u1,u2,u3,u4,u5,u6,u7,u8,u9', ...lines].join('\n'));
  const office = systemOffice(walk.db, walk.now());
  await importFile(office, 'skm', { name, bytes }, { asOf: today });
}
