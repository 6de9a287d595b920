import { expect, test } from 'vitest';
import { signedCheckpoint } from '#ledger/checkpoint.ts';
import { heldSignatures, readNote, signerOf } from '#ledger/note.ts';
import { hashTilesOf, treeLevelOf } from '#ledger/tile.ts';
import {
  type Coordinate,
  consistencyRanges,
  emptyEdge,
  extended,
  type Hash,
  hashLeaf,
  proofOf,
  rootOf,
} from '#ledger/tree.ts';
import {
  addCheckpoint,
  consistencyFromTiles,
  nothingSeen,
  requestText,
  type Seen,
  tilesForConsistency,
} from '#ledger/witness.ts';

const log = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(1));
const other = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(3));
const witness = signerOf('saksi.test/w', 4, new Uint8Array(32).fill(2));

function tree(count: number, says = 'e'): { roots: Hash[]; node: (at: Coordinate) => Hash } {
  const nodes = new Map<string, Hash>();
  const roots = [rootOf([])];
  let edge = emptyEdge;
  for (let i = 0; i < count; i++) {
    const next = extended(edge, hashLeaf(Buffer.from(`${i === 0 ? says : 'e'}${i}`)));
    edge = next.edge;
    for (const one of next.grown) nodes.set(`${one.level}/${one.index}`, one.hash);
    roots.push(rootOf(edge.hashes));
  }
  return { roots, node: ({ level, index }) => nodes.get(`${level}/${index}`) as Hash };
}
const honest = tree(600);
const head = (size: number, from = honest, by = log): string =>
  signedCheckpoint({ size, root: from.roots[size] as Hash }, by);
const proof = (old: number, size: number, from = honest): Hash[] =>
  proofOf(consistencyRanges(old, size), from.node);

function witnessed() {
  let seen: Seen = nothingSeen();
  const ask = (text: string) => {
    const watched = (origin: string) => (origin === log.name ? { origin, keys: [log], seen } : undefined);
    const answer = addCheckpoint(Buffer.from(text), watched, witness, 1_795_000_000);
    seen = answer.seen ?? seen;
    return answer;
  };
  return { ask, size: () => seen.size };
}

test('a witness signs a log it sees for the first time, and every growth after', () => {
  const { ask } = witnessed();
  for (const [old, size] of [
    [0, 5],
    [5, 5],
    [5, 300],
    [300, 600],
  ] as const) {
    const answer = ask(requestText(old, proof(old, size), head(size)));
    expect(answer.status).toBe(200);
    const note = readNote(Buffer.from(head(size) + answer.body));
    expect(note && heldSignatures(note, [witness]).held).toEqual([{ key: witness, time: 1_795_000_000 }]);
  }
});

test('a witness answers in the numbers of the specification', () => {
  const { ask, size } = witnessed();
  ask(requestText(0, [], head(300)));
  const forged = tree(400, 'palsu');
  expect(ask('nonsense').status).toBe(400);
  expect(ask(requestText(300, [], 'nonsense')).status).toBe(400);
  expect(ask(requestText(400, [], head(300))).status).toBe(400);
  expect(ask(requestText(300, proof(300, 400), head(400)).replace('old 300', 'old 0300')).status).toBe(400);
  expect(
    ask(
      requestText(
        0,
        [],
        signedCheckpoint(
          { size: 1, root: honest.roots[1] as Hash },
          signerOf('lain.test/log', 1, new Uint8Array(32)),
        ),
      ),
    ).status,
  ).toBe(404);
  expect(ask(requestText(300, proof(300, 400), head(400, honest, other))).status).toBe(403);
  expect(ask(requestText(5, proof(5, 400), head(400)))).toMatchObject({
    status: 409,
    body: '300\n',
    type: 'text/x.tlog.size',
  });
  expect(ask(requestText(300, [], head(300, forged))).status).toBe(409);
  expect(ask(requestText(300, proof(300, 400, forged), head(400, forged))).status).toBe(422);
  expect(ask(requestText(300, [], head(400))).status).toBe(422);
  expect(
    ask(
      requestText(
        300,
        Array.from({ length: 64 }, () => honest.roots[1] as Hash),
        head(400),
      ),
    ).status,
  ).toBe(400);
  expect(size()).toBe(300);
  expect(ask(requestText(300, proof(300, 400), head(400))).status).toBe(200);
});

test('a witness never goes back, whatever the order of requests', () => {
  const { ask, size } = witnessed();
  ask(requestText(0, [], head(10)));
  expect(ask(requestText(10, proof(10, 20), head(20))).status).toBe(200);
  expect(ask(requestText(10, proof(10, 15), head(15))).status).toBe(409);
  expect(size()).toBe(20);
});

test('a witness that fetches makes the same proof out of tiles', () => {
  for (const [old, size] of [
    [0, 600],
    [1, 600],
    [255, 256],
    [256, 257],
    [300, 600],
    [511, 513],
    [600, 600],
  ] as const) {
    const all = new Set(hashTilesOf(size).map((tile) => JSON.stringify(tile)));
    expect(tilesForConsistency(old, size).every((tile) => all.has(JSON.stringify(tile)))).toBe(true);
    const made = consistencyFromTiles(old, size, (tile) => {
      const level = treeLevelOf(Number(tile.level));
      return Array.from({ length: tile.width }, (_, i) =>
        honest.node({ level, index: tile.index * 256 + i }),
      );
    });
    expect(made.map((hash) => Buffer.from(hash).toString('hex'))).toEqual(
      proof(old, size).map((hash) => Buffer.from(hash).toString('hex')),
    );
  }
});
