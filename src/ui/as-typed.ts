/**
 * A form that asks while one types or chooses: after a short pause, one question at a time (the older one is given up), in the place
 * of the address before it. The boxes are the reader's: what is being typed is never touched; only a step back or a link fills them anew.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation, useSubmit } from 'react-router';

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
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** what was asked and has not come yet, oldest first: an older answer may still be drawn when the next question is under way */
  const awaited = useRef<string[]>([]);
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
      awaited.current.push(params.toString());
      setChanged(true);
      const { submit: go, pathname: action } = latest.current;
      void go(params, { action, replace, preventScrollReset: true });
    },
    [rest],
  );
  const differs = useCallback((form: HTMLFormElement): boolean => {
    const { names, now } = latest.current;
    const last = awaited.current.at(-1);
    const params = last === undefined ? null : new URLSearchParams(last);
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
        if (busy && awaited.current.length === 0) wait(PAUSE_MS);
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

  // Whoever steps back takes back what was asked. The page may never draw what lay between, and sees no change then: so it is told.
  const [steps, setSteps] = useState(0);
  useEffect(() => {
    const stepped = () => {
      rest();
      awaited.current = [];
      setSteps((count) => count + 1);
    };
    window.addEventListener('popstate', stepped);
    return () => window.removeEventListener('popstate', stepped);
  }, [rest]);

  const narrowed = JSON.stringify(given.now);
  const shown = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step through the pages, and each change of what the list shows
  useEffect(() => {
    const before = shown.current;
    shown.current = narrowed;
    if (before === undefined) return;
    const form = given.form.current;
    const at = awaited.current.lastIndexOf(new URLSearchParams(search).toString());
    const mine = at >= 0;
    const crossed = !mine && awaited.current.length > 0;
    awaited.current = mine ? awaited.current.slice(at + 1) : [];
    setChanged(awaited.current.length > 0);
    if (mine || before !== narrowed) setCame(true);
    if (!form) return;
    if (crossed) wait(0);
    else if (!mine && timer.current === undefined) fill(form, given.names, given.now);
  }, [key, narrowed, steps]);

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
