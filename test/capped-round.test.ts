import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { solvedHere } from '#optimise/peer.ts';
import { resolveCase } from '#optimise/repair.ts';
import { competences } from '#registry/facts.ts';
import { scheduleAssessment, scoreAssessment } from '#steps/evaluation/assessment.acts.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { askAside } from '#steps/proposal/aside.server.ts';
import { robustnessOf } from '#steps/proposal/robustness.ts';
import { prepareRound, runRound } from '#steps/proposal/rules.ts';
import { scenariosOf } from '#steps/proposal/scenario.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { lettersOfRound } from '#steps/voice/letters.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
let most: number;
let input: PlacementCase;
let plan: PlacementPlan;
let id: string;

beforeAll(async () => {
  world = await aWorld();
  const { province, law, policy } = world;
  const free = runRound({ province, law, policy, seed: 'bebas' });
  // a third fewer than would move: the cap binds, and somebody who could move stays because of it
  most = Math.floor((free.moves.length * 2) / 3);
  const opening = {
    title: 'Putaran II Tahun 2027',
    asOf: '2026-12-01',
    tmt: '2027-01-04',
    start: '2026-12-01',
  };
  round = await openRound(world.as('bkd'), opening, { ...policy, maxMoves: most }, world.calendar);
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, law);
  id = await propose(world.as('bkd'), round, law);
  const row = await world.db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  input = JSON.parse(row.case_text) as PlacementCase;
  plan = JSON.parse(row.plan_text) as PlacementPlan;
});
afterAll(() => world.close());

describe('a round in which at most so many may move', () => {
  it('moves no more people than its policy allows, and proves that no plan within it is better', async () => {
    const { moves } = await askAside(world.db, { kind: 'head', plan: id });
    expect(moves.length).toBe(most);
    expect(plan).toMatchObject({ status: 'optimal', objective: plan.bound });
    expect((await getRound(world.db, round)).status).toBe('diusulkan');
  });

  it('says of every mover who refuses what that costs under the cap, as solving again with it does', async () => {
    const { moves } = await askAside(world.db, { kind: 'head', plan: id });
    for (const { nip } of moves.slice(0, 4)) {
      const preview = await askAside(world.db, { kind: 'refusals', plan: id, employees: [nip] });
      const again = resolveCase(input, plan, { refuse: [nip] }, { closeCore: solvedHere });
      expect(again.status).toBe('optimal');
      expect(preview.loss).toEqual(plan.objective?.map((sum, l) => sum - (again.objective?.[l] ?? 0)));
    }
  });

  it('compares weights and tests firmness under the same cap', () => {
    const { province, law, policy } = world;
    const prepared = prepareRound({ province, law, policy: { ...policy, maxMoves: most }, seed: plan.seed });
    const fit = { ...policy.weights.fit, distance: 60 };
    const sets = [
      { name: 'kebijakan', weights: policy.weights },
      { name: 'dekat rumah', weights: { ...policy.weights, fit } },
    ];
    const scenarios = scenariosOf(prepared, sets, { closeCore: solvedHere });
    expect(scenarios?.columns.map(({ moves }) => moves <= most)).toEqual([true, true]);
    expect(scenarios?.columns[0]?.objective).toEqual(plan.objective);
    const firm = robustnessOf({ ...prepared, plan }, 10, plan.seed, {
      weights: false,
      closeCore: solvedHere,
    });
    expect(firm.samples).toBe(10);
    expect(firm.movers.size).toBe(most);
    // ten plans of `most` moves each: where somebody of this plan stays, somebody else goes
    const kept = [...firm.movers.values()].reduce((sum, { share }) => sum + share, 0);
    expect(kept).toBeGreaterThan(0);
  });

  it('tells in a letter why this post, and what another would take, with the cap in force', async () => {
    const { moves } = await askAside(world.db, { kind: 'head', plan: id });
    const { letterFor } = await lettersOfRound(world.db, round, world.law, new Date('2026-12-01T03:00:00Z'));
    const letter = letterFor(moves[0]?.nip ?? '', { kind: 'simulasi' });
    expect(letter?.what.to).not.toBeNull();
    expect(letter?.why.length).toBeGreaterThan(0);
    expect(letter?.whatWouldChange.length).toBeGreaterThan(0);
    // who stays gets one too
    const stays = input.employees.find((one) => one.post !== null && plan.assignment?.[one.id] === one.post);
    expect(letterFor(stays?.id ?? '', { kind: 'simulasi' })?.what.to).toBeNull();
  });

  it('writes no letter to somebody whose facts have changed since the plan was made; the others get theirs', async () => {
    const { moves } = await askAside(world.db, { kind: 'head', plan: id });
    const [changed, other] = moves.map(({ nip }) => nip);
    const people = { nips: [changed ?? ''], sampleEvery: 0 };
    const seat = { ...people, on: '2026-12-01', place: 'Aula', method: 'AC', organiser: 'BKD' };
    const session = await scheduleAssessment(world.as('asesor'), seat);
    const lowest = Object.fromEntries(competences.map((one) => [one, 1]));
    await scoreAssessment(world.as('asesor'), session, changed ?? '', lowest);
    const { letterFor } = await lettersOfRound(world.db, round, world.law, new Date('2026-12-01T03:00:00Z'));
    expect(() => letterFor(changed ?? '', { kind: 'simulasi' })).toThrow(
      expect.objectContaining({ code: 'evaluation.stale' }),
    );
    expect(letterFor(other ?? '', { kind: 'simulasi' })?.what.to).not.toBeNull();
  });
});
