/** Small integer programmes closed by HiGHS (WASM) in a thread of its own, waited for here and ended when its time is over. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CloseCore } from '#optimise/core.ts';

const DONE = 1;
const NO_SOLUTION = 2;
const GIVEN_UP = 3;

/** Runs in the thread: no import of ours, so that it needs neither a bundle nor a loader. */
const code = `
import { parentPort, workerData } from 'node:worker_threads';
let solver;
parentPort.on('message', async ({ programme, seconds, shared }) => {
  const answer = new Int32Array(shared);
  try {
    solver ??= await (await import(workerData)).default();
    const { Status, Columns } = solver.solve(programme, { time_limit: seconds, mip_rel_gap: 0, output_flag: false });
    const ones = Status === 'Optimal' ? Object.entries(Columns).filter(([, { Primal }]) => Primal > 0.5) : [];
    ones.forEach(([name], i) => { answer[2 + i] = Number(name.slice(1)); });
    answer[1] = ones.length;
    answer[0] = Status === 'Optimal' ? ${DONE} : Status === 'Infeasible' ? ${NO_SOLUTION} : ${GIVEN_UP};
  } catch { answer[0] = ${GIVEN_UP}; }
  Atomics.notify(answer, 0);
});
`;

/** A core is given up after so long where no other limit was asked for. */
export const CORE_SECONDS = 300;

/** Loading HiGHS takes longer than most cores: the thread waits so long for the next one before it ends. */
const IDLE_MS = 5000;
let waiting: { worker: Worker; end: NodeJS.Timeout } | null = null;

/** The thread that waits, or a new one. Nobody else has it until it is left waiting again. */
function takeThread(): Worker {
  if (waiting !== null) {
    const { worker, end } = waiting;
    clearTimeout(end);
    waiting = null;
    return worker;
  }
  const highs = pathToFileURL(createRequire(import.meta.url).resolve('highs')).href;
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const worker = new Worker(url, { workerData: highs });
  worker.unref();
  // one that falls is not kept: nobody answers, and the wait ends with its time
  worker.on('error', () => {
    if (waiting?.worker === worker) waiting = null;
  });
  return worker;
}

function leaveWaiting(worker: Worker): void {
  const end = setTimeout(() => {
    if (waiting?.worker === worker) waiting = null;
    void worker.terminate();
  }, IDLE_MS);
  end.unref();
  waiting = { worker, end };
}

/** Waits at most `seconds` for each programme. */
export function highsWithin(seconds: () => number): CloseCore {
  return (programme) => {
    const limit = seconds();
    if (limit <= 0) return null;
    const variables = programme.length >> 2;
    const shared = new SharedArrayBuffer(4 * (2 + variables));
    const answer = new Int32Array(shared);
    const worker = takeThread();
    worker.postMessage({ programme, seconds: limit, shared });
    Atomics.wait(answer, 0, 0, 1000 * (limit + 1));
    const [end, ones] = answer as unknown as [number, number];
    if (end === DONE || end === NO_SOLUTION) leaveWaiting(worker);
    else void worker.terminate();
    if (end === DONE) return [...answer.subarray(2, 2 + ones)];
    return end === NO_SOLUTION ? 'none' : null;
  };
}
