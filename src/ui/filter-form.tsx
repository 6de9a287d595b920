/** What narrows a list: a GET form, so that the address holds it; with scripts it asks by itself while one types or chooses. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { useAsTyped } from '#ui/as-typed.ts';
import type { Option } from '#ui/form-parts.tsx';
import type { TableState } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { useAddress } from '#ui/table-parts.tsx';

export type Filter = { name: string; label: string; options: readonly Option[] };

type Narrowing = { state: TableState; filters?: readonly Filter[]; search?: string };

/** A list narrowed anew begins at its first page; what was said of an act that is done is said once. */
const dropped = ['hal', 'selesai'];
/** Longer than any name; `readTable` reads no more. */
const LONGEST = 100;

/** Search and filters above a list. `total`: how many are left, told to who cannot see it. `hold`: while it says so, the button alone asks. */
export function Filters(props: Narrowing & { total?: number; hold?: () => boolean }) {
  const words = useWords().ui.table;
  const lang = useLang();
  const { pathname, search: query } = useLocation();
  const { state, filters = [], search, total, hold } = props;
  const names = ['q', ...filters.map(({ name }) => name)];
  const form = useRef<HTMLFormElement>(null);
  const now = names.map((name) => (name === 'q' ? state.q : (state.filters[name] ?? '')));
  const { changed, came, ask, later } = useAsTyped({ form, names, now, ...(hold ? { hold } : {}) });
  // What a page narrows by itself, without being asked, cannot be taken away.
  const asked = new URLSearchParams(query);
  const used = state.q !== '' || Object.keys(state.filters).some((name) => asked.has(name));
  const found = total === undefined ? words.narrowedNow() : words.found({ count: numberIn(lang, total) });
  return (
    <div className="stack" style={{ gap: 8 }}>
      <Form
        className="filters"
        action={pathname}
        role="search"
        ref={form}
        onChange={later}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {[...asked]
          .filter(([name]) => !names.includes(name) && !dropped.includes(name))
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        {search !== undefined && (
          <TextInput
            name="q"
            type="search"
            label={search}
            defaultValue={state.q}
            maxLength={LONGEST}
            autoComplete="off"
          />
        )}
        {filters.map(({ name, label, options }) => (
          <NativeSelect
            key={name}
            name={name}
            label={label}
            defaultValue={state.filters[name] ?? ''}
            data={[{ value: '', label: words.all() }, ...options]}
          />
        ))}
        <Button type="submit" variant="default" className="fixed">
          {words.filter()}
        </Button>
        <span className="away" role="status">
          {came && !changed ? found : ''}
        </span>
      </Form>
      {used && <Chips state={state} filters={filters} {...(search === undefined ? {} : { search })} />}
    </div>
  );
}

/** What the list is narrowed to, in words; each can be taken away by itself, or all at once. */
function Chips({ state, filters = [], search }: Narrowing) {
  const words = useWords().ui.table;
  const { search: query } = useLocation();
  const address = useAddress();
  const asked = new URLSearchParams(query);
  const chips = [
    ...(search !== undefined && state.q !== '' ? [{ name: 'q', text: `${search}: ${state.q}` }] : []),
    ...filters.flatMap(({ name, label, options }) => {
      const value = state.filters[name];
      const chosen = options.find((one) => one.value === value)?.label ?? value;
      return value === undefined || !asked.has(name) ? [] : [{ name, text: `${label}: ${chosen}` }];
    }),
  ];
  const none = Object.fromEntries(
    ['q', 'hal', ...filters.map(({ name }) => name)].map((name) => [name, null]),
  );
  return (
    <ul className="chips" aria-label={words.narrowed()}>
      {chips.map(({ name, text }) => (
        <li key={name}>
          <Link
            to={address({ [name]: null, hal: null })}
            title={words.without({ filter: text })}
            preventScrollReset
          >
            {text}
            <IconX size={14} aria-hidden="true" />
            <span className="away">, {words.take()}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link className="all" to={address(none)} preventScrollReset>
          {words.reset()}
        </Link>
      </li>
    </ul>
  );
}
