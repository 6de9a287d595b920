/** One round as the browser walks it: the house, its desks, and what was found on the way that later steps need. */
import type { Page } from 'playwright-core';
import type { words } from '#test/browser/desks.ts';
import { type Desks, settle } from '#test/browser/desks.ts';
import type { House } from '#test/browser/house.ts';

export type Walk = {
  house: House;
  desks: Desks;
  /** addresses: the round, its session */
  round: string;
  session: string;
  /** the case whose person is an employee's example account, and the one from which the governor departs */
  own: string;
  departed: string;
  /** the decree as it was signed */
  decree: { number: string; code: string; pdf: Buffer };
};

export const members = ['tpk1', 'tpk2', 'tpk3', 'tpk4', 'tpk5'];

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

export const stepOf = (walk: Walk, name: keyof typeof words.ui.step): string => `${walk.round}/${name}`;

/** Another page in the same window. */
export async function go({ house }: Walk, page: Page, address: string): Promise<void> {
  await page.goto(house.base + address);
  await settle(page);
}

/** A sheet as the import page takes it. */
export const sheet = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

export const reason =
  'Pertimbangan ini ditulis cukup panjang agar setiap orang yang membacanya kemudian tahu apa sebabnya.';
