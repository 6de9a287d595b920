/** Whom and where a nomination means: people by NIP or name, posts by title and unit, as officials say them; codes stay inside. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { groupedNip } from '#ground/nip.ts';
import type { Actor } from '#record/office.ts';
import { employeesOf } from '#registry/employees.reads.server.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { postsOf } from '#registry/posts.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import type { Option } from '#ui/form-parts.tsx';

type Db = Kysely<Tables>;

/** So many are offered to choose from; whoever finds more says more of the name. */
const OFFERED = 12;
const READ = 200;
const page = { page: 1, size: READ, offset: 0, down: false, filters: {} };

/** People within sight by their whole NIP, or by a part of it, of the name or of the title. */
export async function peopleNamed(db: Db, actor: Actor, text: string, today: Day): Promise<Option[]> {
  const org = await orgOf(db);
  const state = { ...page, sort: 'nama' as const, q: text };
  const { rows } = await employeesOf(db, org, sightOf(actor, org), state, today);
  const named = rows.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  return (named.length > 0 ? named : rows).slice(0, OFFERED).map(({ nip, name, post, unit }) => ({
    value: nip,
    label: [name, groupedNip(nip), post, unit].filter(Boolean).join(' · '),
  }));
}

/** Posts by code, or by title; after a comma a part of the unit's or agency's name narrows them. */
export async function postsNamed(db: Db, text: string, today: Day): Promise<Option[]> {
  const org = await orgOf(db);
  const [title = '', ...rest] = text.split(',').map((part) => part.trim());
  const where = rest.join(', ').toLowerCase();
  const known = await db
    .selectFrom('post')
    .select(['key', 'name', 'unit'])
    .where('key', '=', text)
    .where('ended_by', 'is', null)
    .executeTakeFirst();
  if (known)
    return [{ value: known.key, label: `${known.name}, ${org.units.get(known.unit)?.name ?? known.unit}` }];
  const state = { ...page, sort: 'jabatan' as const, q: title };
  const { rows } = await postsOf(db, org, state, today);
  const there = rows.filter(
    ({ unit, agency }) => where === '' || `${unit}, ${agency}`.toLowerCase().includes(where),
  );
  const exact = there.filter(({ name }) => name.toLowerCase() === title.toLowerCase());
  return (exact.length > 0 ? exact : there).slice(0, OFFERED).map(({ id, name, unit, agency }) => ({
    value: id,
    label: [name, unit, agency === unit ? '' : agency].filter(Boolean).join(', '),
  }));
}
