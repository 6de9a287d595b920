import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf } from '#demo/files.ts';
import { inventedRows, makeProvince, policyFor, provincePieces } from '#demo/province.ts';
import { checkNip } from '#ground/nip.ts';
import { assemble } from '#registry/assemble.ts';
import { readFolder } from '#registry/folder.ts';

const asOf = '2026-12-01';

async function inFolder<T>(
  files: readonly { name: string; bytes: Buffer }[],
  work: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'tepat-provinsi-'));
  try {
    for (const { name, bytes } of files) await writeFile(join(dir, name), bytes);
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

describe('the invented province', () => {
  it('is the same bytes for the same number, seed and day, and other bytes for another seed', () => {
    const bytes = (seed: string) =>
      Buffer.concat(makeProvince({ employees: 80, seed, asOf }).files.map((file) => file.bytes));
    expect(bytes('a').equals(bytes('a'))).toBe(true);
    expect(bytes('a').equals(bytes('b'))).toBe(false);
  });

  it('comes back from its files as it was meant, whatever its size and seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 260 }), fc.nat(999), async (employees, seed) => {
        const options = { employees, seed: String(seed), asOf };
        const rows = inventedRows(options);
        const files = filesOf([rows], policyFor(options), null);
        const folder = await inFolder(files, (dir) => readFolder(dir));
        expect(folder.findings).toEqual([]);
        // The export writes names in capitals and the holders of an unknown duty hold none.
        const shown = rows.pegawai.map((row) => ({ ...row, name: row.name.toUpperCase() }));
        expect(folder.province).toEqual(assemble(asOf, { ...rows, pegawai: shown }));
        expect(folder.province.people.size).toBe(employees);
      }),
      // Above a thousand it is a whole province: acting heads, heads of schools, branches, people on trial.
      { numRuns: 6, examples: [[1100, 7]] },
    );
  });

  it('comes in pieces that are the same files as at once', () => {
    const options = { employees: 1050, seed: 'potong', asOf };
    const joined = new Map<string, Buffer>();
    for (const { name, bytes } of provincePieces(options))
      joined.set(name, Buffer.concat([joined.get(name) ?? Buffer.alloc(0), bytes]));
    const { files } = makeProvince(options);
    expect([...joined.keys()].sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, bytes } of files) expect(joined.get(name)?.equals(bytes), name).toBe(true);
  });

  it('is skewed as a real one: the education office has most people, and two in five hold a contract', () => {
    const { pegawai, unit, riwayat_jabatan } = inventedRows({ employees: 5000, seed: '1', asOf });
    const share = (fits: (row: (typeof pegawai)[number]) => boolean): number =>
      pegawai.filter(fits).length / pegawai.length;
    expect(share((row) => (row.unit ?? '').startsWith('DISDIK'))).toBeGreaterThan(0.4);
    expect(share((row) => row.status === 'PPPK')).toBeGreaterThan(0.3);
    expect(share((row) => row.status === 'CPNS')).toBeGreaterThan(0.002);
    expect(unit.filter(({ kind }) => kind === 'opd')).toHaveLength(42);
    expect(unit.some(({ name }) => name.startsWith('SLB Negeri'))).toBe(true);
    const duties = new Set(riwayat_jabatan.map(({ fact }) => fact.assignment));
    expect([...duties].sort()).toEqual(['definitif', 'plt', 'tt']);
  });

  it('has people whose NIP, age and appointment fit together, and no NIP twice', () => {
    const { pegawai } = inventedRows({ employees: 1400, seed: 'nip', asOf });
    for (const row of pegawai)
      expect(checkNip(row.nip, asOf, row.status === 'PPPK')).toHaveProperty('parts.birth', row.birth);
    expect(new Set(pegawai.map(({ nip }) => nip)).size).toBe(1400);
  });

  it('tells every error it planted, at its place', async () => {
    const { files, planted } = makeProvince({ employees: 150, seed: 'galat', asOf });
    const { findings } = await inFolder(files, (dir) => readFolder(dir));
    for (const { kind, ...place } of planted)
      expect(findings).toContainEqual(expect.objectContaining({ ...place, severity: kind }));
  });
});
