/** The process that is killed: does one act after the other and says the number of each only once it is committed. */
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/open.server.ts';
import { act } from '#record/append.server.ts';
import { insertProbe, systemOffice } from '#test/provers/kill9-probe.ts';

/** `early` is the planted defect: it acknowledges before it commits, and dawdles between, which the prover must notice. */
const [data = '', first = '1', early = ''] = process.argv.slice(2);
const database = await openDatabase({ data, databaseUrl: null });
for (let n = Number(first); ; n += 1) {
  if (early) {
    fs.writeSync(1, `${n}\n`);
    await sleep(100);
  }
  await act(systemOffice(database.db), async ({ tx, append }) => {
    await insertProbe(tx, n);
    await append({
      kind: 'imported',
      about: { round: null, cases: [] },
      public: {
        batch: String(n),
        source: 'kill9',
        fileSha256: '0'.repeat(64),
        rows: 1,
        stored: 1,
        refused: 0,
      },
      personal: {},
    });
  });
  if (!early) fs.writeSync(1, `${n}\n`);
}
