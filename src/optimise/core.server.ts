/** Small integer programmes closed by HiGHS (WASM) in a thread of its own, waited for here and ended when its time is over. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CloseCore } from '#optimise/core.ts';

const DONE = 1;
const NO_SOLUTION = 2;
const GIVEN_UP = 3;

/** Runs in the thread: no import of ours, so that it needs neither a bundle nor a loader. */
const thread = `
import { workerData } from 'node:worker_threads';
const { highs, programme, seconds, shared, base } = workerData;
const answer = new Int32Array(shared);
try {
  const { default: load } = await import(highs);
  const solver = await load();
  const { Status, Columns } = solver.solve(programme, { time_limit: seconds, mip_rel_gap: 0, output_flag: false });
  const ones = Status === 'Optimal' ? Object.entries(Columns).filter(([, { Primal }]) => Primal > 0.5) : [];
  ones.forEach(([name], i) => { answer[2 + i] = Number(name.slice(1)); });
  answer[1] = ones.length;
  answer[0] = Status === 'Optimal' ? ${DONE} : Status === 'Infeasible' ? ${NO_SOLUTION} : ${GIVEN_UP};
} catch { answer[0] = ${GIVEN_UP}; }
Atomics.notify(answer, 0);
`;

/** A core is given up after so long where no other limit was asked for. */
export const CORE_SECONDS = 300;

/** Waits at most `seconds` for each programme. */
export function highsWithin(seconds: () => number): CloseCore {
  const highs = pathToFileURL(createRequire(import.meta.url).resolve('highs')).href;
  return (programme) => {
    const limit = seconds();
    if (limit <= 0) return null;
    const variables = programme.length >> 2;
    const shared = new SharedArrayBuffer(4 * (2 + variables));
    const answer = new Int32Array(shared);
    const url = new URL(`data:text/javascript,${encodeURIComponent(thread)}`);
    const worker = new Worker(url, { workerData: { highs, programme, seconds: limit, shared } });
    Atomics.wait(answer, 0, 0, 1000 * (limit + 1));
    void worker.terminate();
    switch (answer[0]) {
      case DONE:
        return [...answer.subarray(2, 2 + (answer[1] as number))];
      case NO_SOLUTION:
        return 'none';
      default:
        return null;
    }
  };
}
