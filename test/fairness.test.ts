import { afterAll, beforeAll, expect, it } from 'vitest';
import { callSession, openSession } from '#steps/meeting/acts.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { appraise, beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { explainFairness } from '#steps/proposal/fairness.acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

it('a meeting on an uneven plan opens only after somebody has explained it in writing', async () => {
  const input = { title: 'Putaran I Tahun 2027', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  // Wishes are not asked for and any difference is uneven here, so that the plan of the example owes an explanation.
  const policy: World['policy'] = {
    ...world.policy,
    objectives: ['placed', 'critical', 'moves', 'fit'] satisfies (typeof world.policy)['objectives'],
    rules: { ...world.policy.rules, ADIL: { rasio: 1, harapan: 1 } },
  };
  const round = await openRound(world.as('bkd'), input, policy, world.calendar);
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, world.law);
  await propose(world.as('bkd'), round, world.law);
  const cases = [...(await getRound(world.db, round)).cases.keys()];
  await beginCheck(world.as('bkd'), round, cases);
  await world.clear(cases);
  await appraise(world.as('bkd'), round, cases, world.law);
  world.on('2026-12-10');
  const call = {
    on: '2026-12-10',
    place: 'Ruang Rapat Sekda',
    members: world.board,
    quorum: { numerator: 2, denominator: 3 },
  };
  const session = await callSession(world.as('sekretariat_tpk'), round, call, cases);
  const open = () => openSession(world.as('sekretariat_tpk'), round, session, world.board);
  await expect(open()).rejects.toMatchObject({ code: 'fairness.unexplained' });
  await expect(explainFairness(world.as('bkd'), round, 'Terlalu singkat.')).rejects.toMatchObject({
    code: 'fairness.short',
  });
  const why =
    'Jabatan yang kosong pada putaran ini sebagian besar di kota, sehingga pegawai yang bertugas di sana lebih sering memenuhi syarat.';
  await explainFairness(world.as('bkd'), round, why);
  await open();
  expect((await getRound(world.db, round)).status).toBe('sidang');
});
