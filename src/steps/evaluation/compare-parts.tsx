/** Up to four candidates beside each other: figures in one table, a radar each against the post, careers on one scale of years. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dateIn, fixedIn } from '#ground/words/lang.ts';
import type { Bridge } from '#steps/evaluation/bridging.ts';
import type { CandidateColumn } from '#steps/evaluation/compare.reads.server.ts';
import { markTone, statusTone } from '#steps/evaluation/evaluation-parts.tsx';
import { Radar } from '#ui/charts/radar.tsx';
import { TimeLanes } from '#ui/charts/time-lanes.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

type Line = { key: string; name: string; hint?: string; of: (column: CandidateColumn) => ReactNode };

export function CandidateColumns(props: {
  columns: readonly CandidateColumn[];
  target: string;
  asOf: string;
  evaluation: string;
}) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationMore;
  const page = words.evaluationPage;
  const { columns, target, asOf, evaluation } = props;
  const none = <span className="muted">{page.notAssessed()}</span>;
  const figure = (value: number | null, digits = 1) => (value === null ? none : fixedIn(lang, value, digits));
  const lines: Line[] = [
    {
      key: 'post',
      name: page.post(),
      of: (one) => (
        <>
          {one.post}
          <span className="sub">{one.unit}</span>
        </>
      ),
    },
    {
      key: 'status',
      name: page.status(),
      of: (one) =>
        one.status ? (
          <Badge tone={statusTone[one.status]}>{words.evaluation.status[one.status]()}</Badge>
        ) : (
          own.notLooked()
        ),
    },
    { key: 'fit', name: page.fit(), of: (one) => <strong>{figure(one.fit, 2)}</strong> },
    {
      key: 'mark',
      name: page.quality(),
      of: (one) =>
        one.mark ? (
          <>
            <Badge tone={markTone[one.mark]}>{words.evaluation.mark[one.mark]()}</Badge>
            {one.competence.stale && <span className="sub">{page.stale()}</span>}
          </>
        ) : (
          '–'
        ),
    },
    { key: 'box', name: page.boxName(), of: (one) => one.box ?? none },
    { key: 'performance', name: page.performance(), of: (one) => figure(one.performance) },
    { key: 'potential', name: page.potential(), of: (one) => figure(one.potential) },
    { key: 'jpm', name: own.jpmCapped(), of: (one) => figure(one.competence.jpm, 2) },
    { key: 'sum', name: own.jpmSum(), of: (one) => figure(one.competence.jpmSum, 2) },
    {
      key: 'gaps',
      name: own.gaps(),
      of: (one) => {
        const gaps = one.competence.gaps.filter(({ gap }) => gap !== null && gap > 0);
        if (one.competence.assessed === null) return none;
        return gaps.length === 0
          ? own.noGaps()
          : gaps.map(({ competence, name, gap }) => (
              <span key={competence} className="sub">
                {`${competence} ${name}: −${gap}`}
              </span>
            ));
      },
    },
    { key: 'field', name: own.field(), of: (one) => figure(one.field, 0) },
    {
      key: 'experience',
      name: own.experience(),
      of: (one) => (one.experience === null ? none : own.years({ years: one.experience / 12 })),
    },
    {
      key: 'distance',
      name: own.distance(),
      hint: own.distanceHint(),
      of: (one) => (one.kilometres === null ? page.unknown() : own.kilometres({ km: one.kilometres })),
    },
    {
      key: 'wish',
      name: own.wish(),
      of: (one) => (one.wish === null ? own.noWish() : own.wishRank({ rank: one.wish })),
    },
    {
      key: 'rules',
      name: page.obstacle(),
      of: (one) =>
        one.rules.length === 0
          ? own.noObstacle()
          : one.rules.map(({ rule, message }) => (
              <span key={rule} className="sub">
                <strong>{rule}</strong> {message}
              </span>
            )),
    },
  ];
  return (
    <>
      <DataTable
        label={own.sideBySide({ post: target })}
        rows={lines}
        rowKey={(line) => line.key}
        columns={[
          {
            key: 'line',
            label: own.what(),
            cell: (line) => (
              <>
                <strong>{line.name}</strong>
                {line.hint && <span className="sub">{line.hint}</span>}
              </>
            ),
          },
          ...columns.map((column) => ({
            key: column.nip,
            label: column.name,
            wide: true,
            cell: (line: Line) => line.of(column),
          })),
        ]}
      />
      <div className="beside">
        {columns.map((column) => (
          <section key={column.nip} className="card stack">
            <h3>
              <Link to={`${evaluation}/${column.nip}`}>{column.name}</Link>
            </h3>
            {column.competence.assessed === null || column.competence.gaps.length < 3 ? (
              <p className="muted">{page.noAssessment()}</p>
            ) : (
              <Radar
                title={page.radar({ name: column.name })}
                most={5}
                held={page.held()}
                required={page.required()}
                bare
                axes={column.competence.gaps.map(({ competence, name, required, level }) => ({
                  ...{ key: competence, name, required },
                  held: level,
                }))}
              />
            )}
            {column.bridge && <BridgePart bridge={column.bridge} />}
          </section>
        ))}
      </div>
      <TimeLanes
        title={own.careers()}
        today={asOf}
        lanes={columns.map((column) => ({
          key: column.nip,
          name: column.name,
          spans: column.career
            .filter(({ assignment }) => assignment === 'definitif')
            .map(({ title, from, to }) => ({ key: `${from}/${title}`, from, to, name: title })),
        }))}
      />
    </>
  );
}

/** The dated plan that makes a move into another field possible. */
export function BridgePart({ bridge }: { bridge: Bridge }) {
  const own = useDeskWords().evaluationMore;
  const lang = useLang();
  return (
    <section className="stack">
      <h4>{own.bridge()}</h4>
      <p className="muted small">
        {bridge.transferable === null
          ? own.bridgeUnknown()
          : own.bridgeLead({ share: fixedIn(lang, bridge.transferable, 1) })}
      </p>
      {bridge.steps.length === 0 ? (
        <p>{own.bridgeNothing()}</p>
      ) : (
        <ol className="plain-list">
          {bridge.steps.map(({ what, about, missing, from, until }) => (
            <li key={`${what}/${about}`}>
              {own.bridgeStep[what]({ about: about ?? '', missing })}
              <span className="sub">
                {from === until
                  ? dateIn(lang, until)
                  : own.fromUntil({ from: dateIn(lang, from), until: dateIn(lang, until) })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
