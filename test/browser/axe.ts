/** What keeps somebody from using a page: what axe finds on it as it stands or in every light, and what sticks out of the screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Run inside the page itself, since the pages of the house hold no frame of elsewhere. `rules`: only these; otherwise all. */
export async function violationsOf(page: Page, rules?: readonly string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules) axe.withRules([...rules]);
  return (await axe.analyze()).violations;
}

/** What a scheme or a width alone can change; everything else was looked at in the other one. */
const shifting = {
  scheme: ['color-contrast'],
  width: ['target-size', 'scrollable-region-focusable'],
};
const looks = {
  /** wide and narrow, in light and in dark */
  every: [
    [1280, 'light', null],
    [1280, 'dark', shifting.scheme],
    [390, 'dark', null],
    [390, 'light', shifting.scheme],
  ],
  /** pages built of parts that were seen in every light on another: once whole, and at the other width in the other scheme */
  brief: [
    [390, 'light', null],
    [1280, 'dark', [...shifting.scheme, ...shifting.width]],
  ],
} as const;

/** Loaded once and looked at several times. */
export async function inEveryLight(page: Page, which: keyof typeof looks = 'every'): Promise<void> {
  const found: unknown[] = [];
  for (const [width, colorScheme, rules] of looks[which]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await violationsOf(page, rules ?? undefined);
    found.push(...violations.map(({ id, nodes }) => [page.url(), width, colorScheme, id, nodes[0]?.html]));
    const out = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
    if (out > 0) found.push([page.url(), width, 'sticks out by', out]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found).toEqual([]);
}
