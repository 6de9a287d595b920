/** The machine door /api/v1: what other systems of the province may read, described by OpenAPI 3.1. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { roundStatuses } from '#case/round.ts';
import type { House } from '#people/page-context.server.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';

const Round = z
  .object({
    id: z.string().openapi({ example: '2026-2' }),
    title: z.string(),
    status: z.enum(roundStatuses),
    cases: z.number().int().openapi({ description: 'Cases in the round, whatever their state' }),
  })
  .openapi('Round');

const Problem = z.object({ error: z.string() }).openapi('Problem');

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

const rounds = createRoute({
  method: 'get',
  path: '/rounds',
  summary: 'Rounds of transfers and where each stands',
  responses: { 200: json(z.object({ rounds: z.array(Round) }), 'The newest first') },
});

const round = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  summary: 'One round',
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: { 200: json(Round, 'The round'), 404: json(Problem, 'No such round') },
});

/** Only counts and public states: no name and no NIP leaves through this door. */
export function api({ db }: House) {
  const door = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [first] = result.error.issues;
      return c.json({ error: `${first?.path.join('.') ?? ''}: ${first?.message ?? 'invalid'}` }, 422);
    },
  });

  const counted = async () => {
    const [names, counts] = await Promise.all([
      openedRounds(db),
      db
        .selectFrom('case_status')
        .select(({ fn }) => ['round_id', fn.countAll<number>().as('cases')])
        .groupBy('round_id')
        .execute(),
    ]);
    const cases = new Map(counts.map((row) => [row.round_id, row.cases]));
    return names.map(({ id, title, status }) => ({ id, title, status, cases: cases.get(id) ?? 0 }));
  };

  door.openapi(rounds, async (c) => c.json({ rounds: await counted() }, 200));
  door.openapi(round, async (c) => {
    const { id } = c.req.valid('param');
    const found = (await counted()).find((one) => one.id === id);
    return found ? c.json(found, 200) : c.json({ error: `no round "${id}"` }, 404);
  });

  const info = {
    title: 'Tepat',
    version: '1',
    description: 'Transfers of civil servants: rounds, counts and proofs.',
  };
  door.doc31('/openapi.json', { openapi: '3.1.0', info, servers: [{ url: '/api/v1' }] });
  door.get('/docs', (c) => c.html(docsPage(door.getOpenAPI31Document({ openapi: '3.1.0', info }))));
  door.notFound((c) => c.json({ error: 'not found' }, 404));
  return door;
}

type Document = ReturnType<ReturnType<typeof api>['getOpenAPI31Document']>;

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** A page of the document for people; plain, so that it needs no script from elsewhere. */
function docsPage(document: Document): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => {
      const summary = (operation as { summary?: string }).summary ?? '';
      return `<tr><td><code>${method.toUpperCase()} /api/v1${escaped(path)}</code></td><td>${escaped(summary)}</td></tr>`;
    }),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tepat API</title></head><body><main><h1>Tepat API</h1><p>${escaped(document.info.description ?? '')}</p>
<table><thead><tr><th>Address</th><th>Answers with</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p></main></body></html>`;
}
