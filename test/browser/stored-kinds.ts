/** Sets and answers on record as a grid in a real browser: one cell is changed, told as one difference, saved, and taken back. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessible, type Desks, press, shows, words } from '#test/browser/desks.ts';
import type { House } from '#test/browser/house.ts';

type Given = {
  desks: Desks;
  house: House;
  columnsOf: (page: Page) => Promise<string[]>;
  cell: (page: Page, row: number, column: number) => Locator;
};

/** An answer whose content is what names it is ended and comes anew: two changes of one cell. */
const kinds = [
  { kind: 'abk', column: 'volume_tahun', changes: 1 },
  { kind: 'minat', column: 'alasan', changes: 1 },
  { kind: 'skm', column: 'u1', changes: 2 },
] as const;

export function storedKinds(given: () => Given): void {
  for (const { kind, column, changes } of kinds)
    it(`of ${kind} are changed in one cell, told as one difference, saved, and taken back`, async () => {
      const { desks, house, columnsOf, cell } = given();
      const own = words.dataPage;
      const { nip } = await house.db
        .selectFrom('fact')
        .select('nip')
        .where('kind', '=', kind)
        .where('ended_by', 'is', null)
        .executeTakeFirstOrThrow();
      const at = `/data/sunting/${kind}${nip === null ? '' : `?q=${nip}`}`;
      const page = await desks.at('bkd', at);
      await accessible(page, kind);
      const place = (await columnsOf(page)).indexOf(column);
      const seen = () =>
        page
          .locator(`table.grid td [name$="-${place}"]`)
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).sort());
      const before = await seen();
      const value = (await cell(page, 0, place).inputValue()) === '2' ? '3' : '2';
      await cell(page, 0, place).fill(value);
      await press(page, own.gridAgain());
      await shows(page, words.grid.differences());
      expect(await page.locator('main ins').allTextContents()).toEqual([value]);
      await press(page, own.save({ rows: changes }));
      const batch = new URL(page.url()).searchParams.get('tersimpan') ?? '';
      await desks.at('bkd', at);
      expect((await seen()).join()).not.toBe(before.join());
      const after = await desks.at('bkd', '/data/impor');
      const row = after.locator('tr').filter({ hasText: batch });
      await row.locator('summary').click();
      await press(after, own.undo(), row);
      await desks.at('bkd', at);
      expect(await seen()).toEqual(before);
    }, 120_000);
}
