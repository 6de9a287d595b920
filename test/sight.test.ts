/** Who is shown what of an evaluation and a plan: the house all of it, an agency its own people, a judge no file of a relative. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#record/office.ts';
import { refuseTies, sightOf } from '#registry/scope.ts';
import { boxCounts, evaluatedPeople } from '#steps/evaluation/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { countedNeeds } from '#steps/needs/reads.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { casesOf, chainViews, readinessOf } from '#steps/proposal/reads.server.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { whyOf } from '#steps/proposal/why.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
let bkd: Actor;
let head: Actor;
const state = { page: 1, size: 1000, offset: 0, sort: 'nama', down: false, q: '', filters: {} } as const;

beforeAll(async () => {
  world = await aWorld();
  const input = { title: 'Putaran I Tahun 2027', asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  round = await openRound(world.as('bkd'), input, world.policy, world.calendar);
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, world.law);
  await propose(world.as('bkd'), round, world.law);
  bkd = world.as('bkd').actor;
  head = world.as('kepala_opd', { unit: 'DISDIK' }).actor;
});
afterAll(() => world.close());

it('a head of agency reads the evaluation of the own people only, in the list as in the boxes', async () => {
  const { db, province } = world;
  const all = await evaluatedPeople(db, { round, province, actor: bkd, state });
  const own = await evaluatedPeople(db, { round, province, actor: head, state });
  const sees = sightOf(head, province);
  expect(own.total).toBeGreaterThan(0);
  expect(own.total).toBeLessThan(all.total);
  for (const row of own.rows) expect(sees(province.people.get(row.nip)?.unit)).toBe(true);
  expect((await boxCounts(db, { round, province, actor: head, state })).people).toBe(own.total);
});

it('a head of agency sees the cases that leave or reach it, and no name of other agencies in a chain', async () => {
  const { db, province } = world;
  const { plan } = await getRound(db, round);
  const { chains } = await storedPlan(db, plan?.id ?? '');
  const cases = await casesOf(db, round, province, head);
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.length).toBeLessThan((await casesOf(db, round, province, bkd)).length);
  const sees = sightOf(head, province);
  const views = chainViews({ chains, province, actor: head, cases });
  const told = views.flatMap(({ moves }) => moves).filter(({ nip }) => nip !== null);
  for (const { nip } of told) {
    const row = cases.find((one) => one.nip === nip);
    expect([row?.from, row?.to].some((post) => sees(post?.split('/')[0]))).toBe(true);
  }
  const whole = chainViews({ chains, province, actor: bkd, cases: await casesOf(db, round, province, bkd) });
  expect(whole.flatMap(({ moves }) => moves).every(({ name, status }) => name && status)).toBe(true);
});

it('a judge is given no file of a relative, and everybody else one of it', () => {
  const { province } = world;
  const tie = [...province.dossiers].flatMap(([of, { ties }]) =>
    ties.filter(({ other }) => province.people.has(other)).map(({ other }) => [of, other] as const),
  )[0];
  const [person = '', relative = ''] = tie ?? [];
  const asTpk = world.as('tpk', { nip: relative }).actor;
  expect(() => refuseTies(asTpk, province, person)).toThrow(
    expect.objectContaining({ code: 'act.conflict' }),
  );
  expect(() => refuseTies(asTpk, province, relative)).toThrow(
    expect.objectContaining({ code: 'act.conflict' }),
  );
  expect(() => refuseTies(world.as('bkd', { nip: relative }).actor, province, person)).not.toThrow();
});

it('says why not there with the exact cost, and names nobody whom the asker may not see', async () => {
  const { db, province } = world;
  const { plan } = await getRound(db, round);
  const stored = await storedPlan(db, plan?.id ?? '');
  const mover = stored.moves.find(
    ({ nip }) => whyOf(stored, province, nip, null, () => null).alternatives.length > 0,
  );
  const open = whyOf(stored, province, mover?.nip ?? '', null, () => null);
  const other = open.alternatives.find(({ post }) => province.posts.has(post));
  const why = whyOf(stored, province, mover?.nip ?? '', other?.post ?? '', () => null);
  expect(why.asked).toMatchObject({ post: other?.post, eligible: true, already: false });
  if (other?.atLeast && why.asked?.cost)
    expect(why.asked.cost.amount).toBeGreaterThanOrEqual(other.atLeast.amount);
  expect(why.asked?.chain.every(({ name }) => name === null)).toBe(true);
});

it('tells which papers are missing before the meeting, rule by rule', async () => {
  const { db, province } = world;
  const all = await casesOf(db, round, province, bkd);
  await beginCheck(
    world.as('bkd'),
    round,
    all.map(({ id }) => id),
  );
  const ready = readinessOf(await casesOf(db, round, province, bkd), province, world.law, world.policy);
  expect(ready.size).toBe(all.length);
  for (const { ready: complete, missing } of ready.values()) expect(complete).toBe(missing.length === 0);
});

it('the needs on the page have the hash that was frozen', async () => {
  const now = await getRound(world.db, round);
  expect((await countedNeeds(world.db, now, world.law)).hash).toBe(now.frozen?.hash);
});
