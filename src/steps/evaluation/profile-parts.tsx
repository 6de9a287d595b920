/** Parts of a person's file: where each figure comes from, fact by fact; the career on lanes; the box; tests and next steps. */
import { dateIn, fixedIn, numberIn, shortDate } from '#ground/words/lang.ts';
import { Meter } from '#steps/evaluation/evaluation-parts.tsx';
import type { SourcedOrigin } from '#steps/evaluation/origins.reads.server.ts';
import type { NextStep } from '#steps/evaluation/path.ts';
import type { Component } from '#steps/evaluation/weighted.ts';
import { NineBox, type NineCell } from '#ui/charts/nine-box.tsx';
import { type Lane, TimeLanes } from '#ui/charts/time-lanes.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

const qualityTone = { terverifikasi: 'green', tercatat: 'blue', diragukan: 'amber' } as const;

/** Each component opens: the facts behind it with day, giver and file, and the rule it is weighed by. */
export function Origins(props: {
  title: string;
  value: number | null;
  known: number;
  parts: readonly Component[];
  origins: Readonly<Record<string, readonly SourcedOrigin[]>>;
}) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationMore;
  const page = words.evaluationPage;
  const { title, value, known, parts, origins } = props;
  const names = words.evaluation.axis as unknown as Record<string, (() => string) | undefined>;
  return (
    <section className="stack">
      <h3>{`${title}: ${value === null ? page.notAssessed() : fixedIn(lang, value, 2)}`}</h3>
      <p className="muted small">
        {page.known({ share: known })} {own.rule()}
      </p>
      {parts.map(({ name, weight, score }) => {
        const facts = origins[name] ?? [];
        return (
          <details key={name} className="card">
            <summary>
              <strong>{names[name]?.() ?? name}</strong>{' '}
              <span className="muted">{own.weightOf({ weight })}</span>{' '}
              {score === null ? (
                <span className="muted">{page.notAssessed()}</span>
              ) : (
                <Meter value={score} text={fixedIn(lang, score, 1)} />
              )}
            </summary>
            {facts.length === 0 ? (
              <p className="muted">{score === null ? own.noFact() : own.byAbsence()}</p>
            ) : (
              <ul className="plain-list">
                {facts.map((fact) => (
                  <li key={`${fact.kind}/${fact.text}/${fact.on}/${fact.by}`}>
                    {fact.text}
                    {fact.counted !== null && <strong> {numberIn(lang, fact.counted)}</strong>}
                    <span className="sub">
                      {[fact.on && dateIn(lang, fact.on), fact.by].filter(Boolean).join(' · ')}
                    </span>
                    <span className="sub">
                      {fact.source ? (
                        <>
                          {own.fromFile({ file: fact.source.file, asOf: shortDate(fact.source.asOf) })}{' '}
                          <Badge tone={qualityTone[fact.source.quality]}>
                            {own.qualityName[fact.source.quality]()}
                          </Badge>
                        </>
                      ) : (
                        own.noSource()
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </details>
        );
      })}
    </section>
  );
}

export type CareerView = {
  title: string;
  unit: string;
  from: string;
  to: string | null;
  assignment: 'definitif' | 'plt' | 'plh' | 'pj' | 'tt';
};

export function CareerLanes(props: {
  career: readonly CareerView[];
  events: readonly { kind: 'asesmen' | 'diklat' | 'penghargaan' | 'hukdis'; on: string; name: string }[];
  asOf: string;
}) {
  const words = useDeskWords();
  const own = words.evaluationMore;
  const { career, events, asOf } = props;
  const spans = (definitive: boolean) =>
    career
      .filter(({ assignment }) => (assignment === 'definitif') === definitive)
      .map(({ title, from, to, assignment }) => ({
        key: `${from}/${title}`,
        ...{ from, to },
        name: definitive ? title : `${words.evaluationPage.assignment[assignment]()} ${title}`,
        tone: definitive ? ('sea' as const) : ('violet' as const),
      }));
  const moments = (kind: (typeof events)[number]['kind'], tone: 'green' | 'amber' | 'red') =>
    events
      .filter((event) => event.kind === kind)
      .map(({ on, name }, at) => ({ key: `${kind}/${on}/${at}`, on, name, tone }));
  const lanes = [
    { key: 'jabatan', name: own.laneOf.jabatan(), spans: spans(true) },
    { key: 'tugas', name: own.laneOf.tugas(), spans: spans(false) },
    { key: 'asesmen', name: own.laneOf.asesmen(), moments: moments('asesmen', 'amber') },
    { key: 'diklat', name: own.laneOf.diklat(), moments: moments('diklat', 'green') },
    { key: 'penghargaan', name: own.laneOf.penghargaan(), moments: moments('penghargaan', 'green') },
    { key: 'hukdis', name: own.laneOf.hukdis(), moments: moments('hukdis', 'red') },
  ].filter((lane) => (lane.spans?.length ?? 0) + (lane.moments?.length ?? 0) > 0);
  return (
    <>
      <div className="only-desk">
        <TimeLanes title={own.careerLanes()} lanes={lanes} today={asOf} bare />
      </div>
      <CareerBack lanes={lanes} />
    </>
  );
}

/** The same career on a phone: downwards, from what is held today back to the first. */
function CareerBack({ lanes }: { lanes: readonly Lane[] }) {
  const words = useDeskWords();
  const lang = useLang();
  const steps = lanes
    .flatMap(({ key: lane, name: kind, spans = [], moments = [] }) => [
      ...spans.map(({ key, name, from, to }) => ({ key: `${lane}/${key}`, kind: '', name, from, to })),
      ...moments.map(({ key, name, on }) => ({ key: `${lane}/${key}`, kind, name, from: on, to: on })),
    ])
    .sort((a, b) => (b.to ?? '9999').localeCompare(a.to ?? '9999') || b.from.localeCompare(a.from));
  return (
    <ol className="timeline only-phone" aria-label={words.evaluationMore.careerLanes()}>
      {steps.map(({ key, kind, name, from, to }) => (
        <li key={key} data-moment={kind !== ''}>
          <span>{kind ? `${kind}: ${name}` : name}</span>
          <span className="when">
            {from === to
              ? dateIn(lang, from)
              : `${dateIn(lang, from)} – ${to === null ? words.charts.stillNow() : dateIn(lang, to)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function OwnBox(props: { box: number | null; cells: readonly NineCell[]; name: string }) {
  const words = useDeskWords();
  const page = words.evaluationPage;
  const { box, cells, name } = props;
  return (
    <section className="stack">
      <h2>{page.boxes()}</h2>
      {box === null && <p className="muted">{words.evaluationMore.noBoxWhy()}</p>}
      <NineBox
        title={page.boxes()}
        performance={page.performance()}
        potential={page.potential()}
        cells={cells}
        person={name}
      />
    </section>
  );
}

export type TestView = {
  on: string;
  title: string;
  kind: 'uji_kompetensi' | 'seleksi_terbuka' | 'seleksi_internal';
  passed: boolean;
  score: number | null;
  validUntil: string | null;
};

export function Tests({ of }: { of: readonly TestView[] }) {
  const own = useDeskWords().evaluationMore;
  const lang = useLang();
  return (
    <section className="stack">
      <h2>{own.tests()}</h2>
      <DataTable
        label={own.tests()}
        rows={of}
        rowKey={(row) => `${row.on}/${row.title}`}
        empty={own.noTests()}
        columns={[
          { key: 'kind', label: own.testKindTitle(), cell: (row) => own.testKind[row.kind]() },
          { key: 'title', label: own.testFor(), wide: true, cell: (row) => row.title },
          { key: 'on', label: own.testOn(), cell: (row) => shortDate(row.on) },
          {
            key: 'passed',
            label: own.testResult(),
            cell: (row) => (
              <>
                <Badge tone={row.passed ? 'green' : 'red'}>{row.passed ? own.passed() : own.failed()}</Badge>
                {row.validUntil && (
                  <span className="sub">{own.validUntil({ day: shortDate(row.validUntil) })}</span>
                )}
              </>
            ),
          },
          {
            key: 'score',
            label: own.testScore(),
            number: true,
            cell: (row) => (row.score === null ? '–' : fixedIn(lang, row.score, 1)),
          },
        ]}
      />
    </section>
  );
}

/** The next rung of the pola karier: which posts, and what is still missing for each. */
export function PathPart({ of }: { of: readonly NextStep[] }) {
  const own = useDeskWords().evaluationMore;
  const words = useDeskWords();
  const lang = useLang();
  return (
    <section className="stack">
      <h2>{own.path()}</h2>
      <p className="muted">{own.pathLead()}</p>
      <DataTable
        label={own.path()}
        rows={of}
        rowKey={(row) => row.post}
        empty={own.noPath()}
        columns={[
          {
            key: 'post',
            label: words.evaluationPage.post(),
            wide: true,
            cell: (row) => (
              <>
                {row.name}
                <span className="sub">{row.unit}</span>
              </>
            ),
          },
          {
            key: 'jpm',
            label: own.jpmCapped(),
            number: true,
            cell: (row) =>
              row.jpm === null ? words.evaluationPage.notAssessed() : fixedIn(lang, row.jpm, 1),
          },
          {
            key: 'field',
            label: own.field(),
            number: true,
            cell: (row) => (row.field === null ? '–' : numberIn(lang, row.field)),
          },
          {
            key: 'gaps',
            label: own.gaps(),
            wide: true,
            cell: (row) =>
              row.jpm === null
                ? '–'
                : row.gaps.length === 0
                  ? own.noGaps()
                  : row.gaps.map(({ competence, gap }) => `${competence} −${gap}`).join(', '),
          },
          {
            key: 'km',
            label: own.distance(),
            number: true,
            cell: (row) => (row.kilometres === null ? '–' : own.kilometres({ km: row.kilometres })),
          },
        ]}
      />
    </section>
  );
}
