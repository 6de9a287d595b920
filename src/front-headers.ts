/** What stands on every answer: no foreign script or frame, no guessing of types, nothing of signed-in pages kept (OWASP ASVS 5 §3.4, §14.3). */
import type { Context, MiddlewareHandler } from 'hono';

export type FrontEnv = { Variables: { nonce: string; requestId: string; address: string } };

/** Public pages run no script at all; signed-in pages only those that carry this answer's mark. */
function policy(nonce: string, scripts: boolean): string {
  const own = scripts ? `'self' 'nonce-${nonce}'` : "'none'";
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src 'self'${scripts ? ` 'nonce-${nonce}'` : ''}`,
    // Mantine writes sizes into style attributes; attributes cannot run anything.
    ...(scripts ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const withoutScripts = /^\/(publik|verifikasi|skm)(\/|$)/;

export function securityHeaders(secure: boolean): MiddlewareHandler<FrontEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', policy(c.get('nonce'), !withoutScripts.test(c.req.path)));
    headers.set('X-Content-Type-Options', 'nosniff');
    // Not `no-referrer`: browsers then send no Origin with a form, and it would be refused.
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    headers.set('X-Request-Id', c.get('requestId'));
    if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form counts only if it was sent from our own pages (Fetch Metadata, else Origin); anything silent about it is refused. */
export function ownFormsOnly(origins: (c: Context) => readonly string[]): MiddlewareHandler<FrontEnv> {
  return async (c, next) => {
    if (reading.has(c.req.method)) return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const own = origin !== undefined && origins(c).includes(origin);
    const ok = site === undefined ? own : site === 'same-origin' && (origin === undefined || own);
    if (!ok) return c.text('Formulir hanya diterima dari halaman Tepat sendiri.\n', 403);
    return next();
  };
}
