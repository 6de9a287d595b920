/** The data desks in a real browser: a block from Excel mended cell by cell, a fact compared with its document, and the law changed as a jurist changes it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { evaluateRule } from '#law/evaluate.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { systemOffice } from '#people/system.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { accessible, type Desks, desksOf, press, settle, shows, unfold, words } from '#test/browser/desks.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import { storedKinds } from '#test/browser/stored-kinds.ts';
import { launchChromium } from '#test/chromium.ts';
import { withRemoteDistricts } from '#test/jurist.ts';

let house: House;
let browser: Browser;
let desks: Desks;
let nips: string[];
const MINUTE = 60_000;

beforeAll(async () => {
  house = await openHouse('2026-12-01');
  browser = await launchChromium();
  desks = desksOf(browser, house.base, (who) =>
    who.endsWith('tanpa-skrip') ? { javaScriptEnabled: false } : {},
  );
  const people = await house.db
    .selectFrom('employee')
    .select('key')
    .where('ended_by', 'is', null)
    .where('post', 'is not', null)
    .orderBy('key')
    .limit(12)
    .execute();
  nips = people.map(({ key }) => key);
}, 10 * MINUTE);
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  console.error(await desks?.picture(task.name), house?.said());
});
afterAll(async () => {
  await desks?.close();
  await browser?.close();
  await house?.close();
});

const own = words.dataPage;
const ratingOf = async (nip: string, year: number): Promise<unknown> => {
  const row = await house.db
    .selectFrom('fact')
    .select('body')
    .where('key', '=', `${nip}|${year}`)
    .where('kind', '=', 'skp')
    .where('ended_by', 'is', null)
    .executeTakeFirst();
  return (row?.body as { fact?: { rating: number } } | undefined)?.fact?.rating;
};

/** Hands a block in on the page of imports, and waits for its grid. */
async function pasted(page: Page, block: string): Promise<string[]> {
  await page.getByLabel(own.kind()).selectOption('skp');
  const box = await unfold(page, own.paste());
  await box.locator('textarea').fill(block);
  await page.getByRole('button', { name: own.preview() }).click();
  await page.locator('table.grid').waitFor();
  await settle(page);
  return columnsOf(page);
}
const columnsOf = async (page: Page): Promise<string[]> =>
  (await page.locator('input[name=kolom_kisi]').inputValue()).split('\t');
const cell = (page: Page, row: number, column: number) => page.locator(`[name="sel-${row}-${column}"]`);

describe('a block of cells from Excel', () => {
  it(
    'says in each cell what is wrong, is mended by keyboard, takes another block, and is saved',
    async () => {
      const page = await desks.at('bkd', '/data/impor');
      const heads = await pasted(page, `NIP\tTahun\tPredikat ID\n${nips[0]}\t2019\t9\n${nips[1]}\t2019\t2\n`);
      const rating = heads.indexOf('predikat_id');
      expect(await page.locator('table.grid [aria-invalid]').count()).toBe(1);
      await shows(page, words.registry.finding['value.unknown']({ column: 'predikat_id', value: '9' }));
      await accessible(page, 'kisi');
      await cell(page, 1, rating).focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
        `sel-1-${rating}`,
      );
      // A block longer than the blank rows: the grid grows under it.
      const block = nips.slice(2, 10).map((nip) => `${nip}\t2019\t2`);
      await cell(page, 2, 0).evaluate((field, text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, block.join('\r\n'));
      await expect.poll(() => cell(page, 9, 0).inputValue()).toBe(nips[9]);
      await press(page, own.gridAgain());
      expect(await page.locator('table.grid [aria-invalid]').count()).toBe(0);
      await press(page, own.save({ rows: 10 }));
      await page.waitForURL('**/data/impor?tersimpan=*');
      expect(await Promise.all([0, 1, 9].map((at) => ratingOf(nips[at] ?? '', 2019)))).toEqual([3, 2, 2]);
    },
    2 * MINUTE,
  );

  it(
    'is mended and saved without a script just the same',
    async () => {
      const page = await desks.at('bkd tanpa-skrip', '/data/impor');
      const heads = await pasted(
        page,
        `NIP\tTahun\tPredikat ID\n${nips[0]}\t2018\tbagus\n${nips[1]}\t2018\t2\n`,
      );
      await cell(page, 0, heads.indexOf('predikat_id')).fill('2');
      await page.getByRole('button', { name: own.gridAgain() }).click();
      await page.getByRole('button', { name: own.save({ rows: 2 }) }).click();
      await page.waitForURL('**/data/impor?tersimpan=*');
      expect(await ratingOf(nips[0] ?? '', 2018)).toBe(2);
    },
    2 * MINUTE,
  );

  it(
    'can be typed into a blank grid of any list',
    async () => {
      const page = await desks.at('bkd', '/data/impor?kisi=minat');
      await accessible(page, 'kisi kosong');
      const heads = await columnsOf(page);
      const post = await house.db
        .selectFrom('post')
        .select(['unit', 'position'])
        .where('ended_by', 'is', null)
        .executeTakeFirstOrThrow();
      const typed = { nip: nips[3], urutan: '1', unor_id: post.unit, jabatan_id: post.position };
      for (const [column, value] of Object.entries(typed))
        await cell(page, 0, heads.indexOf(column)).fill(value ?? '');
      await press(page, own.gridAgain());
      await page.getByRole('button', { name: /^Simpan/ }).waitFor();
    },
    2 * MINUTE,
  );
});

describe('rows on record', () => {
  /** Somebody else writes a rating on the sheet of their own. */
  const elsewhere = (nip: string, year: number, rating: number) =>
    importFile(
      systemOffice(house.db, new Date('2026-12-01T03:00:00Z')),
      'skp',
      { name: 'lain.csv', bytes: Buffer.from(`nip,tahun,predikat_id\n${nip},${year},${rating}\n`) },
      { asOf: '2026-12-01' },
    );

  it(
    'are opened as the list is narrowed, edited by keyboard and shown as differences; what others changed meanwhile is named, and all can be taken back',
    async () => {
      const nip = nips[10] ?? '';
      for (const [year, rating] of [
        [2011, 2],
        [2012, 2],
        [2013, 2],
      ] as const)
        await elsewhere(nip, year, rating);
      const list = await desks.at('bkd', `/pegawai?q=${nip}`);
      await list.getByRole('link', { name: words.grid.openHere() }).click();
      await list.waitForURL('**/data/sunting/pegawai?q=*');
      expect(await list.locator('table.grid input[readonly]').first().inputValue()).toBe(nip);
      const page = await desks.at('bkd', `/data/sunting/skp?q=${nip}`);
      await accessible(page, 'baris tersimpan');
      const heads = await columnsOf(page);
      const rating = heads.indexOf('predikat_id');
      const years = await page
        .locator(`td [name$="-${heads.indexOf('tahun')}"]`)
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      const at = (year: number): number => years.indexOf(String(year));
      await cell(page, at(2011), rating).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('3');
      for (const year of [2012, 2013]) await cell(page, at(year), rating).fill('3');
      await elsewhere(nip, 2012, 1);
      await press(page, own.gridAgain());
      await shows(page, words.grid.differences());
      const told = words.registry.finding['copy.conflict'];
      await shows(page, told({ column: 'predikat_id', value: '3 / 1' }));
      await accessible(page, 'perbedaan');
      // Between the preview and the saving one more row moves: it is held back by name, the other is stored.
      await elsewhere(nip, 2013, 1);
      await press(page, own.save({ rows: 2 }));
      await page.getByText(/kecuali 2 baris/).waitFor();
      expect(await Promise.all([2011, 2012, 2013].map((year) => ratingOf(nip, year)))).toEqual([3, 1, 1]);
      const batch = /B-[0-9A-F]{10}/.exec(await page.getByText(/kecuali 2 baris/).innerText())?.[0] ?? '';
      const after = await desks.at('bkd', '/data/impor');
      const row = after.locator('tr').filter({ hasText: batch });
      await row.locator('summary').click();
      await press(after, own.undo(), row);
      await shows(after, own.undoneNow({ batch }));
      expect(await ratingOf(nip, 2011)).toBe(2);
    },
    2 * MINUTE,
  );

  it(
    'are edited and saved without a script just the same',
    async () => {
      const nip = nips[11] ?? '';
      await elsewhere(nip, 2011, 2);
      const page = await desks.at('bkd tanpa-skrip', `/data/sunting/skp?q=${nip}`);
      const heads = await columnsOf(page);
      const row = page.locator('table.grid tbody tr').filter({ has: page.locator('[value="2011"]') });
      await row.locator(`td [name$="-${heads.indexOf('predikat_id')}"]`).fill('4');
      await page.getByRole('button', { name: own.gridAgain() }).click();
      await page.getByRole('button', { name: own.save({ rows: 1 }) }).click();
      await page.waitForURL('**/data/impor?tersimpan=*');
      expect(await ratingOf(nip, 2011)).toBe(4);
    },
    2 * MINUTE,
  );

  storedKinds(() => ({ desks, house, columnsOf, cell }));
});

describe('a fact', () => {
  it(
    'is compared with its document: verified where it is the same, else its correction is proposed and waits',
    async () => {
      const page = await desks.at('bkd', `/pegawai/${nips[0]}/fakta?keadaan=belum`);
      await accessible(page);
      const facts = words.personFacts;
      const compare = async (result: 'cocok' | 'berbeda') => {
        await page.getByRole('link', { name: facts.compare(), exact: true }).first().click();
        await page.waitForURL('**fakta=*');
        await page.getByLabel(facts.result()).selectOption(result);
        await page.getByLabel(words.dataQuality.document()).fill('SK 821/12/2024 tanggal 02-01-2024');
        if (result === 'berbeda') await page.getByLabel(facts.difference()).fill('Tertulis 2 Januari 2024.');
        await press(page, facts.keep());
      };
      await compare('cocok');
      await shows(page, facts.verifiedNow());
      await compare('berbeda');
      const claim = await house.db
        .selectFrom('fact_claim')
        .select(['id', 'nip', 'found_in'])
        .executeTakeFirstOrThrow();
      expect(claim).toMatchObject({ nip: nips[0], found_in: 'SK 821/12/2024 tanggal 02-01-2024' });
      await shows(page, facts.proposedNow({ claim: claim.id }));
      await accessible(page, 'diusulkan');
      const claims = await desks.at('bkd', '/data/sanggahan');
      await shows(claims, words.dataQuality.proposed());
    },
    2 * MINUTE,
  );
});

describe('a jurist', () => {
  it(
    'gives R06 a dated exception for remote districts in the workshop: it is right at the first try, and holds once a second hand agrees',
    async () => {
      const page = await desks.at('bkd', '/aturan/R06');
      const workshop = await unfold(page, words.workshop.workshop());
      const text = workshop.locator('textarea[name=naskah]');
      const edited = withRemoteDistricts(await text.inputValue(), ['99.09', '99.10']);
      const form = workshop.locator('form').filter({ has: page.locator('textarea[name=naskah]') });
      await form.getByLabel(words.workshop.from()).fill('2027-01-01');
      await text.fill(edited);
      await press(page, words.workshop.test(), form);
      await shows(page, words.workshop.passed());
      await accessible(page, 'bengkel');
      await page.getByLabel(words.workshop.reason()).fill('Peraturan Gubernur Gajahmungkur 7/2026 pasal 4.');
      await press(page, words.workshop.submit());

      const second = await desks.at('hukum', '/aturan/R06');
      await unfold(second, words.workshop.approve());
      await press(second, words.workshop.approve(), second.locator('details[open].confirm'));
      await shows(second, words.workshop.done.disetujui());

      const year = { masaJabatanBulan: 12, jabatanAsalDihapus: false, kodeWilayahTujuan: '99.09' };
      const asked = async (on: string, facts = year) =>
        evaluateRule(await lawOn(house.db, on), 'R06', facts, { on, stage: 'usul' });
      expect((await asked('2026-12-31')).status).toBe('gagal');
      expect(await asked('2027-01-01')).toMatchObject({ status: 'lulus', exception: 'wilayah terpencil' });
      expect((await asked('2029-01-01')).status).toBe('gagal');
      expect((await asked('2027-01-01', { ...year, kodeWilayahTujuan: '99.71' })).status).toBe('gagal');
      const page2 = await desks.at('bkd', '/aturan/R06');
      await shows(page2, 'Peraturan Gubernur Gajahmungkur 7/2026 pasal 4.');
    },
    3 * MINUTE,
  );
});

it('no page of the data desks complained', () => {
  expect(desks.complaints()).toEqual([]);
});
