/** The frame of public pages: plain HTML, no script, no Mantine. The page's route carries `handle = frame('public')`. */
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Mark } from '#ui/mark.tsx';
import { useRoot, useWords } from '#ui/root-data.ts';
import { DemoBanner, SkipLink } from '#ui/small-parts.tsx';

export function PublicPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const words = useWords().ui;
  const { pathname, search } = useLocation();
  const lang = useRoot()?.lang ?? 'id';
  const places = [
    ['/publik', words.public.jadwal()],
    ['/publik/kriteria', words.public.kriteria()],
    ['/publik/aturan', words.public.aturan()],
    ['/publik/lowongan', words.public.lowongan()],
    ['/publik/hasil', words.public.hasil()],
    ['/publik/statistik', words.public.statistik()],
    ['/verifikasi', words.public.verifikasi()],
    ['/publik/log', words.public.log()],
    ['/publik/data', words.public.data()],
  ] as const;
  return (
    <>
      <title>{`${title} · Tepat`}</title>
      <SkipLink />
      <DemoBanner />
      <header className="public-head">
        <div className="in">
          <div className="public-top">
            <a className="brand" href="/publik">
              <Mark size={32} />
              <span>
                {words.product()}
                <small>{words.tagline()}</small>
              </span>
            </a>
            <form method="post" action="/pilihan">
              <input type="hidden" name="ke" value={pathname + search} />
              <button
                className="plain"
                type="submit"
                name="bahasa"
                value={lang === 'id' ? 'en' : 'id'}
                lang={lang === 'id' ? 'en' : 'id'}
              >
                {words.otherLanguage()}
              </button>
            </form>
          </div>
          <nav className="public-nav" aria-label={words.public.nav()}>
            <ul>
              {places.map(([to, name]) => (
                <li key={to}>
                  <a href={to} aria-current={isAt(pathname, to) ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main className="public-main" id="isi" tabIndex={-1}>
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
      </main>
      <footer className="public-foot">
        <div className="in">
          <span>{words.footer()}</span>
          <a href="/masuk">{words.signIn()}</a>
        </div>
      </footer>
    </>
  );
}

function isAt(pathname: string, to: string): boolean {
  return to === '/publik' ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
}
