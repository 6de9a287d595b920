/** One decree as it may be read: whole by those who made or audit it, by row for agencies and the persons in it; with signature and log proof. */
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Nip } from '#ground/nip.ts';
import { refuse } from '#ground/refusal.ts';
import { testAuthority } from '#paper/authority.server.ts';
import type { Decree } from '#paper/decree.ts';
import type { Signer } from '#paper/signature.server.ts';
import { verifyDecree } from '#paper/verify-pdf.ts';
import { inRole } from '#people/context.ts';
import { latestCheckpoint } from '#record/checkpoint.server.ts';
import type { Actor } from '#record/office.ts';
import { entryAt } from '#record/read.server.ts';
import { entryProof } from '#record/tiles.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { sightOf } from '#registry/scope.ts';
import type { Settings } from '#settings';

type Db = Kysely<Tables>;

/** Those who may open a decree with all its rows. */
export const wholeRoles: readonly Role[] = [
  'gubernur',
  'sekda',
  'bkd',
  'sekretariat_tpk',
  'tpk',
  'inspektorat',
  'biro_hukum',
];

export type StoredDecree = {
  number: string;
  code: string;
  round: string;
  decree: Decree;
  bytes: Buffer;
  sha256: string;
  entry: number;
};

export async function getDecree(db: Db, number: string): Promise<StoredDecree> {
  const row = await db
    .selectFrom('decree')
    .innerJoin('document', 'document.id', 'decree.document_id')
    .select(['number', 'code', 'decree.round_id', 'decree.decree', 'document.bytes', 'document.sha256'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw refuse('missing', 'thing.missing', { what: 'SK', id: number });
  const logged = await db
    .selectFrom('log_entry')
    .select(['index', 'leaf'])
    .where('round_id', '=', row.round_id)
    .where('kind', '=', 'decree_issued')
    .execute();
  const entry = logged.find(({ leaf }) => leaf.includes(row.sha256));
  if (!entry) throw new Error(`decree ${number} is not in the log`);
  const { code, bytes, sha256 } = row;
  const decree = row.decree as Decree;
  return { number, code, round: row.round_id, decree, bytes, sha256, entry: entry.index };
}

/** NIPs of the rows this reader may see; null: all of them. Refused for whom none is. */
export async function rowsFor(db: Db, actor: Actor, stored: StoredDecree): Promise<ReadonlySet<Nip> | null> {
  if (inRole(actor, wholeRoles)) return null;
  const cases = (await entryAt(db, stored.entry))?.about.cases ?? [];
  const own = new Set(actor.nip === null ? [] : [actor.nip]);
  const rows = await db
    .selectFrom('case_status')
    .select(['nip', 'from_post', 'to_post'])
    .where('case_id', 'in', [...cases, ''])
    .execute();
  const agency = inRole(actor, ['kepala_opd', 'operator']);
  const sees = agency ? sightOf(agency, await provinceFor(db, stored)) : () => false;
  const unit = (post: string | null) => post?.split('/')[0];
  const seen = rows.filter(
    (row) => row.nip !== null && (own.has(row.nip) || sees(unit(row.from_post)) || sees(unit(row.to_post))),
  );
  if (seen.length === 0) throw refuse('missing', 'thing.missing', { what: 'SK', id: stored.number });
  return new Set(seen.map((row) => row.nip as Nip));
}

const provinceFor = (db: Db, { decree }: StoredDecree): Promise<Province> => houseOf(db, decree.date);

/** The signer of the house: the local test authority until BSrE is connected; every paper then says "UJI COBA". */
export async function governorSigner(settings: Settings, name: string): Promise<Signer> {
  const authority = await testAuthority(path.join(settings.data, 'ca'));
  return authority.signerFor({ name, office: 'GUBERNUR GAJAHMUNGKUR' });
}

/** What the signature says now, and the log's proof if a checkpoint covers the entry. */
export async function standingOfDecree(db: Db, settings: Settings, stored: StoredDecree) {
  const authority = await testAuthority(path.join(settings.data, 'ca'));
  const [verified, checkpoint] = await Promise.all([
    verifyDecree(stored.bytes, { ca: [authority.ca] }),
    latestCheckpoint(db),
  ]);
  const proof = checkpoint && (await entryProof(db, stored.entry, checkpoint));
  return {
    signature: {
      ok: verified.ok,
      why: verified.first?.why ?? null,
      signer: verified.signer ?? null,
      test: verified.certificate === 'test',
    },
    proof: proof ? { text: proof, size: checkpoint.size } : null,
  };
}
