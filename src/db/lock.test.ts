import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alone, type Holder, holderOf, takeLock } from '#db/lock.server.ts';
import { packageFolder } from '#db/package.server.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-lock-'));
const racers: ChildProcess[] = [];

async function racer(): Promise<ChildProcess> {
  const child = fork(path.join(packageFolder(), 'test/lock-racer.ts'), { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

type Answer = { won?: number; holder?: Holder };
async function ask(child: ChildProcess, order: object): Promise<Answer> {
  const answer = once(child, 'message');
  child.send(order);
  return (await answer)[0] as Answer;
}

beforeAll(async () => {
  racers.push(...(await Promise.all(Array.from({ length: 4 }, racer))));
});
afterAll(() => {
  for (const child of racers) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

test('of servers started at once on one folder exactly one gets it, and the others learn who', async () => {
  for (let round = 0; round < 50; round += 1) {
    // Half of the races begin on a folder whose last holder let go, half on a new one.
    const place = path.join(folder, `race-${Math.floor(round / 2)}`);
    const answers = await Promise.all(racers.map((child, port) => ask(child, { take: place, port })));
    const winners = answers.filter((answer) => answer.won !== undefined);
    expect(winners).toHaveLength(1);
    for (const answer of answers) {
      if (answer.won === undefined) expect(answer.holder?.pid).toBe(winners[0]?.won);
    }
    await Promise.all(racers.map((child) => ask(child, { free: true })));
    expect(holderOf(place, 'server')).toBeUndefined();
  }
});

test('a folder whose server was killed is free again, and its lock is taken over by one only', async () => {
  const place = path.join(folder, 'killed');
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(racers.map((child, port) => ask(child, { take: place, port })));
    const at = answers.findIndex((answer) => answer.won !== undefined);
    expect(answers.filter((answer) => answer.won !== undefined)).toHaveLength(1);
    const victim = racers[at] as ChildProcess;
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    racers[at] = await racer();
  }
  expect(holderOf(place, 'server')).toBeUndefined();
});

test('a number that now belongs to another process does not hold the folder', () => {
  const place = path.join(folder, 'reused');
  fs.mkdirSync(place);
  const stranger: Holder = {
    pid: process.pid,
    born: 'another boot:1',
    since: new Date().toISOString(),
    port: 1,
  };
  fs.writeFileSync(path.join(place, 'server.lock.7'), JSON.stringify(stranger));
  expect(holderOf(place, 'server')).toBeUndefined();
  expect('release' in takeLock(place, 'server')).toBe(true);
  expect(fs.readdirSync(place)).toEqual(['server.lock.8']);
});

test('pieces of work that must be alone never overlap', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => alone(path.join(folder, 'alone'), 'work', work)));
  expect(most).toBe(1);
});
