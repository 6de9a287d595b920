/** The page of imports as its buttons press it: tried, saved once, taken back, and refused by name where something is missing. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsIn } from '#ground/words/words.ts';
import { officeOf, type PageContext } from '#people/context.ts';
import { importAction } from '#registry/import-form.server.ts';
import { aWorld, type World } from '#test/world.ts';

let world: World;
let data: string;

beforeAll(async () => {
  world = await aWorld();
  data = await mkdtemp(join(tmpdir(), 'tepat-impor-'));
});
afterAll(async () => {
  rmSync(data, { recursive: true, force: true });
  await world?.close();
});

async function press(fields: Record<string, string>) {
  const { actor, now } = world.as('bkd');
  const context = {
    ...{
      db: world.db,
      settings: { data },
      now,
      actor,
      lang: 'id',
      words: wordsIn('id'),
      path: '/data/impor',
    },
    office: () => officeOf({ db: world.db, now, actor, lang: 'id' }),
    once: (_key: string, work: () => Promise<string>) => work(),
  } as unknown as PageContext;
  const body = new URLSearchParams(fields);
  return importAction(context, new Request('http://kantor.test/data/impor', { method: 'POST', body }));
}
type Told = {
  preview?: { token: string; new: number; changed: number };
  refusal?: { code: string };
  errors?: object;
};
const told = (answer: unknown): Told => (answer as { data?: Told }).data ?? {};
const goesTo = (answer: unknown): string => (answer as Response).headers.get('location') ?? '';

it('a block pasted is tried without a trace, stored once it is saved, and taken back whole', async () => {
  const [nip = ''] = world.province.people.keys();
  const [post = ''] = world.province.posts.keys();
  const [unit, ...rest] = post.split('/');
  const block = `nip\turutan\tunor_id\tjabatan_id\talasan\n${nip}\t1\t${unit}\t${rest.join('/')}\tDekat keluarga\n`;
  const asked = { maksud: 'pratinjau', jenis: 'minat', tanggal: '2026-12-01', tempel: block };
  const { preview } = told(await press(asked));
  expect(preview).toMatchObject({ new: 1, changed: 0 });
  const stored = await press({ maksud: 'simpan', unggahan: preview?.token ?? '' });
  expect(told(stored).refusal).toBeUndefined();
  expect(goesTo(stored)).toMatch(/^\/data\/impor\?tersimpan=B-/);
  const batch = goesTo(stored).split('=')[1] ?? '';
  expect(told(await press({ maksud: 'simpan', unggahan: preview?.token ?? '' })).refusal?.code).toBe(
    'upload.expired',
  );
  expect(goesTo(await press({ batch }))).toBe(`/data/impor?dibatalkan=${batch}`);
});

it('says what is missing where neither a file nor a block was given, or no kind', async () => {
  const empty = { maksud: 'pratinjau', tanggal: '2026-12-01' };
  expect(told(await press({ ...empty, jenis: 'minat' })).refusal?.code).toBe('file.missing');
  expect(told(await press({ ...empty, jenis: 'apa' })).errors).toHaveProperty('jenis');
});
