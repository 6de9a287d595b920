/** Work with a whole province beside the server: the same acts and figures, while pages go on being answered. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endBeside } from '#db/beside.server.ts';
import { doneSoon } from '#db/patience.server.ts';
import { isRefusal } from '#ground/refusal.ts';
import { entriesOfRound } from '#record/read.server.ts';
import { appoint } from '#registry/appoint.server.ts';
import { factsMark, keepReckoned, reckonedOf } from '#registry/reckoned.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { needsKept } from '#steps/needs/counted.server.ts';
import { evaluatedBeside } from '#steps/proposal/beside.acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;

beforeAll(async () => {
  world = await aWorld();
  const { policy, calendar } = world;
  const timetable = { asOf: '2026-12-01', tmt: '2027-01-04', start: '2026-12-01' };
  round = await openRound(world.as('bkd'), { title: 'Putaran I', ...timetable }, policy, calendar);
});
afterAll(async () => {
  await endBeside();
  await world?.close();
});

const evaluations = async () =>
  (await entriesOfRound(world.db, round)).filter(({ kind }) => kind === 'evaluated').length;
const evaluation = (role: 'bkd' | 'operator', onProgress?: (done: number) => void) =>
  evaluatedBeside.beside(world.as(role), { round, witnessed: false }, onProgress);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (isRefusal(error) ? error.code : String(error)),
  );

it('needs counted beside the server are those counted by it', async () => {
  const kept = () =>
    world.db.selectFrom('reckoned').select(['depends', 'body']).where('key', '=', round).execute();
  const asked = { id: round, asOf: world.policy.asOf };
  await needsKept(world.db, asked);
  const here = await kept();
  await world.db.deleteFrom('reckoned').execute();
  await needsKept.work.beside(world.db, asked);
  expect(await kept()).toEqual(here);
});

it('an act that is not allowed is refused beside the server as it is here', async () => {
  expect(await codeOf(evaluation('bkd'))).toBe('act.untimely');
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  expect(await codeOf(evaluation('operator'))).toBe('act.forbidden');
});

it('a server that stops in the middle leaves no half of an evaluation', async () => {
  const cut = codeOf(evaluation('bkd', () => void endBeside()));
  expect(await cut).toMatch(/helper beside the server ended/);
  expect(await evaluations()).toBe(0);
  const rows = await world.db.selectFrom('evaluation').select('nip').where('round_id', '=', round).execute();
  expect(rows).toEqual([]);
});

it('while a round is evaluated the server goes on answering, and the evaluation is one entry', async () => {
  let answered = 0;
  const told: { done: number; answered: number }[] = [];
  let running = true;
  const evaluated = evaluation('bkd', (done) => told.push({ done, answered })).finally(() => {
    running = false;
  });
  while (running) {
    await getRound(world.db, round);
    answered++;
  }
  await evaluated;
  const [first, last] = [told[0], told.at(-1)];
  expect(first?.done).toBe(0);
  expect(last?.done).toBeGreaterThan(100);
  // Pages that were answered after the first person was evaluated and before the last was.
  expect((last?.answered ?? 0) - (first?.answered ?? 0)).toBeGreaterThan(0);
  expect(await evaluations()).toBe(1);
  expect((await getRound(world.db, round)).evaluated?.seed).toMatch(/^[0-9a-f]{64}$/);
});

it('figures older than the facts are shown as such, and once they are counted again as the present ones', async () => {
  const name = (depends: string) => ({ kind: 'uji', key: 'satu', depends });
  await keepReckoned(world.db, name('kemarin'), { people: 1 });
  let counted = (): void => undefined;
  const counting = new Promise<void>((resolve) => {
    counted = resolve;
  });
  let times = 0;
  const again = async () => {
    times++;
    await counting;
    await keepReckoned(world.db, name('kini'), { people: 2 });
  };
  const read = () => reckonedOf<{ people: number }>(world.db, name('kini'), again);
  expect(await read()).toMatchObject({ value: { people: 1 }, fresh: false });
  expect(await read()).toMatchObject({ value: { people: 1 }, fresh: false });
  expect(times).toBe(1);
  const waiting = reckonedOf(world.db, name('kini'), again, { wait: true });
  counted();
  expect(await waiting).toMatchObject({ value: { people: 2 }, fresh: true });
});

it('an appointment by decree marks everything reckoned before it as older', async () => {
  const before = await factsMark(world.db);
  expect(await factsMark(world.db)).toBe(before);
  const [post = ''] = world.province.posts.keys();
  const [nip = ''] = world.province.people.keys();
  await world.db
    .transaction()
    .execute((tx) =>
      appoint(tx, { nip, post, from: '2026-12-05', decree: '800/1', caseId: 'K-1' }, new Date()),
    );
  expect(await factsMark(world.db)).not.toBe(before);
});

it('an act asked for twice is done once, and one that outlasts the page is not waited for', async () => {
  let end = (): void => undefined;
  const lasting = new Promise<void>((resolve) => {
    end = resolve;
  });
  let times = 0;
  const act = () => {
    times++;
    return lasting;
  };
  expect(await doneSoon(world.db, 'uji', act, 20)).toBe(false);
  const second = doneSoon(world.db, 'uji', act, 60_000);
  end();
  expect(await second).toBe(true);
  expect(times).toBe(1);
});
