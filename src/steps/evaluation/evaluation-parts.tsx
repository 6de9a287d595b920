/** Parts that several pages draw of a person's evaluation: rules with their article, competence against a post, parts of a figure. */
import { dateIn, fixedIn, numberIn } from '#ground/words/lang.ts';
import type { CompetenceView, PartsView, RuleView } from '#steps/evaluation/views.ts';
import type { Component } from '#steps/evaluation/weighted.ts';
import { Radar } from '#ui/charts/radar.tsx';
import { Badge, Notice, type Tone } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

const resultTone = {
  lulus: 'green',
  gagal: 'red',
  belum_diketahui: 'amber',
  tidak_berlaku: 'grey',
} satisfies Record<RuleView['status'], Tone>;

export const statusTone = { layak: 'green', layak_bersyarat: 'amber', tidak_layak: 'red' } as const;
export const markTone = { kuat: 'green', cukup: 'blue', lemah: 'amber' } as const;

/** Each rule with what it says and the article it stands on; rules that do not apply are counted, not listed. */
export function RuleTable({ rules, label }: { rules: readonly RuleView[]; label: string }) {
  const own = useDeskWords().evaluationPage;
  const shown = rules.filter((rule) => rule.status !== 'tidak_berlaku');
  const hidden = rules.length - shown.length;
  return (
    <div className="stack">
      <DataTable
        label={label}
        rows={shown}
        rowKey={(row) => row.rule}
        columns={[
          {
            key: 'rule',
            label: own.rule(),
            cell: (row) => (
              <>
                {row.rule} <span className="sub">{row.title}</span>
              </>
            ),
          },
          {
            key: 'result',
            label: own.result(),
            cell: (row) => (
              <>
                <Badge tone={resultTone[row.status]}>{own.resultName[row.status]()}</Badge>
                {row.status !== 'lulus' && <span className="sub">{own.levelName[row.level]()}</span>}
              </>
            ),
          },
          { key: 'what', label: own.what(), wide: true, cell: (row) => row.message },
          {
            key: 'article',
            label: own.article(),
            wide: true,
            cell: (row) =>
              row.basis.slice(0, 2).map(({ text, url, mark }) => (
                <span key={text} className="small" style={{ display: 'block' }}>
                  {/^https?:/.test(url) ? (
                    <a href={url} rel="noreferrer">
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                  {mark !== 'resmi' && <span className="muted"> ({own.basisMark[mark]()})</span>}
                </span>
              )),
          },
        ]}
      />
      {hidden > 0 && <p className="muted small">{own.inapplicable({ count: hidden })}</p>}
    </div>
  );
}

/** The parts of a mean with weight, score and source; what nobody knows says so. */
export function PartsTable(props: { label: string; parts: readonly Component[]; of: 'axis' | 'part' }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const { label, parts, of } = props;
  const names = words.evaluation[of] as unknown as Record<string, (() => string) | undefined>;
  const sources = own.source as unknown as Record<string, (() => string) | undefined>;
  return (
    <DataTable
      label={label}
      rows={parts}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'name',
          label: own.component(),
          wide: true,
          cell: (row) => (
            <>
              {names[row.name]?.() ?? row.name}
              <span className="sub">
                {own.from()}: {sources[row.name]?.() ?? '–'}
              </span>
            </>
          ),
        },
        { key: 'weight', label: own.weight(), number: true, cell: (row) => numberIn(lang, row.weight) },
        {
          key: 'score',
          label: own.score(),
          number: true,
          cell: (row) =>
            row.score === null ? (
              <span className="muted">{own.notAssessed()}</span>
            ) : (
              <Meter value={row.score} text={fixedIn(lang, row.score, 1)} />
            ),
        },
      ]}
    />
  );
}

/** A share of hundred as a bar with its figure. */
export function Meter({ value, text, tone }: { value: number; text: string; tone?: 'amber' | 'red' }) {
  return (
    <span className="meter" data-tone={tone}>
      <span className="track" aria-hidden="true">
        <i style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
      </span>
      <span className="figure">{text}</span>
    </span>
  );
}

export function PartsCard({ title, view }: { title: string; view: PartsView }) {
  const own = useDeskWords().evaluationPage;
  const lang = useLang();
  return (
    <section className="stack">
      <h3>
        {title}: {view.mean === null ? own.notAssessed() : fixedIn(lang, view.mean, 2)}
      </h3>
      <p className="muted small">{own.known({ share: view.known })}</p>
      <PartsTable label={title} parts={view.parts} of="part" />
    </section>
  );
}

/** Nine competences as a picture and as figures beside it. */
export function CompetencePart(props: { title: string; person: string; view: CompetenceView }) {
  const words = useDeskWords();
  const own = words.evaluationPage;
  const lang = useLang();
  const { title, person, view } = props;
  const { gaps, assessed, stale } = view;
  return (
    <section className="stack">
      <h3>{title}</h3>
      {assessed ? (
        <p className="muted small">
          {own.assessed({ on: dateIn(lang, assessed.on), by: assessed.by })}{' '}
          {view.jpm !== null && <strong>{own.jpm({ value: fixedIn(lang, view.jpm, 2) })}</strong>}{' '}
          {view.jpmSum !== null && (
            <span>{`${words.evaluationMore.jpmSum()}: ${fixedIn(lang, view.jpmSum, 2)} %`}</span>
          )}
        </p>
      ) : (
        <p className="muted">{own.noAssessment()}</p>
      )}
      {stale && <Notice tone="amber" title={own.stale()} />}
      {gaps.length === 0 ? (
        <p className="muted">{own.noStandard()}</p>
      ) : (
        <div className="columns">
          {assessed && gaps.length > 2 && (
            <Radar
              title={own.radar({ name: person })}
              most={5}
              held={own.held()}
              required={own.required()}
              bare
              axes={gaps.map(({ competence, name, required, level }) => ({
                ...{ key: competence, name, required },
                held: level,
              }))}
            />
          )}
          <DataTable
            label={title}
            rows={gaps}
            rowKey={(row) => row.competence}
            columns={[
              {
                key: 'name',
                label: own.competenceName(),
                cell: (row) => `${row.competence} ${row.name}`,
              },
              { key: 'required', label: own.required(), number: true, cell: (row) => row.required },
              { key: 'held', label: own.held(), number: true, cell: (row) => row.level ?? '–' },
              {
                key: 'gap',
                label: own.gap(),
                number: true,
                cell: (row) =>
                  row.gap === null ? '–' : row.gap > 0 ? <strong>{row.gap}</strong> : <span>0</span>,
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}
