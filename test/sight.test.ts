/** Who is shown what of an evaluation and a plan: the house all of it, an agency its own people, a judge no file of a relative. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsIn } from '#ground/words/words.ts';
import { bookedFrom, repairsFor } from '#home/repair-first.reads.server.ts';
import { repairsOf } from '#home/repair-first.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { resolveCase } from '#optimise/repair.ts';
import type { Actor } from '#record/office.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { competences, dossierOf } from '#registry/facts.ts';
import { provinceOf } from '#registry/province.server.ts';
import { refuseTies, sightOf } from '#registry/scope.ts';
import { scheduleAssessment, scoreAssessment } from '#steps/evaluation/assessment.acts.server.ts';
import { boxCounts, evaluatedPeople } from '#steps/evaluation/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { askAside } from '#steps/proposal/aside.server.ts';
import { beginCheck } from '#steps/proposal/casework.acts.server.ts';
import { moveRows } from '#steps/proposal/move-columns.ts';
import { casesOf, chainViews, readinessOf } from '#steps/proposal/reads.server.ts';
import { suggestedSets } from '#steps/proposal/scenario-sets.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { askRobustness, askScenarios } from '#steps/proposal/study.acts.server.ts';
import { makeStudy } from '#steps/proposal/study.job.server.ts';
import {
  findInfluence,
  findMoverRobustness,
  robustnessFor,
  scenariosFor,
} from '#steps/proposal/study.reads.server.ts';
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
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
  for (const row of own) expect(sees(province.people.get(row.nip)?.unit)).toBe(true);
  expect((await boxCounts(db, { round, province, actor: head, state })).people).toBe(own.length);
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
  const file = moveRows(views);
  expect(file.length).toBe(views.reduce((sum, { moves }) => sum + moves.length, 0));
  for (const row of file) if (row.nip === null) expect(row.name).toBeNull();
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
  const ask = async (nip: string, post: string | null) => {
    const told = await askAside(db, { kind: 'why', plan: stored.id, employee: nip, post });
    return whyOf(told as NonNullable<typeof told>, province, () => null);
  };
  const opens = await Promise.all(stored.moves.map(({ nip }) => ask(nip, null)));
  const among = (one: (typeof opens)[number] | undefined) =>
    one?.alternatives.find(({ post }) => province.posts.has(post));
  const at = opens.findIndex((one) => among(one) !== undefined);
  const other = among(opens[at]);
  const why = await ask(stored.moves[at]?.nip ?? '', other?.post ?? '');
  expect(why.asked).toMatchObject({ post: other?.post, eligible: true, already: false });
  // both speak of the first aim that loses; one that comes before outweighs whatever is lost after it
  const { atLeast = null } = other ?? {};
  const cost = why.asked?.cost ?? null;
  if (atLeast && cost) {
    const later = (one: { level: string }) => stored.objectives.indexOf(one.level);
    expect(later(cost)).toBeLessThanOrEqual(later(atLeast));
    if (cost.level === atLeast.level) expect(cost.amount).toBeGreaterThanOrEqual(atLeast.amount);
  }
  expect(why.asked?.chain.every(({ name }) => name === null)).toBe(true);
});

it('says beside the server who moves when somebody refuses, as solving the round again does', async () => {
  const { db } = world;
  const { plan } = await getRound(db, round);
  const id = plan?.id ?? '';
  const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { moves } = await storedPlan(db, id);
  for (const { nip, to } of moves.slice(0, 3)) {
    const preview = await askAside(db, { kind: 'refusals', plan: id, employees: [nip] });
    const input = JSON.parse(row.case_text) as PlacementCase;
    const again = resolveCase(input, JSON.parse(row.plan_text) as PlacementPlan, { refuse: [nip] });
    expect(preview.loss).toEqual(plan?.objective.map((sum, l) => sum - (again.objective?.[l] ?? 0)));
    expect(preview.changes[0]).toMatchObject({ employee: nip, from: to });
    expect(preview.changes[0]?.to).not.toBe(to);
  }
  await expect(askAside(db, { kind: 'refusals', plan: id, employees: ['0'] })).rejects.toMatchObject({
    code: 'thing.missing',
  });
});

it('tests how firmly the plan stands in a job, and the log and the pages know of it', async () => {
  const { db } = world;
  const { plan } = await getRound(db, round);
  const id = plan?.id ?? '';
  await expect(askRobustness(world.as('bkd'), round, 10)).rejects.toMatchObject({ code: 'study.samples' });
  const study = await askRobustness(world.as('bkd'), round, 200);
  expect(await robustnessFor(db, id)).toMatchObject({ head: { state: 'menunggu' }, result: null });
  await makeStudy(db, study, () => new Date());
  const tested = await robustnessFor(db, id);
  expect(tested?.head).toMatchObject({ state: 'selesai' });
  expect(tested?.head.done).toBe(tested?.head.total);
  expect(tested?.result?.samples).toBe(200);
  const [nip = ''] = Object.keys(tested?.result?.movers ?? {});
  expect(await findMoverRobustness(db, id, nip)).toMatchObject({
    samples: 200,
    ...tested?.result?.movers[nip],
  });
  expect(await findInfluence(db, round)).toMatchObject({ round, samples: 200 });
  const entries = await entriesOfRound(db, round);
  expect(entries.filter(({ kind }) => kind === 'robustness_asked')).toHaveLength(1);
});

it('says which facts to repair first, to each for the own people, until an assessment has settled them', async () => {
  const { db, province } = world;
  const influence = await findInfluence(db);
  const list = { ...state, sort: 'balik', down: true } as const;
  const all = await repairsFor(db, bkd, '2026-12-02', list);
  const rows = all?.rows ?? [];
  expect(rows.length).toBe(influence?.facts.length);
  expect(rows.map(({ flips }) => flips)).toEqual([...rows.map(({ flips }) => flips)].sort((a, b) => b - a));
  expect(rows.at(-1)?.reached).toBeCloseTo(100, 6);
  expect(all?.until).toBe((await getRound(db, round)).timetable.find(({ step }) => step === 'usulan')?.to);
  const sees = sightOf(head, province);
  const own = await repairsFor(db, head, '2026-12-02', list);
  expect(own?.rows.map(({ nip }) => nip)).toEqual(
    rows.filter(({ nip }) => sees(province.people.get(nip)?.unit)).map(({ nip }) => nip),
  );
});

it('runs three sets of weights side by side, and tells the board how many were run on real people', async () => {
  const { db, policy } = world;
  const sets = suggestedSets(policy.weights, wordsIn('id').studyPage.scenario);
  const study = await askScenarios(world.as('bkd'), round, 'putaran', sets);
  await makeStudy(db, study, () => new Date());
  const { latest, runs, onRealPeople } = await scenariosFor(db, round);
  expect({ runs, onRealPeople }).toEqual({ runs: 1, onRealPeople: 1 });
  const result = latest?.result;
  expect(result?.columns.map(({ name }) => name)).toEqual(sets.map(({ name }) => name));
  const { plan } = await getRound(db, round);
  // the first column is the policy itself: the plan that stands
  expect(result?.columns[0]).toMatchObject({ objective: plan?.objective, moves: plan?.moves, differs: 0 });
  for (const { nip, places } of result?.differences ?? []) {
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(result?.names[nip]).toBeTruthy();
  }
});

it('tries other weights before the freeze on invented people only', async () => {
  const input = {
    title: 'Putaran II Tahun 2027',
    asOf: '2026-12-01',
    tmt: '2027-01-04',
    start: '2026-12-01',
  };
  const other = await openRound(world.as('bkd'), input, world.policy, world.calendar);
  const sets = suggestedSets(world.policy.weights, wordsIn('id').studyPage.scenario);
  await expect(askScenarios(world.as('bkd'), other, 'putaran', sets)).rejects.toMatchObject({
    code: 'study.beforeFreeze',
  });
  await expect(askScenarios(world.as('bkd'), other, round, sets)).rejects.toMatchObject({
    code: 'study.baseOpen',
  });
  const study = await askScenarios(world.as('bkd'), other, 'contoh', sets);
  await makeStudy(world.db, study, () => new Date());
  const { latest, onRealPeople } = await scenariosFor(world.db, other);
  expect(latest?.head.state).toBe('selesai');
  expect(onRealPeople).toBe(0);
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
  expect((await countedNeeds(world.db, now)).hash).toBe(now.frozen?.hash);
});

// Last: it changes a fact that the plan was made of.
it('takes a fact off the list of repairs once it is booked and has come', async () => {
  const { db, province } = world;
  const lacking = [...province.people.values()].find(
    ({ nip }) => dossierOf(province, nip).assessments.length === 0,
  );
  const nip = lacking?.nip ?? '';
  const facts = [{ nip, kind: 'kompetensi_kosong' as const, flips: 2 }];
  const seat = {
    nips: [nip],
    sampleEvery: 0,
    on: '2026-12-01',
    place: 'Aula',
    method: 'AC',
    organiser: 'BKD',
  };
  const session = await scheduleAssessment(world.as('asesor'), seat);
  const booked = await bookedFrom(db, '2026-12-01');
  expect(repairsOf(province, facts, () => true, booked).open).toMatchObject([
    { nip, who: 'asesor', booked: '2026-12-01', reached: 100 },
  ]);
  const levels = Object.fromEntries(competences.map((one) => [one, 3]));
  await scoreAssessment(world.as('asesor'), session, nip, levels);
  expect(await bookedFrom(db, '2026-12-01')).toEqual(new Map());
  const now = await provinceOf(db, '2026-12-01');
  expect(repairsOf(now, facts, () => true, new Map())).toEqual({ open: [], settled: 1 });
});
