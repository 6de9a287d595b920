/** Figures for the operator's monitoring (Prometheus text): how many answers, how fast, by kind of page; no person and no address in them. */
import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export function metricsOf() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'tepat_http_answers_total',
    help: 'Answers by kind of address, method and status class',
    labelNames: ['kind', 'method', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'tepat_http_seconds',
    help: 'Seconds until the answer began',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const measure: MiddlewareHandler = async (c, next) => {
    const from = performance.now();
    await next();
    const kind = kindOf(c.req.path);
    answers.inc({ kind, method: c.req.method, status: `${Math.floor(c.res.status / 100)}xx` });
    seconds.observe({ kind }, (performance.now() - from) / 1000);
  };
  return { registry, measure };
}

/** The first part of the address, from a closed list: an address typed by a stranger must not become a label. */
function kindOf(path: string): string {
  const [, first = ''] = path.split('/');
  const known = [
    'assets',
    'api',
    'publik',
    'verifikasi',
    'skm',
    'log',
    'putaran',
    'kasus',
    'pegawai',
    'saya',
    'masuk',
  ];
  if (first === '') return 'home';
  return known.includes(first) ? first : 'other';
}
