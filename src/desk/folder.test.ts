import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '#desk/folder.ts';

it('a folder is made with all that lead to it, and may be there already', async () => {
  const base = await mkdtemp(join(tmpdir(), 'tepat-folder-'));
  await makeFolder(join(base, 'a', 'b', 'c'));
  await makeFolder(join(base, 'a', 'b', 'c'));
  expect((await stat(join(base, 'a/b/c'))).isDirectory()).toBe(true);
  await writeFile(join(base, 'berkas'), '');
  await expect(makeFolder(join(base, 'berkas', 'x'))).rejects.toMatchObject({ code: 'folder.unmade' });
  await rm(base, { recursive: true });
});

it.runIf(process.platform === 'linux')('where no folder can be made it is said at once', async () => {
  await expect(makeFolder('/proc/tepat/hasil')).rejects.toMatchObject({ code: 'folder.unmade' });
});
