/** `npm run prove [NAME] [SEED]`, and `npm run prove kinds [PEOPLE] [SEED]`: the provers at full size. Each must first catch a defect planted on purpose; the last line is `N passed, N failed`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { kill9 } from '#test/provers/kill9.ts';
import { builtDoor } from '#test/provers/kind-door.ts';
import { proveKinds } from '#test/provers/kinds.ts';
import { metamorphic } from '#test/provers/metamorphic.ts';
import { plantedLines } from '#test/provers/planted.ts';
import { planted, proveSheets } from '#test/provers/sheets.ts';

type Verdict = { good: boolean; sentence: string };
type Prover = (seed: string, people?: number) => Promise<Verdict[]>;

/** How many people a generated case of each kind has, and from where on less is asked of rules across posts. */
const PEOPLE = 200;
const BRIEF_ABOVE = 1000;

const provers: Record<string, Prover> = {
  planted: plantedLines,
  kinds: async (seed, people = PEOPLE) => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/prepare.mjs')]);
    const asked = { people, seed, door: builtDoor, brief: people > BRIEF_ABOVE };
    const proofs = await proveKinds(asked, ({ name, line, faults }) => {
      console.log(`  ${faults.length === 0 ? '·' : '✗'} ${name}: ${line}`);
    });
    return proofs.map(({ name, faults }) => ({
      good: faults.length === 0,
      sentence: `kinds: ${name}${faults.map((fault) => `\n        ${fault}`).join('')}`,
    }));
  },
  metamorphic: async (seed) => {
    const size = { employees: 4000, changed: 1000, seed };
    const verdicts: Verdict[] = [];
    for (const leak of ['sex', 'digit', 'lot'] as const) {
      const { differences } = await metamorphic({ ...size, employees: 600, changed: 150, leak });
      verdicts.push({
        good: differences.length > 0,
        sentence: `metamorphic notices a planted leak (${leak}): ${differences[0] ?? 'nothing'}`,
      });
    }
    const { changed, pairs, moves, differences } = await metamorphic(size);
    verdicts.push({
      good: changed === size.changed && differences.length === 0,
      sentence: `metamorphic: ${changed} of ${size.employees} people changed, ${pairs} pairs and ${moves} moves the same; differences: ${differences.join(', ') || 'none'}`,
    });
    return verdicts;
  },
  kill9: async (seed) => {
    const planted = await kill9(2, seed, true);
    const caught = planted.some(({ lost }) => lost.length > 0);
    const kills = await kill9(100, seed);
    const lost = kills.reduce((sum, kill) => sum + kill.lost.length, 0);
    const half = kills.filter((kill) => kill.half !== null);
    const acknowledged = kills.reduce((sum, kill) => sum + kill.acknowledged, 0);
    const slowest = Math.max(...kills.map(({ openMs }) => openMs));
    return [
      { good: caught, sentence: 'kill9 notices a writer that acknowledges before it commits' },
      {
        good: lost === 0,
        sentence: `kill9: ${kills.length} kills, ${acknowledged} acts acknowledged, ${lost} lost`,
      },
      {
        good: half.length === 0,
        sentence: `kill9: ${half.length} half acts ${half.map((kill) => kill.half).join('; ')}`,
      },
      { good: slowest <= 5000, sentence: `kill9: open again in at most ${slowest} ms` },
    ];
  },
  sheets: async (seed) => {
    const caught = await proveSheets(400, seed, planted);
    const proof = await proveSheets(20_000, seed);
    const none = (list: readonly string[], what: string) => ({
      good: list.length === 0,
      sentence: `sheets: ${list.length} ${what} ${list.slice(0, 5).join('; ')}`,
    });
    return [
      {
        good: caught.crashes.length > 0 && caught.leaks.length > 0,
        sentence: 'sheets notices an import that falls over a NUL and keeps half of a refused file',
      },
      {
        good: proof.sheets === 20_000 && proof.read + proof.refused === proof.sheets,
        sentence: `sheets: ${proof.sheets} hostile sheets, ${proof.read} read, ${proof.refused} refused in words`,
      },
      none(proof.crashes, 'crashes'),
      none(
        proof.hangs,
        `hangs over 10 s; slowest ${proof.slowestMs} ms, read twice ${proof.repeated.join(', ') || 'none'}`,
      ),
      none(proof.leaks, 'refused files that left a row'),
      none(proof.mute, 'findings without a sentence or a place'),
      { good: proof.riseMb <= 256, sentence: `sheets: memory rose by at most ${proof.riseMb} MB` },
    ];
  },
};

const [name, ...given] = process.argv.slice(2);
const people = name === 'kinds' && /^\d+$/.test(given[0] ?? '') ? Number(given.shift()) : undefined;
const seed = given[0] ?? new Date().toISOString().slice(0, 10);
const chosen = name ? Object.entries(provers).filter(([known]) => known === name) : Object.entries(provers);
if (chosen.length === 0) {
  console.error(`No prover "${name}"; there are: ${Object.keys(provers).join(', ')}.`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const [, prove] of chosen) {
  for (const { good, sentence } of await prove(seed, people)) {
    console.log(`${good ? 'passed' : 'FAILED'}  ${sentence}  (seed ${seed})`);
    if (good) passed += 1;
    else failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
