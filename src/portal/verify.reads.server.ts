/** Whether a decree was issued: by its code, or by its file. Answers number, date and proof, never who is in it. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { sha256 } from '#ground/canonical.ts';
import type { Decree } from '#paper/decree.ts';
import { type PdfFault, verifyDecree } from '#paper/verify-pdf.ts';
import { latestCheckpoint, logKeys } from '#record/checkpoint.server.ts';
import { leafIn } from '#record/read.server.ts';

type Db = Kysely<Tables>;

export type KnownDecree = {
  number: string;
  date: string;
  effective: string;
  signer: string;
  test: boolean;
  people: number;
  sha256: string;
  entry: number | null;
  /** size of the latest checkpoint, if it covers the entry */
  covered: number | null;
};

/** Codes are typed from paper: blanks, hyphens and small letters do not matter. */
export const cleanCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 64);

export async function findDecree(db: Db, code: string): Promise<KnownDecree | null> {
  const row = await db
    .selectFrom('decree')
    .innerJoin('document', 'document.id', 'decree.document_id')
    .select(['decree.number', 'decree.code', 'decree.decree', 'decree.round_id', 'document.sha256'])
    .where('decree.code', '=', cleanCode(code))
    .executeTakeFirst();
  if (!row) return null;
  const decree = row.decree as Decree;
  const entries = await db
    .selectFrom('log_entry')
    .select(['index', 'leaf'])
    .where('round_id', '=', row.round_id)
    .where('kind', '=', 'decree_issued')
    .execute();
  const logged = entries
    .map(({ index, leaf }) => ({
      index,
      said: leafIn(leaf)?.public as { code?: string; test?: boolean } | undefined,
    }))
    .find(({ said }) => said?.code === row.code);
  const checkpoint = await latestCheckpoint(db);
  return {
    number: row.number,
    date: decree.date,
    effective: decree.effective,
    signer: [decree.signatory.name, decree.signatory.office].filter(Boolean).join(', '),
    test: logged?.said?.test ?? true,
    people: decree.rows.length,
    sha256: row.sha256,
    entry: logged?.index ?? null,
    covered: logged && checkpoint && checkpoint.size > logged.index ? checkpoint.size : null,
  };
}

export type CheckedFile =
  | { kind: 'issued'; code: string }
  | { kind: 'signed'; number: string | null }
  | { kind: 'wrong'; why: PdfFault };

/** Checks a PDF that somebody brought; nothing of it is kept. */
export async function checkFile(db: Db, bytes: Uint8Array): Promise<CheckedFile> {
  const known = await db
    .selectFrom('document')
    .innerJoin('decree', 'decree.document_id', 'document.id')
    .select('decree.code')
    .where('document.sha256', '=', sha256(bytes))
    .executeTakeFirst();
  const found = await verifyDecree(bytes, { logKeys: await logKeys(db) });
  if (found.first) return { kind: 'wrong', why: found.first.why };
  if (known) return { kind: 'issued', code: known.code };
  return { kind: 'signed', number: found.decree?.number ?? null };
}
