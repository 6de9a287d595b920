/** The bar above signed-in pages: mark, round, inbox, account. Its menus are <details>, so they open without scripts. */
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconInbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs';
import IconUserCircle from '@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Mark } from '#ui/mark.tsx';
import { useRoot, useWords } from '#ui/root-data.ts';

/** A menu that closes when one looks elsewhere, once scripts are there. */
export function Pop(props: { className?: string; label: ReactNode; left?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = box;
      if (!current?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        current.open = false;
        current.querySelector('summary')?.focus();
      } else if (!current.contains(event.target as Node)) current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className={`pop ${props.className ?? ''}`} ref={box} name="menu">
      <summary>
        {props.label}
        <IconChevronDown size={16} className="chevron" aria-hidden="true" />
      </summary>
      <div className={props.left ? 'pop-panel left' : 'pop-panel'}>{props.children}</div>
    </details>
  );
}

export function Brand() {
  const words = useWords().ui;
  return (
    <Link to="/" className="brand">
      <Mark />
      {words.product()}
    </Link>
  );
}

export function InboxLink({ count }: { count: number }) {
  const words = useWords().ui;
  return (
    <Link to="/kotak-masuk" className="bar-link" aria-label={words.inboxCount({ count })}>
      <IconInbox size={20} aria-hidden="true" />
      <span className="word hide-middle">{words.inbox()}</span>
      {count > 0 && <span className="count">{count}</span>}
    </Link>
  );
}

function Choice(props: { what: string; value: string; on: boolean; children: ReactNode }) {
  return (
    <button type="submit" name={props.what} value={props.value} aria-current={props.on}>
      {props.children}
    </button>
  );
}

/** Name, the role one acts in, language, appearance, way out. */
export function AccountMenu() {
  const root = useRoot();
  const words = useWords();
  const { pathname, search } = useLocation();
  if (!root?.actor) return null;
  const { actor, lang, scheme } = root;
  const roleName = words.case.role[actor.role]();
  return (
    <Pop
      className="account"
      label={
        <>
          <IconUserCircle size={20} aria-hidden="true" />
          <span className="clip word">{actor.name}</span>
        </>
      }
    >
      <div className="who">
        <strong>{actor.name}</strong>
        <div className="muted small">{words.ui.acting({ role: roleName })}</div>
      </div>
      <Link to="/akun">{words.people.account()}</Link>
      <hr />
      <form method="post" action="/pilihan">
        <input type="hidden" name="ke" value={pathname + search} />
        {actor.roles.length > 1 && (
          <>
            <div className="title">{words.ui.actAs()}</div>
            {actor.roles.map((role) => (
              <Choice key={role} what="peran" value={role} on={role === actor.role}>
                {words.case.role[role]()}
              </Choice>
            ))}
            <hr />
          </>
        )}
        <div className="title">{words.ui.appearance()}</div>
        <Choice what="tampilan" value="auto" on={scheme === 'auto'}>
          {words.ui.auto()}
        </Choice>
        <Choice what="tampilan" value="light" on={scheme === 'light'}>
          {words.ui.light()}
        </Choice>
        <Choice what="tampilan" value="dark" on={scheme === 'dark'}>
          {words.ui.dark()}
        </Choice>
        <hr />
        <button
          type="submit"
          name="bahasa"
          value={lang === 'id' ? 'en' : 'id'}
          lang={lang === 'id' ? 'en' : 'id'}
        >
          {words.ui.otherLanguage()}
        </button>
      </form>
      <form method="post" action="/keluar">
        <button type="submit">{words.ui.signOut()}</button>
      </form>
    </Pop>
  );
}
