// Peers on npm for the bench: HiGHS and OR-Tools (WASM) on a placement-round/1, building their own model included, reading not.
//   node bench/peers.mjs ROUND.bin highs|ort     OR-Tools is no dependency: NPM_DIR names a folder whose node_modules has or-tools-wasm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [file, peer] = process.argv.slice(2);
const bytes = readFileSync(file);
const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const [, people, posts, arcs] = all;
let offset = 4;
const take = (n) => {
  offset += n;
  return all.slice(offset - n, offset);
};
const [capacity, own, stay, out, start, post, value] = [
  posts,
  people,
  people,
  people,
  people + 1,
  arcs,
  arcs,
].map(take);
const NONE = -2147483648;
// people with a choice as rows, posts and the pool (number `posts`) as columns
const row = [];
const column = [];
const worth = [];
let rows = 0;
let fixed = 0;
for (let e = 0; e < people; e++) {
  if (start[e] === start[e + 1] && out[e] === NONE && stay[e] !== NONE) {
    capacity[own[e]]--;
    fixed += stay[e];
    continue;
  }
  const add = (p, v) => {
    row.push(rows);
    column.push(p);
    worth.push(v);
  };
  if (stay[e] !== NONE) add(own[e], stay[e]);
  for (let a = start[e]; a < start[e + 1]; a++) add(post[a], value[a]);
  if (out[e] !== NONE) add(posts, out[e]);
  rows++;
}

const load = (name) =>
  import(
    pathToFileURL(
      createRequire(process.env.NPM_DIR ? `${process.env.NPM_DIR}/` : import.meta.url).resolve(name),
    ).href
  );

async function highs() {
  const { default: start } = await import('highs');
  const solver = await start();
  return () => {
    const byRow = Array.from({ length: rows }, () => []);
    const byColumn = Array.from({ length: posts }, () => []);
    const terms = worth.map((v, k) => `${v < 0 ? '-' : '+'} ${Math.abs(v)} x${k}`);
    for (let k = 0; k < row.length; k++) {
      byRow[row[k]].push(`x${k}`);
      byColumn[column[k]]?.push(`x${k}`);
    }
    const sums = [
      ...byRow.map((list) => `${list.join('\n + ')} = 1`),
      ...byColumn.flatMap((list, p) => (list.length > 0 ? [`${list.join('\n + ')} <= ${capacity[p]}`] : [])),
    ];
    const text = `Maximize\n ${terms.join('\n ')}\nSubject To\n ${sums.join('\n ')}\nEnd\n`;
    const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false });
    return Status === 'Optimal' ? Math.round(ObjectiveValue) : null;
  };
}

async function ort() {
  const { NetworkFlow: flow } = await load('or-tools-wasm/network-flow');
  await flow.initNetworkFlow();
  return async () => {
    const solver = new flow.SimpleMinCostFlow();
    const count = row.length + posts;
    const [tail, head, upper] = [new Int32Array(count), new Int32Array(count), new Int32Array(count).fill(1)];
    const cost = new Float64Array(count);
    const sink = rows + posts;
    for (let k = 0; k < row.length; k++) {
      tail[k] = row[k];
      head[k] = rows + column[k];
      cost[k] = -worth[k];
    }
    for (let p = 0; p < posts; p++) {
      tail[row.length + p] = rows + p;
      head[row.length + p] = sink;
      upper[row.length + p] = capacity[p];
    }
    solver.addArcsWithCapacityAndUnitCost(tail, head, upper, cost);
    const ids = Int32Array.from({ length: rows + 1 }, (_, i) => (i < rows ? i : sink));
    solver.setNodesSupplies(
      ids,
      ids.map((_, i) => (i < rows ? 1 : -rows)),
    );
    const status = await solver.solve();
    return status === flow.SimpleMinCostFlowStatus.OPTIMAL ? -solver.optimalCost() : null;
  };
}

const run = await { highs, ort }[peer]();
const cpu = process.cpuUsage();
const objective = await run();
const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    cpuMs: (used.user + used.system) / 1000,
    objective: objective === null ? null : objective + fixed,
  }),
);
process.exit(0);
