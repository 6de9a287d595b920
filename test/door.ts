/** A door of the house asked by its address, as the front asks it: the route that answers is found in routes.ts, its loader is given a real context. */
import path from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Kysely } from 'kysely';
import { matchRoutes, type RouteObject } from 'react-router';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { settled } from '#ground/settled.ts';
import { sheetLimits } from '#paper/sheets/limits.ts';
import { xlsxRows } from '#paper/sheets/xlsx.ts';
import { openZip } from '#paper/sheets/zip.ts';
import type { PageContext } from '#people/context.ts';
import { contextFor } from '#people/page-context.server.ts';
import { signInOf } from '#people/sign-in.server.ts';
import type { Actor } from '#record/office.ts';
import routes from '../src/routes.ts';

const source = path.join(import.meta.dirname, '../src');

/** Every address with the file behind it. */
const addresses = (await routes).flatMap(function flat(one: RouteConfigEntry): RouteObject[] {
  return one.children ? one.children.flatMap(flat) : [{ path: one.path ?? '', handle: one.file }];
});

type Loader = (args: {
  context: PageContext;
  params: Record<string, string | undefined>;
  request: Request;
}) => Promise<unknown>;

/** What the door at this address answers to somebody on a day; what it throws is thrown. */
export async function atDoor(
  db: Kysely<Tables>,
  { actor, day, address }: { actor: Actor | null; day: Day; address: string },
): Promise<Response> {
  const request = new Request(new URL(address, 'http://localhost:3000'));
  const [found] = matchRoutes(addresses, new URL(request.url).pathname) ?? [];
  if (!found) throw new Error(`no door at ${address}`);
  const settings = settled({ TEPAT_BASE_URL: 'http://localhost:3000' }, '/nowhere');
  const auth = signInOf(settings, db, 'a secret for one test, long enough to sign with');
  const house = { db, settings, auth, now: () => new Date(`${day}T03:00:00Z`) };
  const marks = { nonce: '', requestId: '', address: '' };
  const { context } = await contextFor(house, request, marks);
  const { loader } = (await import(path.join(source, String(found.route.handle)))) as { loader: Loader };
  return (await loader({ context: { ...context, actor }, params: found.params, request })) as Response;
}

/** The lines of a list that its door gives as a workbook, each by the names of its columns. */
export async function listAt(
  db: Kysely<Tables>,
  asked: Parameters<typeof atDoor>[1],
): Promise<Record<string, string>[]> {
  const address = `${asked.address}${asked.address.includes('?') ? '&' : '?'}format=xlsx`;
  const answer = await atDoor(db, { ...asked, address });
  const book = openZip(Buffer.from(await answer.arrayBuffer()), asked.address, sheetLimits);
  const rows: (string | undefined)[][] = [];
  for await (const batch of xlsxRows(book, sheetLimits)) rows.push(...batch.map(({ cells }) => cells));
  const [head = [], ...lines] = rows;
  return lines.map((cells) => Object.fromEntries(head.map((label, at) => [label, cells[at] ?? ''])));
}
