import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#record/office.ts';
import { provinceOf } from '#registry/province.server.ts';
import { peopleNamed, postsNamed } from '#steps/proposal/named.reads.server.ts';
import { asOf, aWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world?.close());

const bkd: Actor = {
  account: 'a-1',
  nip: null,
  name: 'BKD',
  roles: [{ role: 'bkd', unit: null }],
  role: 'bkd',
};

it('an official nominates by the name of a person, and is asked which one when several are called so', async () => {
  const { people } = await provinceOf(world.db, asOf);
  const names = [...people.values()].map(({ name }) => name);
  const [one] = [...people.values()].filter(
    ({ name }) => names.filter((other) => other === name).length === 1,
  );
  const found = await peopleNamed(world.db, bkd, one?.name.toLowerCase() ?? '', asOf);
  expect(found.map(({ value }) => value)).toEqual([one?.nip]);
  expect((await peopleNamed(world.db, bkd, one?.name.slice(0, 3) ?? '', asOf)).length).toBeGreaterThan(1);
  expect(await peopleNamed(world.db, bkd, 'tidak ada yang bernama begini', asOf)).toEqual([]);
});

it('an agency finds none but its own people', async () => {
  const { people, units } = await provinceOf(world.db, asOf);
  const [one] = [...people.values()].filter(({ unit }) => unit !== null);
  const elsewhere = [...units.keys()].find((unit) => unit !== one?.unit && units.get(unit)?.parent !== null);
  const roles = [{ role: 'kepala_opd' as const, unit: elsewhere ?? '' }];
  const head: Actor = { ...bkd, role: 'kepala_opd', roles };
  const found = await peopleNamed(world.db, head, one?.name ?? '', asOf);
  expect(found.map(({ value }) => value)).not.toContain(one?.nip);
});

it('a post is meant by its title, by title and unit, or by its code', async () => {
  const { posts, units } = await provinceOf(world.db, asOf);
  const list = [...posts.values()];
  const titles = new Map<string, number>();
  for (const { name } of list) titles.set(name, (titles.get(name) ?? 0) + 1);
  const twin = list.find(({ name }) => (titles.get(name) ?? 0) > 1);
  const several = await postsNamed(world.db, twin?.name ?? '', asOf);
  expect(several.length).toBeGreaterThan(1);
  const unit = units.get(twin?.unit ?? '')?.name ?? '';
  const there = await postsNamed(world.db, `${twin?.name}, ${unit}`, asOf);
  expect(there.map(({ value }) => value)).toContain(twin?.id);
  expect(there.length).toBeLessThanOrEqual(several.length);
  expect((await postsNamed(world.db, twin?.id ?? '', asOf)).map(({ value }) => value)).toEqual([twin?.id]);
});
