import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cast, exampleSeats } from '#demo/cast.ts';
import { makeExample } from '#demo/example.ts';
import { readFolder } from '#registry/folder.ts';

const folder = new URL('../../contoh/', import.meta.url);

describe('the example folder', () => {
  it('holds exactly what its script makes', async () => {
    const { files } = makeExample();
    if (process.env.TEPAT_WRITE_EXAMPLE) {
      await mkdir(folder, { recursive: true });
      for (const { name, bytes } of files) await writeFile(new URL(name, folder), bytes);
    }
    for (const { name, bytes } of files)
      expect(bytes.equals(await readFile(new URL(name, folder))), name).toBe(true);
  });

  it('has two hundred people in six agencies, and every planted error is found where it lies', async () => {
    const { province, findings } = await readFolder(folder.pathname);
    expect(province.people.size).toBe(200);
    expect([...province.units.values()].filter(({ kind }) => kind === 'opd')).toHaveLength(6);
    for (const { file, row, column, code, kind } of makeExample().planted)
      expect(findings).toContainEqual(expect.objectContaining({ file, row, column, code, severity: kind }));
  });

  it('keeps the people of its stories on the posts they start from', async () => {
    const { province } = await readFolder(folder.pathname);
    for (const { nip } of Object.values(cast)) expect(province.people.get(nip)?.post).toBeTruthy();
    const held = [...province.people.values()].map(({ post }) => post);
    expect(held).not.toContain(exampleSeats.seniorHigh);
    expect(held).not.toContain(exampleSeats.oversight);
    expect(held).not.toContain(exampleSeats.auditor);
    expect(province.people.get(cast.bagas.nip)?.post).toBe(exampleSeats.branch);
  });
});
