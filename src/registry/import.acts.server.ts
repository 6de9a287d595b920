/**
 * Taking a users' file in as one batch, trying it first, and taking a batch back as a whole: each is one transaction and
 * one entry of the log, which holds the file's hash and counts. The same file twice changes nothing and leaves no entry.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { askJob } from '#db/ask-job.server.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { type SheetLimits, sheetLimits } from '#paper/sheets/limits.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { readAside } from '#registry/aside.server.ts';
import { findKept, termsOf } from '#registry/kept-reading.server.ts';
import { isKind, type KindName, kindNames, kinds } from '#registry/kinds/kinds.ts';
import { knownTextIn } from '#registry/known.server.ts';
import { withTitles } from '#registry/known.ts';
import { ownUnits } from '#registry/outside.ts';
import type { Finding } from '#registry/reading.ts';
import { refusedByUnit } from '#registry/refused-people.ts';
import type { Shipment, Tally, UnmatchedTitle } from '#registry/shipment.ts';
import {
  type Changes,
  changesOf,
  closeTable,
  isEmpty,
  layOut,
  openTable,
  overtakers,
  takeBack,
  writeRows,
} from '#registry/store.server.ts';
import { plainTitle, titleKey } from '#registry/titles.ts';
import { type Edit, editsOf, settleCopy } from '#registry/working-copy.server.ts';

export type ImportResult = {
  kind: KindName;
  file: string;
  sha256: string;
  /** null if nothing was stored */
  batch: string | null;
  rows: number;
  new: number;
  changed: number;
  same: number;
  /** rows of a set that the file brings anew without them */
  ended: number;
  stored: number;
  refused: Finding[];
  refusedRows: number;
  warnings: Finding[];
  /** titles of no post we know */
  unmatched: UnmatchedTitle[];
  /** what a working copy says other than the record, told by a preview only */
  edits: Edit[];
  /** findings beyond those told one by one */
  untold: number;
};

export type ImportOptions = {
  /** the day whose state the file describes; today at the office if left out */
  asOf?: Day;
  /** where the facts come from, in the importer's words */
  source?: string;
  /** store nothing, only tell */
  dryRun?: boolean;
  /** a preview keeps what it read beside the file, and saving it stores that while it still holds */
  keepReading?: boolean;
  /** titles of no post that the importer says mean one; stored with the batch, so that the next sheet is read alike */
  titles?: readonly AcceptedTitle[];
  limits?: SheetLimits;
};

/** A title as written in a unit (empty: in none that is known), and the position it means. */
export type AcceptedTitle = { unit: string; written: string; position: string };

export function kindOf(name: string): KindName {
  if (isKind(name)) return name;
  throw refuse('input', 'kind.unknown', { kind: name, kinds: kindNames.join(', ') });
}

/** Imports stand one behind the other: what one compares with must still be so when it writes. */
const oneByOne = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('tepat import'))`.execute(tx);

/** What ends the transaction without storing: the answer travels past the act. */
type Unstored = { unstored: Changes };
const isUnstored = (error: unknown): error is Unstored =>
  typeof error === 'object' && error !== null && 'unstored' in error;

const newBatch = (): string => `B-${randomBytes(5).toString('hex').toUpperCase()}`;

/** Takes one file in. A refused row is never stored; the others are, as one batch. */
export async function importFile(
  given: Office,
  name: string,
  source: SheetSource,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const office = seat(given, 'importFacts', {});
  const kind = kindOf(name);
  const asOf = options.asOf ?? officeDay(office.now);
  const accepted = options.titles ?? [];
  const dryRun = options.dryRun === true;
  const reading = { kind, source, own: ownUnits(office.actor), limits: options.limits ?? sheetLimits };
  const keeping =
    options.keepReading === true && 'path' in source
      ? { path: source.path, terms: await termsOf(office.db, reading, { asOf, titles: accepted }) }
      : null;
  const kept = keeping === null ? undefined : await findKept(keeping);
  // A look at a sheet whose kind is not on record yet: all that is accepted is new, there is nothing to lay it beside.
  const alone = dryRun && (await isEmpty(office.db, kind));
  const read = async (store: (shipment: Shipment) => Promise<void>): Promise<Tally> => {
    if (kept) return kept(store);
    // Only sheets about people, and an operator's, are measured against who is known.
    const people = kinds[kind].personal || reading.own !== null;
    const known = withTitles(await knownTextIn(office.db, asOf, people), accepted);
    const keep = dryRun ? keeping : null;
    const wanted = { whole: !dryRun || keep !== null, heads: dryRun && !alone };
    return readAside({ ...reading, known, wanted }, keep, store);
  };
  const batch = newBatch();
  let findings: Finding[] = [];
  let edits: Edit[] = [];
  let tally: Tally | undefined;
  const told = (stored: boolean, changes: Changes): ImportResult => {
    if (!tally) throw new Error('a file was stored before it was read');
    return {
      kind,
      file: source.name,
      sha256: tally.sha256,
      batch: stored ? batch : null,
      rows: tally.rows,
      new: changes.fresh,
      changed: changes.changed,
      same: changes.same,
      ended: changes.ended,
      stored: stored ? changes.fresh + changes.changed : 0,
      refused: findings.filter(({ severity }) => severity === 'refused'),
      refusedRows: tally.refusedRows,
      warnings: findings.filter(({ severity }) => severity === 'warning'),
      unmatched: tally.unmatched,
      edits,
      untold: tally.refused + tally.warnings - findings.length,
    };
  };
  try {
    const changes = await act(
      office,
      async ({ tx, append }) => {
        findings = [];
        await openTable(tx);
        tally = await read(async ({ whole, heads, findings: told }) => {
          const rows = alone ? null : (heads ?? whole);
          if (rows !== null) await layOut(tx, rows);
          for (const finding of told) findings.push(finding);
        });
        await oneByOne(tx);
        let changes: Changes;
        if (alone || (await isEmpty(tx, kind)))
          changes = { fresh: tally.rows - tally.refusedRows, changed: 0, same: 0, ended: 0 };
        else {
          await closeTable(tx);
          const settled = await settleCopy(tx, kind, { file: source.name, refused: tally.refusedRows });
          tally.refusedRows += settled.rows;
          tally.refused += settled.findings.length;
          for (const finding of settled.findings) findings.push(finding);
          changes = await changesOf(tx, kind);
          if (dryRun && changes.changed + changes.ended > 0) edits = await editsOf(tx, kind);
        }
        if (dryRun || changes.fresh + changes.changed + changes.ended === 0)
          throw { unstored: changes } satisfies Unstored;
        const { fresh, ...rest } = changes;
        const { sha256, rows, refusedRows: refused, warnings } = tally;
        await tx
          .insertInto('import_batch')
          .values({
            id: batch,
            kind,
            file_name: source.name,
            sha256,
            source: options.source ?? source.name,
            as_of: asOf,
            counts: JSON.stringify({
              ...{ rows, new: fresh, ...rest, refused, warnings },
              ...(kind === 'pegawai' && refused > 0 ? { refusedIn: refusedByUnit(findings) } : {}),
            }),
            by: office.actor.account,
            at: office.now,
            undone_by: null,
            undone_at: null,
          })
          .execute();
        const titles = new Map(accepted.map((title) => [titleKey(title.unit, title.written), title]));
        if (titles.size > 0)
          await tx
            .insertInto('title_accepted')
            .values(
              [...titles.values()].map(({ unit, written, position }) => ({
                ...{ batch_id: batch, unit, written: plainTitle(written), as_written: written, position },
              })),
            )
            .execute();
        await writeRows(tx, kind, { batch, asOf, changes });
        // The quality of the data is read again some time after the last file of a row of them.
        await askJob(tx, { name: 'quality', after: 120 });
        const stored = fresh + changes.changed;
        await append({
          kind: 'imported',
          about: { round: null, cases: [] },
          public: { batch, source: kind, fileSha256: sha256, rows, stored, refused },
          personal: {},
        });
        return changes;
      },
      { waitAtAppend: true },
    );
    return told(true, changes);
  } catch (error) {
    if (!isUnstored(error)) throw error;
    return told(false, error.unstored);
  }
}

/** Takes a batch back whole; refused by name if a later batch touched the same facts. */
export async function undoImport(given: Office, batch: string): Promise<{ batch: string; rows: number }> {
  const office = seat(given, 'undoImport', {});
  return act(office, async ({ tx, append }) => {
    await oneByOne(tx);
    const found = await tx.selectFrom('import_batch').selectAll().where('id', '=', batch).executeTakeFirst();
    if (!found) throw refuse('missing', 'batch.missing', { batch });
    if (found.undone_at !== null) throw refuse('rule', 'batch.undone', { batch });
    const kind = kindOf(found.kind);
    const later = await overtakers(tx, kind, batch);
    if (later.length > 0)
      throw refuse('rule', 'batch.overtaken', {
        batch,
        later: later.map(({ id, file }) => `${file} (${id})`).join(', '),
      });
    const rows = await takeBack(tx, kind, batch);
    await tx
      .updateTable('import_batch')
      .set({ undone_by: office.actor.account, undone_at: office.now })
      .where('id', '=', batch)
      .execute();
    await append({
      kind: 'import_undone',
      about: { round: null, cases: [] },
      public: { batch, rows },
      personal: {},
    });
    return { batch, rows };
  });
}
