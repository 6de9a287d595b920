/**
 * Hostile sheets through the real import and a real PostgreSQL (reliability T42): read, or refused in our own words; never a
 * crash, a hang, a flood of memory, or a row of a file that was refused.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { joinEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { isRefusal } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { wordsIn } from '#ground/words/words.ts';
import { systemOffice } from '#people/system.ts';
import { importFile } from '#registry/import.acts.server.ts';
import type { Sheet } from '#test/provers/hostile-sheets.ts';

type Import = typeof importFile;
export type SheetsProof = {
  sheets: number;
  read: number;
  refused: number;
  crashes: string[];
  hangs: string[];
  /** sheets that took so long once that they were read again, to tell a hang from a busy machine */
  repeated: string[];
  /** files that were refused and yet left something */
  leaks: string[];
  /** findings without a sentence, a row or a column */
  mute: string[];
  slowestMs: number;
  riseMb: number;
};

const HANG_MS = 10_000;

async function* sheetsMade(count: number, seed: string): AsyncGenerator<Sheet> {
  const maker = path.join(import.meta.dirname, 'sheets-maker.ts');
  const given = ['--import', 'tsx', maker, String(count), seed];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { bytes, ...sheet } = JSON.parse(line) as Omit<Sheet, 'bytes'> & { bytes: string };
      yield { ...sheet, bytes: Buffer.from(bytes, 'base64') };
    }
  } finally {
    child.kill();
  }
}

/** `take` is the import under proof; a planted one must be caught. */
export async function proveSheets(
  count: number,
  seed: string,
  take: Import = importFile,
): Promise<SheetsProof> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-lembar-'));
  fs.chmodSync(data, 0o755);
  // Whether a row is there is asked of a database that lives on; that it survives a power cut is proved elsewhere (kill9).
  const running = await joinEmbedded(data, { durable: false });
  const database = await openDatabase({ data, databaseUrl: null });
  const proof: SheetsProof = {
    sheets: 0,
    read: 0,
    refused: 0,
    crashes: [],
    hangs: [],
    repeated: [],
    leaks: [],
    mute: [],
    slowestMs: 0,
    riseMb: 0,
  };
  const words = wordsIn('id').registry;
  const batches = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select ((select count(*) from import_batch) + (select count(*) from log_entry))::int as n`.execute(
      database.db,
    );
    return rows[0]?.n ?? -1;
  };
  try {
    await migrate(database);
    const office = systemOffice(database.db, new Date('2026-12-01T02:00:00Z'));
    let before = await batches();
    const atRest = process.memoryUsage.rss();
    let n = 0;
    for await (const { kind, name, bytes, how } of sheetsMade(count, seed)) {
      proof.sheets++;
      const which = `${n++} ${name} ${how}`;
      const from = performance.now();
      try {
        const told = await take(office, kind, { name, bytes }, { asOf: '2026-12-01' });
        proof.read++;
        for (const finding of [...told.refused, ...told.warnings])
          if (finding.row < 1 || words.finding[finding.code](finding).length < 10)
            proof.mute.push(`${which}: ${finding.code}`);
        before = await batches();
      } catch (error) {
        if (isRefusal(error)) {
          proof.refused++;
          if (sentenceOf('id', error).length < 10) proof.mute.push(`${which}: ${error.code}`);
        } else proof.crashes.push(`${which}: ${error instanceof Error ? error.message : error}`);
        const after = await batches();
        if (after !== before) proof.leaks.push(which);
        before = after;
      }
      let took = performance.now() - from;
      // A machine that was busy with something else is not busy with it again; a sheet that hangs its reader hangs it twice.
      if (took > HANG_MS) {
        const again = performance.now();
        await take(office, kind, { name, bytes }, { asOf: '2026-12-01', dryRun: true }).catch(
          () => undefined,
        );
        proof.repeated.push(`${which}: ${Math.round(took)} ms`);
        took = Math.min(took, performance.now() - again);
      }
      proof.slowestMs = Math.max(proof.slowestMs, Math.round(took));
      if (took > HANG_MS) proof.hangs.push(`${which}: ${Math.round(took)} ms`);
      proof.riseMb = Math.max(proof.riseMb, Math.round((process.memoryUsage.rss() - atRest) / 1_000_000));
      await turn();
    }
    return proof;
  } finally {
    await database.close();
    await running.leave();
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** An import with two defects: it keeps what it read before a refusal, and it falls over a NUL. */
export const planted: Import = async (given, name, source, options) => {
  if (!('bytes' in source)) throw new Error('planted');
  if (Buffer.from(source.bytes).includes(0)) throw new TypeError('planted: NUL');
  try {
    return await importFile(given, name, source, options);
  } catch (error) {
    const half = {
      name: 'setengah.csv',
      bytes: Buffer.from(`unor_id,nama,induk_id\nP-${Math.random()},Setengah,\n`),
    };
    await importFile(given, 'unit', half, options);
    throw error;
  }
};
