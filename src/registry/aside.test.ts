import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { sheetLimits } from '#paper/sheets/limits.ts';
import { editAside, lookAside, readAside } from '#registry/aside.server.ts';
import { readThrough } from '#registry/aside.ts';
import type { Finding } from '#registry/reading.ts';
import { editedSheet, lookedSheet } from '#registry/sheet-grid.ts';
import type { ReadingJob, Shipment } from '#registry/shipment.ts';

const people = Array.from({ length: 6000 }, (_, at) => (198503172010010001n + BigInt(at)).toString());
const known = {
  asOf: '2026-12-01',
  ...{ units: '[]', posts: '[]', siasn: JSON.stringify(people.map(() => null)), places: '[]', titles: '[]' },
  people: JSON.stringify(people),
};
/** Far beyond what is read without a thread; every thousandth rating is none. */
const rows = people.map((nip, at) => `${nip},2024,${at % 1000 === 7 ? 9 : 2}`);
const sheet = (lines: readonly string[], name = 'skp.csv') => ({
  name,
  bytes: Buffer.from(`nip,tahun,predikat_id\n${lines.join('\n')}\n`),
});
const job = (source: ReadingJob['source']): ReadingJob => ({
  ...{ kind: 'skp', source, known, own: null, limits: sheetLimits, wanted: { whole: true, heads: false } },
});

/** What a reader gives, and how many shipments lay with us at once at most; the first is held until a second one comes, where it may. */
async function taken(
  read: (store: (shipment: Shipment) => Promise<void>) => Promise<unknown>,
  hold = async (): Promise<void> => undefined,
) {
  const bytes: Uint8Array[] = [];
  const findings: Finding[] = [];
  let now = 0;
  let most = 0;
  const tally = await read(async (shipment) => {
    most = Math.max(most, ++now);
    if (shipment.whole) bytes.push(shipment.whole);
    findings.push(...shipment.findings);
    await hold();
    now--;
  });
  return { tally, bytes: Buffer.concat(bytes), findings, most };
}

describe('a large sheet beside the server', () => {
  it('gives the rows, findings and tally that it gives here, with never more than two shipments under way', async () => {
    let come = 0;
    let second = (): void => undefined;
    const both = new Promise<void>((resolve) => {
      second = resolve;
    });
    const aside = await taken(
      (store) => readAside(job(sheet(rows)), null, store),
      async () => {
        if (++come === 2) second();
        await both;
        await sleep(20);
      },
    );
    const here = await taken((store) => readThrough(job(sheet(rows)), null, store));
    expect(aside.tally).toEqual(here.tally);
    expect(aside.tally).toMatchObject({ rows: 6000, refusedRows: 6 });
    expect(aside.bytes.equals(here.bytes)).toBe(true);
    expect(aside.findings).toEqual(here.findings);
    expect(aside.most).toBe(2);
  });

  it('is refused in the middle without harm to the next one, which the same reader reads', async () => {
    const open = sheet([...rows, '"198503172010010001,2024,2']);
    for (let tries = 0; tries < 3; tries++) {
      const refused = await taken((store) => readAside(job(open), null, store)).catch((error) => error);
      expect(isRefusal(refused) && refused.code).toBe('sheet.line');
      const next = await taken((store) => readAside(job(sheet(rows)), null, store));
      expect(next.tally).toMatchObject({ rows: 6000, refusedRows: 6 });
    }
  });

  it('is looked at and written again for a grid there as it would be here, and not at all where a grid would be empty', async () => {
    const { findings } = await taken((store) => readAside(job(sheet(rows)), null, store));
    const looked = await lookAside('skp', sheet(rows), rows.length, findings);
    expect(looked).toEqual(await lookedSheet('skp', sheet(rows), findings));
    expect(looked?.rows.map(({ at }) => at)).toEqual([7, 1007, 2007, 3007, 4007, 5007]);
    const typed = {
      columns: looked?.columns ?? [],
      rows: [{ at: 7, cells: { nip: people[7] ?? '', tahun: '2024', predikat_id: '3' } }],
    };
    const edited = await editAside({ kind: 'skp', source: sheet(rows), typed });
    expect(edited).toBe(await editedSheet('skp', sheet(rows), typed));
    expect(edited).toContain(`${people[7]}\t2024\t3`);
    // No file lies there: it is not even opened.
    const nowhere = { name: 'skp.csv', path: '/nowhere/skp.csv' };
    expect(await lookAside('skp', nowhere, rows.length, [])).toBeNull();
    expect(await lookAside('skp', nowhere, 20_001, findings)).toBeNull();
  });
});
