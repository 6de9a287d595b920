#!/usr/bin/env node
// Turns a placement-round/1 (.bin) into placement-case/1, so that the same round can be given levels and a cap.
//   node bench/case.mjs ROUND.bin --out CASE.json [--levels] [--cap K]
// Ids are E0…, P0…; labels agency, unit and district. --levels: `critical` = 1 if the unit is divisible by 5, `value`,
// `preference` = (e·7 + p·13) mod 11, `moves`; staying alike, being left without a post keeps its value and 0 elsewhere.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, levels: { type: 'boolean' }, cap: { type: 'string' } },
});
const [file] = positionals;
if (!file || !values.out) {
  console.error('node bench/case.mjs ROUND.bin --out CASE.json [--levels] [--cap K]');
  process.exit(2);
}
const bytes = readFileSync(file);
const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const [magic, people, posts, arcs] = all;
if (magic !== 0x504c4331) throw new Error(`${file} is no placement-round/1`);
let offset = 4;
const take = (n) => {
  offset += n;
  return all.subarray(offset - n, offset);
};
const capacity = take(posts);
const incumbent = take(people);
const stay = take(people);
const unplaced = take(people);
const arcStart = take(people + 1);
const arcPost = take(arcs);
const arcValue = take(arcs);
const agency = take(posts);
const unit = take(posts);
const district = take(posts);
const NONE = -2147483648;

const vector = (e, p, value) =>
  values.levels ? [unit[p] % 5 === 0 ? 1 : 0, value, (e * 7 + p * 13) % 11] : [value];

const out = openSync(values.out, 'w');
let pending = '';
const write = (text) => {
  pending += text;
  if (pending.length > 1 << 20) {
    writeSync(out, pending);
    pending = '';
  }
};
const objectives = values.levels ? ['critical', 'value', 'preference', 'moves'] : ['value'];
write(`{"format":"placement-case/1","objectives":${JSON.stringify(objectives)},"posts":[`);
for (let p = 0; p < posts; p++) {
  const post = {
    id: `P${p}`,
    capacity: capacity[p],
    agency: agency[p],
    unit: unit[p],
    district: district[p],
  };
  write(`${p ? ',' : ''}\n${JSON.stringify(post)}`);
}
write('],"employees":[');
for (let e = 0; e < people; e++) {
  const own = incumbent[e];
  const moves = [];
  for (let a = arcStart[e]; a < arcStart[e + 1]; a++)
    moves.push({ post: `P${arcPost[a]}`, values: vector(e, arcPost[a], arcValue[a]) });
  const person = {
    id: `E${e}`,
    post: own < 0 ? null : `P${own}`,
    stay: stay[e] === NONE ? null : vector(e, own, stay[e]),
    unplaced: unplaced[e] === NONE ? null : values.levels ? [0, unplaced[e], 0] : [unplaced[e]],
    moves,
  };
  write(`${e ? ',' : ''}\n${JSON.stringify(person)}`);
}
const caps =
  values.cap === undefined ? '' : `,"moveCaps":[{"id":"all","employees":"all","max":${Number(values.cap)}}]`;
write(`]${caps}}\n`);
writeSync(out, pending);
closeSync(out);
