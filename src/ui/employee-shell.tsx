/** The frame of an employee's pages: five places, no rail; on a phone they stand at the thumb. */
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconId from '@tabler/icons-react/dist/esm/icons/IconId.mjs';
import IconInbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs';
import IconMap2 from '@tabler/icons-react/dist/esm/icons/IconMap2.mjs';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '#ui/root-data.ts';
import { DemoBanner, SkipLink } from '#ui/small-parts.tsx';
import { AccountMenu, Brand } from '#ui/top-bar.tsx';

export function EmployeeShell({ waiting, children }: { waiting: number; children: ReactNode }) {
  const words = useWords().ui;
  const places = [
    { to: '/', icon: IconHome, name: words.home() },
    { to: '/saya', icon: IconBriefcase, name: words.myCase() },
    { to: '/saya/data', icon: IconId, name: words.myData() },
    { to: '/saya/jabatan', icon: IconMap2, name: words.posts() },
    { to: '/kotak-masuk', icon: IconInbox, name: words.inbox() },
  ];
  const links = (icons: boolean) =>
    places.map(({ to, icon: Icon, name }) => (
      <NavLink key={to} to={to} end={to === '/' || to === '/saya'}>
        {icons && <Icon size={22} aria-hidden="true" />}
        <span>{name}</span>
        {to === '/kotak-masuk' && waiting > 0 && <span className="count">{waiting}</span>}
      </NavLink>
    ));
  return (
    <div className="employee">
      <SkipLink />
      <DemoBanner />
      <header className="topbar">
        <Brand />
        <nav aria-label={words.menu()}>{links(false)}</nav>
        <div className="gap" />
        <AccountMenu />
      </header>
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <nav className="tabbar" aria-label={words.menu()}>
        {links(true)}
      </nav>
    </div>
  );
}
