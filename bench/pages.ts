/** What a page weighs at its first visit, gzip as the server sends it: HTML, styles and scripts; fonts apart. Public pages carry no script. */
import { gzipSync } from 'node:zlib';
import { fillDemo } from '#demo/fill.server.ts';
import { demoPassword } from '#people/demo.ts';
import { type House, openHouse } from '#test/browser/house.ts';
import type { Figure } from './figure.ts';

const day = '2026-12-01';
const KIB = 1024;
/** A page weighs the same, however many people there are. */
const PEOPLE = 4000;

export async function* run(): AsyncGenerator<Figure> {
  const house = await openHouse(day, (db, settings, now) => fillDemo(db, settings, now, PEOPLE));
  try {
    const { cases } = await ownCase(house);
    const cookie = await signIn(house.base, 'pegawai1');
    const own = [
      '/',
      '/saya',
      `/saya/kasus/${cases}`,
      '/saya/data',
      '/saya/jabatan',
      '/saya/umpan-balik',
      '/kotak-masuk',
      '/akun',
    ];
    for (const at of own) yield employeeFigure(at, await weightOf(house.base + at, cookie));
    const open = [
      '/publik',
      '/publik/kriteria',
      '/publik/lowongan',
      '/publik/hasil',
      '/publik/statistik',
      '/publik/log',
      '/publik/data',
      '/verifikasi',
      '/skm/DISDIK',
    ];
    for (const at of open) {
      const weight = await weightOf(house.base + at);
      yield {
        what: `public ${at}, KiB gzip`,
        measured: weight.total / KIB,
        must: 60,
        ...(weight.scripts > 0 ? { wrong: 'carries a script' } : {}),
      };
    }
    yield {
      what: 'fonts of an employee page, KiB',
      measured: (await weightOf(`${house.base}/`, cookie)).fonts / KIB,
      must: 60,
    };
  } finally {
    await house.close();
  }
}

const employeeFigure = (at: string, { total }: Weight): Figure => ({
  what: `employee ${at.replace(/kasus\/.+/, 'kasus/…')}, KiB gzip`,
  measured: total / KIB,
  must: 200,
});

async function ownCase({ db }: House): Promise<{ cases: string }> {
  const row = await db
    .selectFrom('account')
    .innerJoin('case_status', 'case_status.nip', 'account.nip')
    .select('case_id')
    .where('username', '=', 'pegawai1')
    .executeTakeFirstOrThrow();
  return { cases: row.case_id };
}

/** The session's cookie of an example account. */
export async function signIn(base: string, who: string): Promise<string> {
  const answer = await fetch(`${base}/masuk`, {
    method: 'POST',
    headers: { origin: base },
    body: new URLSearchParams({ akun: who, sandi: demoPassword }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`${who} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

type Weight = { total: number; scripts: number; fonts: number };

const sizeOf = async (address: string): Promise<number> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
};

/** The page itself and everything its markup asks for at once: sheets, scripts, and the modules these import. */
async function weightOf(address: string, cookie = ''): Promise<Weight> {
  const page = await fetch(address, { headers: { cookie } });
  if (!page.ok) throw new Error(`${page.status} ${address}`);
  const html = await page.text();
  const asked = [...html.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(
    ([, at]) => at ?? '',
  );
  const imported = [...html.matchAll(/import(?:\s+\*\s+as\s+\w+\s+from)?\s*\(?"(\/[^"]+\.js)"/g)].map(
    ([, at]) => at ?? '',
  );
  const files = new Set([...asked, ...imported].filter((at) => /\.(css|m?js)(\?|$)/.test(at)));
  for (const at of await wordsAsked(html, [...files], address)) files.add(at);
  let total = gzipSync(html).length;
  let scripts = /<script\b/.test(html) ? 1 : 0;
  let fonts = 0;
  for (const at of files) {
    const size = await sizeOf(new URL(at, address).href);
    total += size;
    if (!/\.css/.test(at)) scripts += size;
    else fonts += await fontsIn(new URL(at, address).href);
  }
  return { total, scripts, fonts };
}

/** The words of the page's language, which the first script asks for before anything wakes: they belong to the first visit. */
async function wordsAsked(html: string, files: string[], address: string): Promise<string[]> {
  const first = files.find((at) => /\/entry\.client-[^/]*\.js$/.test(at));
  if (first === undefined) return [];
  const lang = /<html lang="(\w+)"/.exec(html)?.[1] ?? 'id';
  const found = await Promise.all(
    files
      .filter((at) => at.endsWith('.js'))
      .map(async (at) => {
        const text = await (await fetch(new URL(at, address))).text();
        return new RegExp(`own-${lang}-[\\w-]+\\.js`).exec(text)?.[0];
      }),
  );
  const [name] = found.filter((one) => one !== undefined);
  if (name === undefined) throw new Error(`no script asks for the words of ${address}`);
  return [new URL(name, new URL(first, address)).pathname];
}

/** Fonts are compressed already: their bytes count as they are. */
async function fontsIn(sheet: string): Promise<number> {
  const text = await (await fetch(sheet)).text();
  const fonts = [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, at]) => at ?? '');
  const sizes = await Promise.all(
    [...new Set(fonts)].map(async (at) => (await (await fetch(new URL(at, sheet))).arrayBuffer()).byteLength),
  );
  return sizes.reduce((a, b) => a + b, 0);
}
