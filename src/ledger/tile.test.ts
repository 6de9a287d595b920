import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  entryBundle,
  hashTilesOf,
  hasTile,
  readEntryBundle,
  readHashTile,
  readTilePath,
  tilePath,
} from '#ledger/tile.ts';

test('a tile is named as the specification names it', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 'entries', index: 5, width: 12 })).toBe('tile/entries/005.p/12');
  expect(tilePath({ level: 1, index: 1000, width: 1 })).toBe('tile/1/x001/000.p/1');
});

test('every name is read back, and only in its one spelling', () => {
  const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
  const tile = fc.record({ level, index: fc.nat(2 ** 40), width: fc.integer({ min: 1, max: 256 }) });
  fc.assert(
    fc.property(tile, (one) => {
      expect(readTilePath(tilePath(one))).toEqual(one);
    }),
  );
  for (const odd of [
    'tile/0/1',
    'tile/0/x000/001',
    'tile/00/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    'tile/64/001',
    'tile/0/../001',
    'tile/0/001/',
    '/tile/0/001',
    'tile/0/001.p',
    'tile/entries/x01/001',
  ])
    expect(readTilePath(odd), odd).toBeNull();
});

test('a log of 70,000 entries has the tiles of the example in the specification', () => {
  const tiles = hashTilesOf(70_000);
  expect(tiles).toHaveLength(273 + 1 + 1 + 1 + 1);
  expect(tiles.filter((tile) => tile.width < 256)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(hashTilesOf(256).map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  expect(hashTilesOf(0)).toEqual([]);
  for (const tile of tiles) expect(hasTile(tile, 70_000)).toBe(true);
  expect(hasTile({ level: 1, index: 1, width: 18 }, 70_000)).toBe(false);
  expect(hasTile({ level: 'entries', index: 273, width: 113 }, 70_000)).toBe(false);
});

test('a bundle gives back its entries, and a damaged one gives nothing or something else, never an error', () => {
  const leaves = fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(leaves, fc.nat(), (list, at) => {
      const bundle = entryBundle(list);
      expect(readEntryBundle(bundle, list.length)?.map((one) => [...one])).toEqual(
        list.map((one) => [...one]),
      );
      expect(readEntryBundle(bundle, list.length + 1)).toBeNull();
      expect(readEntryBundle(bundle.subarray(0, at % bundle.length), list.length)).toBeNull();
    }),
  );
  expect(() => entryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  expect(readHashTile(new Uint8Array(63), 2)).toBeNull();
});
