/** Small parts in every frame: the way past the navigation, the mark of invented data, numbers, dates, NIPs and hashes as people write them. */
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { type ReactNode, useState } from 'react';
import { groupedNip } from '#ground/nip.ts';
import { dateIn, fixedIn, momentParts, numberIn, shortDate } from '#ground/words/lang.ts';
import { useLang, useRoot, useWords } from '#ui/root-data.ts';

export function SkipLink() {
  return (
    <a className="skip" href="#isi">
      {useWords().ui.skip()}
    </a>
  );
}

/** A table or a picture that may be wider than the screen: it scrolls in its own box, by keyboard as well. */
export function ScrollBox(props: { label: string; of?: 'table' | 'list' | 'chart'; children: ReactNode }) {
  const { label, of = 'table', children } = props;
  return (
    <section
      className={of === 'list' ? 'table-scroll long' : `${of}-scroll`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </section>
  );
}

export function DemoBanner() {
  const words = useWords().ui;
  if (!useRoot()?.demo) return null;
  return (
    <aside className="demo-banner" aria-label={words.demo()}>
      <strong>{words.demo()}</strong>
      <span>{words.demoLead()}</span>
    </aside>
  );
}

/** `19850317 201001 1 004`. */
export function Nip({ of }: { of: string }) {
  return <span className="nip">{groupedNip(of)}</span>;
}

/** A person in a list: the name, or a link by it, and the NIP below. */
export function Who({ nip, children }: { nip: string; children: ReactNode }) {
  return (
    <>
      {children}
      <span className="sub">
        <Nip of={nip} />
      </span>
    </>
  );
}

/** `40.000`, or with `digits` decimals kept `83,75`. */
export function Count({ of, digits }: { of: number; digits?: number }) {
  const lang = useLang();
  return (
    <span className="figure">{digits === undefined ? numberIn(lang, of) : fixedIn(lang, of, digits)}</span>
  );
}

/** `24 November 2026`; `short` for tables: `24-11-2026`. */
export function DateText({ of, short = false }: { of: string; short?: boolean }) {
  const lang = useLang();
  return (
    <time dateTime={of} className="nowrap">
      {short ? shortDate(of) : dateIn(lang, of)}
    </time>
  );
}

/** `24 November 2026 14.05 WIB`; where it does not fit in one line, the time stands below the day. */
export function MomentText({ of }: { of: string | Date }) {
  const at = new Date(of);
  const [day, time] = momentParts(useLang(), at);
  return (
    <time dateTime={at.toISOString()}>
      <span className="nowrap">{day}</span> <span className="nowrap">{time}</span>
    </time>
  );
}

/** The first eight digits of a hash, and a button that copies all of it. */
export function HashText({ of }: { of: string }) {
  const words = useWords().ui.hash;
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(of).then(() => setCopied(true));
  };
  return (
    <span className="hash">
      <code title={of}>{of.slice(0, 8)}…</code>
      <button type="button" onClick={copy} aria-label={`${words.copy()}: ${of.slice(0, 8)}`}>
        <span aria-live="polite">{copied ? words.copied() : <IconCopy size={16} aria-hidden />}</span>
      </button>
    </span>
  );
}
