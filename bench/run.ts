/** `npm run bench [NAME…] [--slow]`: every benchmark of the house by name, or one part of it (`solver/50k`); prints ratios of this run, what they must be and
 * what they had better be (· = within the must, short of the goal). */
import type { Figure } from './figure.ts';

const benches: Record<
  string,
  () => Promise<{ run: (slow: boolean, part?: string) => AsyncGenerator<Figure> }>
> = {
  house: () => import('./house.ts'),
  'first-start': () => import('./first-start.ts'),
  day: () => import('./day.ts'),
  equal: () => import('./equal.ts'),
  solver: () => import('./solver.ts'),
  import: () => import('./import.ts'),
  province: () => import('./province.ts'),
  eligibility: () => import('./eligibility.ts'),
  refusal: () => import('./refusal.ts'),
  answer: () => import('./answer.ts'),
  misreport: () => import('./misreport.ts'),
  robustness: () => import('./robustness.ts'),
  lists: () => import('./lists.ts'),
  pages: () => import('./pages.ts'),
};

const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const slow = process.argv.includes('--slow');
let failed = 0;
for (const [name, load] of Object.entries(benches)) {
  const chosen = asked.find((one) => one === name || one.startsWith(`${name}/`));
  if (asked.length > 0 && chosen === undefined) continue;
  console.log(`\n${chosen ?? name}`);
  const part = chosen?.split('/')[1];
  for await (const { what, measured, must, goal, wrong } of (await load()).run(slow, part)) {
    const missed = wrong !== undefined || (must !== undefined && measured > must);
    if (missed) failed++;
    const limits = [
      must === undefined ? '' : `must ≤ ${must}`,
      goal === undefined ? '' : `goal ≤ ${goal}`,
    ].filter(Boolean);
    const mark = missed ? '✗' : goal !== undefined && measured > goal ? '·' : '✓';
    const shown = measured >= 100 ? measured.toFixed(0) : measured.toFixed(3);
    console.log(
      `  ${mark} ${what.padEnd(64)} ${shown.padStart(9)}${limits.length === 0 ? '' : `  (${limits.join(', ')})`}${wrong ? `  ${wrong}` : ''}`,
    );
  }
}
const unknown = asked.filter((name) => !((name.split('/')[0] as string) in benches));
if (unknown.length > 0)
  console.error(`no such benchmark: ${unknown.join(', ')} (there are: ${Object.keys(benches).join(', ')})`);
process.exitCode = failed > 0 || unknown.length > 0 ? 1 : 0;
