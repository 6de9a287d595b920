/**
 * The parts a page is built of. How a page is written (docs/decisions/0007): one file, three exports. `loader` asks
 * `requireActor(context, roles)` and calls reads; `action` is `readForm` → `attempt` → one act → the next address;
 * the component draws <PageHead> and parts inside the shell of its layout. No fetch, no store, no text outside `words`.
 */
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TransferStatus } from '#case/arrows.ts';
import type { Timetable } from '#case/entry.ts';
import type { RoundStatus } from '#case/round.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { type Step, stateOfStep, stepPath, steps } from '#ui/steps.ts';

export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red' | 'violet';

/** Title (also of the window), one sentence that says what this is, and at most one primary action. */
export function PageHead(props: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  crumbs?: readonly { to: string; name: string }[];
}) {
  return (
    <header className="page-head">
      <title>{`${props.title} · Tepat`}</title>
      {props.crumbs && (
        <div className="crumbs">
          {props.crumbs.map(({ to, name }) => (
            <span key={to}>
              <Link to={to}>{name}</Link> ›
            </span>
          ))}
        </div>
      )}
      <div className="top">
        <h1>{props.title}</h1>
        {props.action && <div className="page-action">{props.action}</div>}
      </div>
      {props.lead && <p className="lead">{props.lead}</p>}
    </header>
  );
}

export type Figure = { name: string; value: ReactNode; note?: ReactNode; to?: string };

/** At most four key figures; each opens what it counts. */
export function Figures({ of }: { of: readonly Figure[] }) {
  return (
    <dl className="figures">
      {of.map(({ name, value, note, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{to ? <Link to={to}>{value}</Link> : value}</dd>
          {note && <dd className="note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A colour never alone: always with its word. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge tone-${tone}`}>{children}</span>;
}

const caseTones = {
  draf: 'grey',
  diajukan: 'blue',
  verifikasi_berkas: 'blue',
  perbaikan: 'amber',
  penilaian: 'blue',
  dijadwalkan_sidang: 'blue',
  sidang: 'blue',
  ditunda: 'amber',
  tidak_disetujui: 'red',
  direkomendasikan: 'blue',
  diteruskan: 'blue',
  dikembalikan: 'amber',
  ditolak: 'red',
  disetujui: 'green',
  imut_ditolak: 'red',
  imut_rekomendasi: 'violet',
  SK_terbit: 'green',
  pelantikan: 'green',
  SPMT: 'green',
  selesai: 'green',
  dibatalkan: 'grey',
} satisfies Record<TransferStatus, Tone>;

export function StatusBadge({ status }: { status: TransferStatus }) {
  return <Badge tone={caseTones[status]}>{useWords().case.status[status]()}</Badge>;
}

const roundTones = {
  disiapkan: 'grey',
  kriteria_dibekukan: 'blue',
  dinilai: 'blue',
  diusulkan: 'blue',
  sidang: 'blue',
  diteruskan_PyB: 'blue',
  diputuskan: 'green',
  terbit: 'green',
  dievaluasi: 'green',
  dibatalkan: 'red',
} satisfies Record<RoundStatus, Tone>;

export function RoundBadge({ status }: { status: RoundStatus }) {
  return <Badge tone={roundTones[status]}>{useWords().case.round[status]()}</Badge>;
}

/** The eight steps with their dates and where the round stands. */
export function RoundLine(props: {
  round: string;
  status: RoundStatus;
  timetable?: Timetable;
  links?: boolean;
}) {
  const words = useWords().ui;
  const lang = useLang();
  const until = (step: Step) => props.timetable?.find((one) => one.step === step)?.to;
  return (
    <ol className="round-line" aria-label={words.line.title()}>
      {steps.map((step, at) => {
        const state = stateOfStep(step, props.status);
        const day = until(step);
        const mark = <span aria-hidden="true">{at + 1}</span>;
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="mark">{mark}</span>
            <span className="name">
              {props.links === false ? (
                words.step[step]()
              ) : (
                <Link to={stepPath(props.round, step)}>{words.step[step]()}</Link>
              )}
              <span className="away">, {words.line[state]()}</span>
            </span>
            <span className="when">{day ? words.line.until({ date: dateIn(lang, day) }) : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}

export type Happening = {
  id: string | number;
  what: ReactNode;
  when: ReactNode;
  who?: ReactNode;
  more?: ReactNode;
};

/** What happened, oldest first, each with its time, role and log entry. */
export function Timeline({ of, title }: { of: readonly Happening[]; title?: string }) {
  const words = useWords().ui.timeline;
  if (of.length === 0) return <p className="muted">{words.none()}</p>;
  return (
    <ol className="timeline" aria-label={title ?? words.title()}>
      {of.map(({ id, what, when, who, more }) => (
        <li key={id}>
          <span>{what}</span>
          <span className="when">
            {when}
            {who ? ' · ' : ''}
            {who}
          </span>
          {more}
        </li>
      ))}
    </ol>
  );
}

/** Nothing here yet: says what this place is for and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** A calm box with a heading: news, warnings, refusals. */
export function Notice({ tone, title, children }: { tone: Tone; title: ReactNode; children?: ReactNode }) {
  return (
    <div className={`notice tone-${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
  );
}

/** Why not: the sentence, and a way on. */
export function RefusalNotice({
  refusal,
  children,
}: {
  refusal?: { sentence: string } | undefined;
  children?: ReactNode;
}) {
  const words = useWords().ui.form;
  if (!refusal) return null;
  return (
    <Notice tone="red" title={words.refused()}>
      {refusal.sentence}
      {children}
    </Notice>
  );
}

/** Something closed: it can be read, and the log says since when. */
export function ReadOnlyBanner({ children, entry }: { children: ReactNode; entry?: number }) {
  const words = useWords().ui;
  const lang = useLang();
  return (
    <div className="notice tone-grey">
      <strong className="row">
        <IconLock size={16} aria-hidden="true" /> {words.readOnly()}
      </strong>
      <div>
        {children}{' '}
        {entry !== undefined && (
          <Link to={`/integritas/${entry}`}>{words.seeEntry({ index: numberIn(lang, entry) })}</Link>
        )}
      </div>
    </div>
  );
}

/** How far a long piece of work is. The page may be left: it goes on. */
export function Progress({
  done,
  of,
  label,
  secondsLeft,
}: {
  done: number;
  of: number;
  label: string;
  secondsLeft?: number;
}) {
  const words = useWords().ui;
  const lang = useLang();
  const count = words.progress({ done: numberIn(lang, done), of: numberIn(lang, of) });
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="spread small">
        <span>{label}</span>
        <span className="muted">
          {count}
          {secondsLeft === undefined ? '' : `, ${words.progressLeft({ seconds: secondsLeft })}`}
        </span>
      </div>
      <progress className="bar" max={of} value={done} aria-label={label}>
        {count}
      </progress>
    </div>
  );
}

/** Names and values: who, where, since when. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {of.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
