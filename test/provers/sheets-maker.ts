/** Makes hostile sheets in a process of its own, so that the memory they are made in is not taken for the import's: a line of JSON each. */
import { once } from 'node:events';
import { hostileSheets } from '#test/provers/hostile-sheets.ts';

const [count = '0', seed = ''] = process.argv.slice(2);
for (const { bytes, ...sheet } of hostileSheets(Number(count), seed))
  if (!process.stdout.write(`${JSON.stringify({ ...sheet, bytes: bytes.toString('base64') })}\n`))
    await once(process.stdout, 'drain');
