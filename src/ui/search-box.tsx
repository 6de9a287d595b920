/** The search of the top bar: a plain form, and with scripts a list under it while one types, by keyboard all the way (Ctrl K, arrows, Enter, Escape). */
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useFetcher, useLocation, useNavigate } from 'react-router';
import { groupedNip } from '#ground/nip.ts';
import { type Command, commandsLike } from '#ui/commands.ts';
import { useWords } from '#ui/root-data.ts';

type Found = { to: string; name: string; about: string; nip?: string };
type Answer = { text: string; found: Record<'people' | 'posts' | 'decrees' | 'rounds', Found[]> };
type Group = { title: string; items: Found[] };

/** So many of each kind; the whole answer is one step away. */
const few = 5;
/** So many acts before anything is typed. */
const most = 8;
/** Nobody reads an answer to half a word. */
const PAUSE_MS = 120;

export function SearchBox({ id, commands }: { id: string; commands: readonly Command[] }) {
  const words = useWords();
  const { ui, home } = words;
  const list = useId();
  const box = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  const { key } = useLocation();
  const fetcher = useFetcher<Answer>();
  const { load } = fetcher;
  const asked = text.trim();

  useEffect(() => {
    if (asked.length < 2) return;
    const wait = setTimeout(() => void load(`/cari?q=${encodeURIComponent(asked)}&ringkas=1`), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [asked, load]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the list
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    const close = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  const answer = fetcher.data;
  const fresh = asked.length >= 2 && answer?.found !== undefined;
  const found: Group[] = fresh
    ? (
        [
          [home.people(), answer.found.people],
          [home.posts(), answer.found.posts],
          [home.decrees(), answer.found.decrees],
          [home.rounds(), answer.found.rounds],
        ] as const
      )
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => ({ title, items: items.slice(0, few) }))
    : [];
  const whole = {
    to: `/cari?q=${encodeURIComponent(asked)}`,
    name: home.searchAll({ text: asked }),
    about: '',
  };
  const doing = commandsLike(commands, asked).slice(0, asked === '' ? most : few);
  const groups = [...found, ...(doing.length > 0 ? [{ title: ui.commands(), items: doing }] : [])];
  const all = [...groups.flatMap(({ items }) => items), ...(asked === '' ? [] : [whole])];
  const shown = open && (fresh || doing.length > 0);
  const optionId = (index: number) => `${list}-${index}`;

  const go = (found: Found) => {
    setOpen(false);
    void navigate(found.to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The first closes the list and keeps what was typed (a browser would empty the box); the next one empties it.
      if (shown) event.preventDefault();
      else setText('');
      return setOpen(false);
    }
    if (!shown) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now + step + all.length + (now < 0 && step < 0 ? 1 : 0)) % all.length);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(shown ? (all[at] ?? whole) : whole);
  };

  return (
    <search className="search" ref={box}>
      <form action="/cari" onSubmit={submit}>
        <label htmlFor={id} className="away">
          {ui.search()}: {ui.searchHint()}
        </label>
        <IconSearch size={18} aria-hidden="true" />
        <input
          id={id}
          name="q"
          type="search"
          placeholder={ui.searchHint()}
          autoComplete="off"
          data-search
          value={text}
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? optionId(at) : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={press}
        />
        <span className="key" aria-hidden="true">
          Ctrl K
        </span>
      </form>
      <div id={list} role="listbox" aria-label={home.search()} className="search-list" hidden={!shown}>
        {shown && (
          <>
            {groups.map(({ title, items }) => (
              // biome-ignore lint/a11y/useSemanticElements: options stand in groups; a fieldset cannot hold options
              <div key={title} role="group" aria-label={title}>
                <div className="title" aria-hidden="true">
                  {title}
                </div>
                {items.map((item) => (
                  <Option
                    key={item.to + item.name}
                    item={item}
                    id={optionId(all.indexOf(item))}
                    on={all[at] === item}
                    go={go}
                  />
                ))}
              </div>
            ))}
            {fresh && groups.length === 0 && <div className="title">{home.searchNone({ text: asked })}</div>}
            {asked !== '' && (
              <Option item={whole} id={optionId(all.length - 1)} on={at === all.length - 1} go={go} />
            )}
          </>
        )}
      </div>
      <span className="away" role="status">
        {shown && fresh ? home.searchFound({ count: all.length - 1 }) : ''}
      </span>
    </search>
  );
}

function Option(props: { item: Found; id: string; on: boolean; go: (item: Found) => void }) {
  const { item, id, on, go } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the option (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard at the input
    <div role="option" id={id} aria-selected={on} onClick={() => go(item)} className="search-option">
      <span className="what">{item.name}</span>
      {item.about && <span className="about">{item.about}</span>}
      {item.nip && <span className="nip about">{groupedNip(item.nip)}</span>}
    </div>
  );
}

/** Ctrl K goes to the search box that can be seen. */
export function useSearchKey() {
  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search]')];
      let box = boxes.find((one) => one.offsetParent);
      if (!box) {
        // On a phone the search stands in the menu.
        const menu = document.querySelector<HTMLDetailsElement>('.phone-menu');
        if (menu) menu.open = true;
        box = boxes.find((one) => one.offsetParent);
      }
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
}
