/** The board of the demo meets: declarations, each item opened, voted on and counted, minutes signed; an interrupted session goes on. */
import { casesOf, ids, unlessDone } from '#demo/cases.server.ts';
import type { Tell } from '#demo/parts.server.ts';
import type { Walk } from '#demo/walk.server.ts';
import * as meeting from '#steps/meeting/acts.server.ts';
import { closeSession, signMinutes } from '#steps/meeting/minutes.acts.server.ts';
import { boardMembersOf, sittingOf } from '#steps/meeting/reads.server.ts';
import { explainFairness } from '#steps/proposal/fairness.acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export const place = 'Ruang Rapat Sekretaris Daerah';
export const quorum = { numerator: 2, denominator: 3 };
const members = ['tpk1', 'tpk2', 'tpk3', 'tpk4', 'tpk5'];
const reason = 'Kompetensi, bidang ilmu, dan kebutuhan unit mendukung penempatan ini.';

const uneven =
  'Putaran ini dipanggil untuk sedikit jabatan yang kosong; jumlah orang tiap kelompok terlalu kecil untuk disimpulkan dan telah diperiksa satu per satu.';

export async function held(walk: Walk, round: string, tell: Tell): Promise<void> {
  const { db } = walk;
  const secretary = () => walk.as('sekretariat', 'sekretariat_tpk');
  const board = (await boardMembersOf(db)).map((member) => member.account);
  const on = walk.day(12);
  const ready = ids(await casesOf(walk, round, 'penilaian'));
  const called = (await getRound(db, round)).sessions[0];
  if (!called && ready.length === 0) return;
  const session =
    called?.id ??
    (await meeting.callSession(await secretary(), round, { on, place, members: board, quorum }, ready));
  const { session: now } = await sittingOf(db, round, session);
  if (now.status === 'ditutup') return signed(walk, round, session);
  if (now.status === 'dipanggil') {
    // Where a group of people fares worse in the plan, BKD has to say why before the board may meet.
    await unlessDone(explainFairness(await walk.as('bkd', 'bkd'), round, uneven));
    await meeting.openSession(await secretary(), round, session, board);
    for (const member of members)
      await meeting.declareConflict(await walk.as(member, 'tpk'), round, session, now.agenda, {
        conflict: false,
        note: '',
      });
  }
  const items = await casesOf(walk, round, 'dijadwalkan_sidang', 'sidang');
  for (const [at, { id, status }] of items.entries()) {
    await tell(at, items.length);
    if (status === 'dijadwalkan_sidang') await meeting.openItem(await secretary(), round, session, id);
    const { item, recused } = await (await sittingOf(db, round, session)).itemFor(id);
    for (const member of members) {
      const office = await walk.as(member, 'tpk');
      if (recused.includes(office.actor.account) || item.recused.includes(office.actor.account)) continue;
      await unlessDone(meeting.castBallot(office, round, session, id, { choice: 'setuju', reason: '' }));
    }
    await meeting.decideItem(await secretary(), round, session, id, { reason, defer: false });
  }
  await closeSession(await secretary(), round, session);
  await signed(walk, round, session);
}

async function signed(walk: Walk, round: string, session: string): Promise<void> {
  for (const member of members) await unlessDone(signMinutes(await walk.as(member, 'tpk'), round, session));
}
