import { afterAll, beforeAll, expect, it } from 'vitest';
import { conflictOf } from '#people/conflict.ts';
import { appoint } from '#registry/appoint.server.ts';
import { circleOf, houseOf } from '#registry/circle.server.ts';
import { dossierOf, type Province } from '#registry/facts.ts';
import { endedBy, provinceOf } from '#registry/province.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';
import { asOf, aWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world?.close());

const asked = (province: Province): string[] =>
  [...province.people.keys()].filter((_, at) => at % 7 === 0).slice(0, 20);

it('of the people a page names everything is on hand that is on record, and all units and posts', async () => {
  const whole = await provinceOf(world.db, asOf);
  const nips = asked(whole);
  const circle = await circleOf(world.db, asOf, nips);
  for (const nip of nips) {
    expect(circle.people.get(nip)).toEqual(whole.people.get(nip));
    expect(dossierOf(circle, nip)).toEqual(dossierOf(whole, nip));
  }
  expect(circle.units).toEqual(whole.units);
  expect(circle.posts).toEqual(whole.posts);
  expect(circle.workload).toEqual(whole.workload);
  expect(circle.schools).toEqual(whole.schools);
  expect(circle.people.size).toBeLessThan(whole.people.size);
  expect((await houseOf(world.db, asOf)).posts).toBe(circle.posts);
});

it('ties and superiors between any two named people are those of the whole province', async () => {
  const whole = await provinceOf(world.db, asOf);
  const names = [...whole.people.keys()];
  const some = names.filter((_, at) => at % 3 === 0);
  const [all, few] = [conflictFactsOf(whole), conflictFactsOf(await circleOf(world.db, asOf, [], some))];
  const kinds = new Set<string>();
  for (const nip of some) expect(few.superiorOf(nip)).toBe(all.superiorOf(nip));
  for (const a of some)
    for (const b of some) {
      const conflict = conflictOf(all, a, b);
      if (conflict) kinds.add(conflict.kind);
      expect(conflictOf(few, a, b)).toEqual(conflict);
    }
  expect(kinds.size).toBeGreaterThan(1);
});

it('an appointment by decree is seen the next time somebody is named, on the days it holds', async () => {
  const before = await provinceOf(world.db, asOf);
  const [nip = ''] = asked(before);
  const post = [...before.posts.keys()].find((id) => id !== before.people.get(nip)?.post) ?? '';
  await circleOf(world.db, asOf, [nip]);
  await world.db
    .transaction()
    .execute((tx) =>
      appoint(tx, { nip, post, from: '2026-12-05', decree: '800/1', caseId: 'K-1' }, new Date()),
    );
  expect((await circleOf(world.db, asOf, [nip])).people.get(nip)).toEqual(before.people.get(nip));
  const later = await circleOf(world.db, '2026-12-06', [nip]);
  const whole = await provinceOf(world.db, '2026-12-06');
  expect(later.people.get(nip)?.post).toBe(post);
  expect(dossierOf(later, nip)).toEqual(dossierOf(whole, nip));
  expect((await circleOf(world.db, '2026-12-06', [], [nip])).people.get(nip)?.post).toBe(post);
});

it('the post that a decree ended is no longer held: its years stop the day before', async () => {
  const held = { from: '2022-01-03', to: null, assignment: 'definitif' };
  const decreed = ['2021-05-01', '2026-03-11', '2026-09-01'];
  expect(endedBy(held, decreed).to).toBe('2026-03-10');
  expect(endedBy({ ...held, from: '2026-09-01' }, decreed).to).toBeNull();
  expect(endedBy({ ...held, assignment: 'plt' }, decreed).to).toBeNull();
  expect(endedBy({ ...held, to: '2025-01-31' }, decreed).to).toBe('2025-01-31');
  const [nip = ''] = asked(await provinceOf(world.db, asOf));
  const now = dossierOf(await circleOf(world.db, '2026-12-06', [nip]), nip).history.filter(
    ({ to, assignment }) => to === null && assignment === 'definitif',
  );
  expect(now.map(({ from }) => from)).toEqual(['2026-12-05']);
});
