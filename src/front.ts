/** The front door as one Hono app: marks and headers, health and figures, our files, the machine door, the log, then the pages. */
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import * as pages from 'virtual:react-router/server-build';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { createRequestHandler, data, type ServerBuild } from 'react-router';
import { isMigrated } from '#db/migrate.server.ts';
import type { Database } from '#db/open.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { addDays, officeDay } from '#ground/day.ts';
import { httpStatusOf, isRefusal } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { logOf } from '#people/log.server.ts';
import { contextFor, type House } from '#people/page-context.server.ts';
import type { Settings } from '#settings';
import { api } from './api.ts';
import { builtFiles } from './front-files.ts';
import { gzipPages } from './front-gzip.ts';
import { type FrontEnv, ownFormsOnly, securityHeaders } from './front-headers.ts';
import { logDoor } from './front-log.ts';
import { metricsOf } from './front-metrics.ts';

export type Front = { app: Hono<FrontEnv> };

export async function frontOf(house: House, database: Database): Promise<Front> {
  const { settings } = house;
  const secure = settings.baseUrl.startsWith('https:');
  const { registry, measure } = metricsOf();
  const app = new Hono<FrontEnv>();

  app.use(async (c, next) => {
    c.set('nonce', randomBytes(18).toString('base64'));
    c.set('requestId', randomUUID());
    c.set('address', addressOf(c, secure));
    await next();
  });
  app.use(securityHeaders(secure));
  app.use(measure);
  app.use(gzipPages);
  app.onError((error, c) => {
    logOf().error({ err: error, request: c.get('requestId') }, 'request failed');
    return c.text(`Terjadi kesalahan di pihak kami. Nomor: ${c.get('requestId')}\n`, 500);
  });

  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const ready = await isMigrated(database.db).catch(() => false);
    return c.text(ready ? 'ready\n' : 'database not reachable or not migrated\n', ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    c.header('Content-Type', registry.contentType);
    return c.body(await registry.metrics());
  });
  app.get('/.well-known/security.txt', (c) => c.text(securityText(settings, new Date())));

  app.use(await builtFiles(path.join(packageFolder(), process.env.TEPAT_BUILD ?? 'build', 'client')));
  app.route('/api/v1', api(house));
  app.route('/log', logDoor(house));

  app.use(ownFormsOnly((c) => [...new Set([new URL(settings.baseUrl).origin, new URL(c.req.url).origin])]));
  const handle = createRequestHandler(withRefusals(pages as ServerBuild), 'production');
  app.all('*', async (c) => {
    const request = secure ? atPublicOrigin(c.req.raw, settings) : c.req.raw;
    const { context, cookies } = await contextFor(house, request, {
      nonce: c.get('nonce'),
      requestId: c.get('requestId'),
      address: c.get('address'),
    });
    const response = await handle(request, context);
    // A new session or a sign-out has the last word about its cookie.
    const already = response.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
    const answer = new Response(response.body, response);
    for (const cookie of cookies)
      if (!already.includes(cookie.split('=')[0])) answer.headers.append('Set-Cookie', cookie);
    return answer;
  });
  return { app };
}

/** Behind a TLS proxy the request carries the proxy's address; the pages must see the public one. */
function atPublicOrigin(request: Request, settings: Settings): Request {
  const url = new URL(request.url);
  return new Request(new URL(url.pathname + url.search, settings.baseUrl), request);
}

/** The caller's address; behind our own TLS proxy on this machine, the one it names last. */
function addressOf(c: Context, secure: boolean): string {
  const direct = getConnInfo(c).remote.address ?? '';
  const named = secure ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return named && /^(127\.|::1$|::ffff:127\.)/.test(direct) ? named : direct;
}

/** A refusal thrown by a read or an act becomes its status and sentence, in every page, without a line in any of them. */
function withRefusals(build: ServerBuild): ServerBuild {
  const answered =
    <A extends { context: { lang: 'id' | 'en' } }, R>(work: (args: A) => R) =>
    async (args: A): Promise<Awaited<R>> => {
      try {
        return await work(args);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const sentence = sentenceOf(args.context.lang, error);
        throw data({ code: error.code, sentence }, { status: httpStatusOf[error.kind] });
      }
    };
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const module = {
        ...route.module,
        ...(loader ? { loader: answered(loader) } : {}),
        ...(action ? { action: answered(action) } : {}),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

/** RFC 9116: where to report a weakness; good for half a year from today. */
function securityText(settings: Settings, now: Date): string {
  const { hostname } = new URL(settings.baseUrl);
  return [
    `Contact: mailto:keamanan@${hostname === 'localhost' ? 'example.test' : hostname}`,
    `Expires: ${addDays(officeDay(now), 180)}T00:00:00Z`,
    'Preferred-Languages: id, en',
    `Canonical: ${settings.baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
