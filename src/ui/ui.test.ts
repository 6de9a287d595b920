/** Forms, lists and frames as pages use them, without a browser. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { roundStatuses } from '#case/round.ts';
import { refuse } from '#ground/refusal.ts';
import { frame, frameOf } from '#ui/frame.ts';
import { attempt, plainFaultIn, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { stateOfStep, steps } from '#ui/steps.ts';

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const Asked = z.object({ nama: z.string().min(1, 'Isi nama.'), tanggal: z.iso.date('Isi tanggal.') });
const bodyOf = (answer: unknown) => answer as { data: unknown; init: { status: number } };

describe('a form', () => {
  it('gives typed data, trimmed', async () => {
    const form = await readForm(formOf({ nama: '  Sari ', tanggal: '2026-12-01' }), Asked);
    expect(form).toMatchObject({ ok: true, data: { nama: 'Sari', tanggal: '2026-12-01' } });
  });

  it('says what is wrong at each field in page order and keeps what was typed, passwords never', async () => {
    const form = await readForm(formOf({ tanggal: 'besok', nama: '', sandi: 'rahasia' }), Asked);
    if (form.ok) throw new Error('accepted');
    expect(Object.entries(form.errors)).toEqual([
      ['nama', 'Isi nama.'],
      ['tanggal', 'Isi tanggal.'],
    ]);
    expect(bodyOf(form.again)).toMatchObject({
      init: { status: 422 },
      data: { typed: { tanggal: 'besok' } },
    });
    expect(JSON.stringify(form)).not.toContain('rahasia');
  });

  it('has one key for the same content and another for other content of the same page', async () => {
    const key = async (nama: string) => {
      const form = await readForm(formOf({ nama, tanggal: '2026-12-01', _kunci: 'halaman-1' }), Asked);
      return form.ok ? form.key : null;
    };
    expect(await key('Sari')).toBe(await key('Sari'));
    expect(await key('Sari')).not.toBe(await key('Tono'));
  });
});

it('where a form has no sentence of its own, what is wrong is still said in the reader’s language', async () => {
  const Bare = z.object({
    alasan: z.string().max(5),
    nomor: z.coerce.number().max(9),
    pilihan: z.enum(['ya', 'tidak']),
    nama: z.string().min(3),
    hari: z.iso.date('Isi tanggal.'),
  });
  const form = await readForm(
    formOf({ alasan: 'terlalu panjang', nomor: '12', pilihan: 'x', hari: '31-02-2026' }),
    Bare,
  );
  const errors = form.ok ? {} : form.errors;
  expect(plainFaultIn(errors.alasan ?? '')).toEqual({ fault: 'tooLong', limit: '5' });
  expect(plainFaultIn(errors.nomor ?? '')).toEqual({ fault: 'outOfRange', limit: '9' });
  expect(plainFaultIn(errors.pilihan ?? '')).toEqual({ fault: 'unfit', limit: '' });
  expect(plainFaultIn(errors.nama ?? '')).toEqual({ fault: 'missing', limit: '' });
  expect(errors.hari).toBe('Isi tanggal.');
  expect(plainFaultIn('Isi tanggal.')).toBeUndefined();
});

describe('an attempt', () => {
  const context = { lang: 'id' as const, once: (_key: string, work: () => Promise<string>) => work() };

  it('leads on with 303 when the act was done', async () => {
    const answer = await attempt(context, async () => '/putaran/R-1');
    expect(answer).toBeInstanceOf(Response);
    expect([(answer as Response).status, (answer as Response).headers.get('Location')]).toEqual([
      303,
      '/putaran/R-1',
    ]);
  });

  it('brings a refusal back as its sentence with its status, and what was typed', async () => {
    const no = () => Promise.reject(refuse('rule', 'account.taken', { username: 'sari' }));
    const answer = bodyOf(await attempt(context, no, { typed: { akun: 'sari' } }));
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { refusal: { code: 'account.taken' }, typed: { akun: 'sari' } },
    });
  });

  it('lets a fault of ours through to the error page', async () => {
    await expect(attempt(context, () => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
  });
});

describe('a list’s address', () => {
  it('never yields an order, page or size that was not offered, whatever is typed', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string(), (query, value) => {
        const search = `${query}&urut=${encodeURIComponent(value)}&hal=${encodeURIComponent(value)}`;
        const state = readTable(new Request(`http://x/?${search}`), { sorts: ['nama', 'nip'] });
        expect(['nama', 'nip']).toContain(state.sort);
        expect(state.page).toBeGreaterThanOrEqual(1);
        expect(Number.isSafeInteger(state.offset)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps only the filters that the page knows', () => {
    const state = readTable(new Request('http://x/?unit=U1&peran=admin&q=sari&urut=nip&arah=turun&hal=3'), {
      sorts: ['nama', 'nip'],
      filters: ['unit'],
    });
    expect(state).toMatchObject({
      filters: { unit: 'U1' },
      q: 'sari',
      sort: 'nip',
      down: true,
      page: 3,
      offset: 100,
    });
  });
});

describe('the eight steps', () => {
  it('never go backwards: before the step under way all are done, after it none', () => {
    for (const status of roundStatuses) {
      const order = steps.map((step) => ({ done: 0, now: 1, later: 2 })[stateOfStep(step, status)]);
      expect(order).toEqual([...order].sort());
      expect(order.filter((one) => one === 1).length).toBeLessThanOrEqual(1);
    }
  });
});

it('a page says its frame; the innermost counts', () => {
  expect(frameOf([{ handle: undefined }, { handle: frame('public') }])).toBe('public');
  expect(frameOf([{}, {}])).toBe('house');
});

describe('the stylesheet of signed-in pages', () => {
  const root = path.join(import.meta.dirname, '..');
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'));
  const texts = files.map((name) => fs.readFileSync(path.join(root, name), 'utf8'));

  it('holds the sheet of every Mantine part that a page uses, and no other', () => {
    const sheets = fs.readFileSync(path.join(import.meta.dirname, 'styles/house.css'), 'utf8');
    const folder = path.join(root, '../node_modules/@mantine/core/styles');
    const used = texts.flatMap((text) =>
      [...text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
        names.split(','),
      ),
    );
    const parts = [...new Set(used.map((name) => name.trim()))].filter((name) =>
      fs.existsSync(path.join(folder, `${name}.css`)),
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((name) => !sheets.includes(`/${name}.css`))).toEqual([]);
    // Besides them only what they are made of, and nothing that no page draws.
    const within = [
      'baseline',
      'default-css-variables',
      'global',
      'UnstyledButton',
      'Loader',
      'Input',
      'InlineInput',
    ];
    const listed = [...sheets.matchAll(/styles\/([\w-]+)\.css/g)].map(([, name]) => name ?? '');
    expect(listed.filter((name) => !parts.includes(name) && !within.includes(name))).toEqual([]);
  });

  it('comes without the index of all icons', () => {
    expect(files.filter((_, at) => /from '@tabler\/icons-react'/.test(texts[at] ?? ''))).toEqual([]);
  });

  it('for the public stays within 15 KiB', () => {
    const folder = path.join(import.meta.dirname, 'styles');
    const size = ['colours.css', 'tones.css', 'public-base.css', 'public-parts.css', 'public-lists.css']
      .map((name) => fs.statSync(path.join(folder, name)).size)
      .reduce((a, b) => a + b);
    expect(size).toBeLessThanOrEqual(15 * 1024);
  });
});
