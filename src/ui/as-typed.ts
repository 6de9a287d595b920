/**
 * A form that asks while one types or chooses: after a short pause, one question at a time (the older one is given up), in the place
 * of the address before it. The boxes are the reader's: what is being typed is never touched; only a step back or a link fills them anew.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation, useNavigationType, useSubmit } from 'react-router';

/** Nobody reads an answer to half a word. */
const PAUSE_MS = 200;

type Given = {
  form: RefObject<HTMLFormElement | null>;
  /** the fields that narrow the list, and what the list shows now is narrowed to, in the same order */
  names: readonly string[];
  now: readonly string[];
  /** while it says so nothing is asked without the button */
  hold?: () => boolean;
};

const wordsOf = (form: HTMLFormElement): URLSearchParams => {
  const filled = [...new FormData(form)].flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? [] : [[name, text]];
  });
  return new URLSearchParams(filled);
};

/**
 * `later` at each change, `ask` at the button. `changed`: an answer is awaited; `came`: the list has been narrowed anew since the page
 * was opened.
 */
export function useAsTyped(given: Given) {
  const { key, pathname, search } = useLocation();
  const moving = useNavigation().state !== 'idle';
  const stepped = useNavigationType() === 'POP';
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** what was asked and has not come yet */
  const awaited = useRef<string | null>(null);
  const [changed, setChanged] = useState(false);
  const [came, setCame] = useState(false);
  // What a timer finds when it rings is what is drawn then, not what was drawn when it was set.
  const latest = useRef({ ...given, moving, pathname, submit });
  latest.current = { ...given, moving, pathname, submit };

  const rest = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  const put = useCallback(
    (form: HTMLFormElement, replace: boolean) => {
      rest();
      const params = wordsOf(form);
      awaited.current = params.toString();
      setChanged(true);
      const { submit: go, pathname: action } = latest.current;
      void go(params, { action, replace, preventScrollReset: true });
    },
    [rest],
  );
  const differs = useCallback((form: HTMLFormElement): boolean => {
    const { names, now } = latest.current;
    const params = awaited.current === null ? null : new URLSearchParams(awaited.current);
    const typed = wordsOf(form);
    return names.some(
      (name, at) => (typed.get(name) ?? '') !== (params ? (params.get(name) ?? '') : now[at]),
    );
  }, []);
  const wait = useCallback(
    (pause: number) => {
      rest();
      timer.current = setTimeout(() => {
        timer.current = undefined;
        const { form, moving: busy, hold } = latest.current;
        if (!form.current || !differs(form.current) || hold?.()) return;
        // Somebody has pressed a link meanwhile: that comes first, and then what was typed.
        if (busy && awaited.current === null) wait(PAUSE_MS);
        else put(form.current, true);
      }, pause);
    },
    [rest, put, differs],
  );
  const later = useCallback(() => wait(PAUSE_MS), [wait]);
  const ask = useCallback(() => {
    if (given.form.current) put(given.form.current, false);
  }, [given.form, put]);

  // What was typed before this page awoke is asked for now.
  useEffect(() => {
    wait(0);
    return rest;
  }, [wait, rest]);

  const narrowed = JSON.stringify(given.now);
  const shown = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step through the pages, and each change of what the list shows
  useEffect(() => {
    const before = shown.current;
    shown.current = narrowed;
    if (before === undefined) return;
    const form = given.form.current;
    const mine = awaited.current === new URLSearchParams(search).toString();
    // A link came before what was typed, which is asked again; whoever stepped back has taken it back, even if it was never drawn.
    const crossed = awaited.current !== null && !mine && !stepped;
    awaited.current = null;
    setChanged(false);
    if (mine || before !== narrowed) setCame(true);
    if (!form) return;
    if (crossed) wait(0);
    else if (!mine && timer.current === undefined) fill(form, given.names, given.now);
  }, [key, narrowed]);

  return { later, ask, changed, came };
}

/** Puts into the boxes what the list is narrowed to; one that says so already keeps its caret. */
function fill(form: HTMLFormElement, names: readonly string[], now: readonly string[]): void {
  for (const [at, name] of names.entries()) {
    const field = form.elements.namedItem(name);
    const value = now[at] ?? '';
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    if (field.value.trim() !== value) field.value = value;
  }
}
