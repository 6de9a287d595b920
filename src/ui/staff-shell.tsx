/** The frame of staff pages: the eight steps in a rail, the round and the search above. On a phone the rail becomes a menu. */
import IconCertificate from '@tabler/icons-react/dist/esm/icons/IconCertificate.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconFolders from '@tabler/icons-react/dist/esm/icons/IconFolders.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import type { ReactNode } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import type { RoundStatus } from '#case/round.ts';
import { type CommandAct, commandsOf } from '#ui/commands.ts';
import { useRoot, useWords } from '#ui/root-data.ts';
import { SearchBox, useSearchKey } from '#ui/search-box.tsx';
import { DemoBanner, SkipLink } from '#ui/small-parts.tsx';
import { roundPath, stateOfStep, stepPath, steps } from '#ui/steps.ts';
import { AccountMenu, Brand, InboxLink, Pop } from '#ui/top-bar.tsx';

export type RoundName = { id: string; title: string; status: RoundStatus };
/** Which lists the role acted in may open. */
export type Lists = { cases: boolean; decrees: boolean };
export type ShellData = { rounds: RoundName[]; waiting: number; lists: Lists; acts: CommandAct[] };

function RailLinks({ round, lists }: { round: RoundName | undefined; lists: Lists }) {
  const words = useWords().ui;
  const below = [
    ...(lists.cases ? [{ to: '/kasus', icon: IconFolders, name: words.cases() }] : []),
    ...(lists.decrees ? [{ to: '/sk', icon: IconCertificate, name: words.decrees() }] : []),
    { to: '/data', icon: IconDatabase, name: words.data() },
    { to: '/aturan', icon: IconGavel, name: words.rules() },
    { to: '/integritas', icon: IconShieldCheck, name: words.integrity() },
    { to: '/pengaturan', icon: IconSettings, name: words.settings() },
  ];
  return (
    <>
      <div className="rail-title">{words.steps()}</div>
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <NavLink
              className="rail-link"
              to={round ? stepPath(round.id, step) : '/putaran'}
              aria-current={round ? undefined : false}
              data-state={round ? stateOfStep(step, round.status) : 'later'}
            >
              <span className="mark" aria-hidden="true">
                {at + 1}
              </span>
              {words.step[step]()}
            </NavLink>
          </li>
        ))}
      </ol>
      <hr />
      <ul>
        {below.map(({ to, icon: Icon, name }) => (
          <li key={to}>
            <NavLink className="rail-link" to={to}>
              <span className="icon">
                <Icon size={20} aria-hidden="true" />
              </span>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

export function StaffShell({ rounds, waiting, lists, acts, children }: ShellData & { children: ReactNode }) {
  const words = useWords().ui;
  const params = useParams();
  const demo = useRoot()?.demo ?? false;
  useSearchKey();
  const round = rounds.find((one) => one.id === params.round) ?? rounds[0];
  const commands = commandsOf({ acts, round, lists }, words);
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <div className={demo ? 'house has-banner' : 'house'}>
        <header className="topbar">
          <details className="phone-menu">
            <summary>
              <IconMenu2 size={20} aria-hidden="true" />
              {words.menu()}
            </summary>
            <div className="sheet">
              <SearchBox id="cari-menu" commands={commands} />
              {round && <div className="rail-title">{round.title}</div>}
              <nav aria-label={words.menu()}>
                <RailLinks round={round} lists={lists} />
              </nav>
              <Link className="rail-link" to="/putaran">
                {words.allRounds()}
              </Link>
            </div>
          </details>
          <Brand />
          <Pop
            className="round"
            left
            label={<span className="clip">{round ? round.title : words.noRound()}</span>}
          >
            <div className="title">{words.rounds()}</div>
            {rounds.slice(0, 8).map((one) => (
              <Link
                key={one.id}
                to={roundPath(one.id)}
                aria-current={one.id === round?.id ? 'true' : undefined}
              >
                {one.title}
              </Link>
            ))}
            <hr />
            <Link to="/putaran">{words.allRounds()}</Link>
          </Pop>
          <div className="gap" />
          <SearchBox id="cari" commands={commands} />
          <InboxLink count={waiting} />
          <AccountMenu />
        </header>
        <nav className="rail" aria-label={words.steps()}>
          <RailLinks round={round} lists={lists} />
        </nav>
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
