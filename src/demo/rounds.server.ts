/** The two rounds of the demo: one from opening to outcome, one that stands two days before its meeting. Each stage is done once. */
import type { RoundStatus } from '#case/round.ts';
import { casesOf, ids } from '#demo/cases.server.ts';
import { heard, heardLate } from '#demo/hearing.server.ts';
import { held, place, quorum } from '#demo/sitting.server.ts';
import { studied } from '#demo/studied.server.ts';
import { answersAround } from '#demo/ties.ts';
import { demoCalendar, demoSigning, type Walk } from '#demo/walk.server.ts';
import { addDays, addWorkingDays, type Day } from '#ground/day.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Province } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import type { Policy } from '#registry/policy.ts';
import { approve, forward, recordImut } from '#steps/decision/acts.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import { pendingOf } from '#steps/decision/reads.server.ts';
import { callSession } from '#steps/meeting/acts.server.ts';
import { boardMembersOf } from '#steps/meeting/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { movedUnitsOf } from '#steps/outcome/reads.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { appraise, beginCheck, nominate, submit } from '#steps/proposal/casework.acts.server.ts';
import { publish } from '#steps/publication/acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound, roundsOf } from '#steps/round/reads.server.ts';

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

/** Freeze, evaluation and plan of the first round, or of the second. */
async function planned(walk: Walk, round: string, second: boolean): Promise<void> {
  const law = shippedLaw();
  await walk.part(second ? 'evaluasi-2' : 'evaluasi', async () => {
    if ((await statusOf(walk, round)) === 'disiapkan') {
      walk.day(2);
      await freeze(await walk.as('bkd', 'bkd'), round, { law, files: lawFilesIn(lawFolder()) });
      await walk.checkpoint();
    }
    if ((await statusOf(walk, round)) === 'kriteria_dibekukan') {
      walk.day(3);
      await evaluate(await walk.as('bkd', 'bkd'), round, law);
    }
  });
  await walk.part(second ? 'usulan-2' : 'usulan', async () => {
    if ((await statusOf(walk, round)) === 'dinilai') {
      walk.day(4);
      await propose(await walk.as('bkd', 'bkd'), round, law);
    }
  });
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

async function decided(walk: Walk, round: string): Promise<void> {
  const law = shippedLaw();
  const on = walk.day(14);
  const recommended = ids(await casesOf(walk, round, 'direkomendasikan'));
  if (recommended.length > 0) await forward(await walk.as('sekda', 'sekda'), round, recommended, law, on);
  const forwarded = ids(await casesOf(walk, round, 'diteruskan'));
  const [one] = await pendingOf(walk.db, round, forwarded);
  if (one?.forwardedPackage)
    await approve(await walk.as('gubernur', 'gubernur'), round, forwarded, one.forwardedPackage, law, on);
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

/** Days after the opening of the first round on which the late objection comes: a few days before today. */
const LATE = 294;

/** The finished round. Answers two people who moved in it, for the employees' example accounts. */
export async function finishedRound(walk: Walk, policy: Policy): Promise<string[]> {
  const start = walk.day(0);
  const round = await roundNamed(walk, `Putaran I Tahun ${start.slice(0, 4)}`, policy, addDays(start, 35));
  await planned(walk, round, false);
  const proposed = async () => ['diusulkan', 'sidang'].includes(await statusOf(walk, round));
  await walk.part('pemeriksaan', async () => {
    if (!(await proposed())) return;
    const on = walk.day(8);
    const waiting = await casesOf(walk, round, 'diajukan', 'verifikasi_berkas');
    await papers(
      walk,
      on,
      waiting.map((one) => one.nip),
    );
    await appraised(walk, round);
  });
  await walk.part('sidang', async (tell) => {
    if (await proposed()) await held(walk, round, tell);
  });
  await walk.part('keputusan', () => decided(walk, round));
  await walk.part('surat', (tell) => heard(walk, round, tell));
  await walk.part('pengumuman', async () => {
    if ((await statusOf(walk, round)) !== 'diputuskan') return;
    walk.day(62);
    await publish(await walk.as('bkd', 'bkd'), round);
    await walk.checkpoint();
  });
  await heardLate(walk, round, LATE);
  return (await casesOf(walk, round, 'selesai', 'SPMT')).slice(0, 2).map((one) => one.nip);
}

/**
 * The round that stands before its meeting: agencies have put names forward, one of them a relative of a member; one clearance is
 * missing; the session is called for two days from now.
 */
export async function standingRound(walk: Walk, province: Province, policy: Policy): Promise<void> {
  const start = walk.day(0);
  const round = await roundNamed(walk, `Putaran II Tahun ${start.slice(0, 4)}`, policy, addDays(start, 40));
  await planned(walk, round, true);
  await walk.part('pemeriksaan-2', async () => {
    await called(walk, round, province);
    await studied(walk, round, policy);
  });
}

/** Names put forward, papers checked, the session called; each once. */
async function called(walk: Walk, round: string, province: Province): Promise<void> {
  walk.day(5);
  await nominated(walk, province, round);
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
  const before = (await getRound(walk.db, round)).sessions.length > 0;
  if (ready.length === 0 || before) return;
  const members = (await boardMembersOf(walk.db)).map((member) => member.account);
  const session = { on: addWorkingDays(demoCalendar(), walk.day(9), 2).day, place, members, quorum };
  await callSession(await walk.as('sekretariat', 'sekretariat_tpk'), round, session, ready);
}

/** Names that the two agencies put forward beside the plan, and the child of a member whom BKD proposes: that member will have to leave. */
async function nominated(walk: Walk, province: Province, round: string): Promise<void> {
  const { done } = await walk.db
    .selectFrom('log_entry')
    .select(({ fn }) => fn.countAll<number>().as('done'))
    .where('round_id', '=', round)
    .where('kind', '=', 'nominated')
    .executeTakeFirstOrThrow();
  const names: [account: string, role: 'kepala_opd' | 'bkd', agency: string | null][] = [
    ['kepala-disdik', 'kepala_opd', 'DISDIK'],
    ['kepala-inspektorat', 'kepala_opd', 'INSP'],
    ['bkd', 'bkd', null],
  ];
  const near = await relativesOfBoard(walk, province);
  for (const [account, role, agency] of names.slice(Number(done))) {
    const pair = await fittingPair(walk, round, agency, agency === null ? near : null);
    if (!pair) continue;
    const reason = 'Diperlukan unit dan sesuai dengan pengembangan karier yang bersangkutan.';
    const move = {
      nip: pair.nip,
      from: province.people.get(pair.nip)?.post ?? null,
      to: pair.post_id,
      reason,
    };
    const id = await nominate(await walk.as(account, role), round, move);
    // The agencies' names wait for them; the one that BKD puts forward goes on to the board.
    if (agency === null) await submit(await walk.as('bkd', 'bkd'), round, [id]);
  }
}

/** Whoever is registered as a relative of a member of the board. */
async function relativesOfBoard(walk: Walk, province: Province): Promise<string[]> {
  const members = new Set((await boardMembersOf(walk.db)).map(({ nip }) => nip));
  return [...province.dossiers].flatMap(([nip, { ties }]) =>
    ties.some(({ other }) => members.has(other)) ? [nip] : [],
  );
}

/** Somebody without a case in this round for whom a post was found lawful: for a post of this agency, or one of these people. */
async function fittingPair(
  walk: Walk,
  round: string,
  agency: string | null,
  among: readonly string[] | null,
) {
  if (among?.length === 0) return undefined;
  return walk.db
    .selectFrom('evaluation_pair')
    .select(['nip', 'post_id'])
    .where('round_id', '=', round)
    .where('status', '=', 'layak')
    .$if(among !== null, (query) => query.where('nip', 'in', among ?? []))
    .$if(agency !== null, (query) => query.where('post_id', 'like', `${agency}-%`))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_status')
            .select('case_id')
            .whereRef('case_status.nip', '=', 'evaluation_pair.nip')
            .where('case_status.round_id', '=', round),
        ),
      ),
    )
    .orderBy('nip')
    .orderBy('post_id')
    .limit(1)
    .executeTakeFirst();
}

/** Hundredths of a step on the scale of four by which an office is served better once it is staffed better, from and to. */
const LIFT = [10, 30] as const;

/** Answers given half a year after the moves: the offices that were staffed better are served better, the others as before. */
export async function surveyAfter(walk: Walk, province: Province, today: Day): Promise<void> {
  const name = 'skm-sesudah.csv';
  const there = await walk.db
    .selectFrom('import_batch')
    .select('id')
    .where('file_name', '=', name)
    .executeTakeFirst();
  if (there) return;
  const { round_id: round } = await walk.db.selectFrom('decree').select('round_id').executeTakeFirstOrThrow();
  const moved = await movedUnitsOf(walk.db, round, province);
  const random = randomFrom('tepat contoh|skm sesudah');
  const means = new Map<string, number[]>();
  for (const { unit, answers } of province.satisfaction) {
    const known = answers.filter((answer) => answer !== null);
    if (known.length === 9)
      means.set(unit, [...(means.get(unit) ?? []), known.reduce((a, b) => a + b, 0) / 9]);
  }
  const lines: string[] = [];
  for (const [unit, list] of means) {
    const lift = moved.has(unit) ? integerIn(random, ...LIFT) / 100 : 0;
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
