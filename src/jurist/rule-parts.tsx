/** Parts of a rule's page: badges, the rule in words beside its articles, figures over time, examples. */
import { dateIn } from '#ground/words/lang.ts';
import type { Figure, ReadRule } from '#law/readable.ts';
import { stretchInWords } from '#law/readable.ts';
import type { Basis, Level, Status } from '#law/rule.ts';
import { Badge, Facts, Timeline } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

const levelTone = { blokir: 'red', perlu_persetujuan: 'amber', peringatan: 'grey' } as const;
export function LevelBadge({ level }: { level: Level }) {
  return <Badge tone={levelTone[level]}>{useDeskWords().law.level[level]()}</Badge>;
}

const basisTone = { resmi: 'green', sekunder: 'amber', praktik: 'grey', rancangan: 'grey' } as const;
export function BasisBadge({ status }: { status: Basis['status'] }) {
  return <Badge tone={basisTone[status]}>{useDeskWords().law.basisStatus[status]()}</Badge>;
}

const statusTone = { lulus: 'green', gagal: 'red', belum_diketahui: 'amber', tidak_berlaku: 'grey' } as const;
export function StatusWord({ status }: { status: Status }) {
  return <Badge tone={statusTone[status]}>{useDeskWords().law.status[status]()}</Badge>;
}

export function Articles({ of }: { of: readonly Basis[] }) {
  const own = useDeskWords().jurist;
  const lang = useLang();
  return (
    <section className="card">
      <h2>{own.article()}</h2>
      <ol className="stack" style={{ gap: 12, paddingLeft: 20, margin: 0 }}>
        {of.map(({ instrumen, pasal, url, dilihat, status }) => (
          <li key={`${instrumen} ${pasal}`}>
            <strong>{instrumen}</strong>, {pasal}
            <div className="row small">
              <BasisBadge status={status} />
              <span className="muted">{own.seen({ date: dateIn(lang, dilihat) })}</span>
              {/^https?:/.test(url) ? (
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {new URL(url).hostname}
                </a>
              ) : (
                <code>{url}</code>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function InWords({ rule, explained }: { rule: ReadRule; explained: string | null }) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  return (
    <section className="card stack">
      <h2>{own.inWords()}</h2>
      {explained && <p className="reading">{explained}</p>}
      <Facts
        of={[
          ...(rule.for ? [[own.only(), rule.for.join(', ')] as const] : []),
          [own.applies(), rule.applies ?? own.always()],
          ...rule.clauses.map(
            (clause, at) =>
              [
                rule.clauses.length > 1 ? `${own.must()} ${at + 1}` : own.must(),
                <span key="syarat">
                  {clause.text}
                  {clause.when && <span className="muted"> ({own.when({ condition: clause.when })})</span>}{' '}
                  {clause.level && <LevelBadge level={clause.level} />}
                </span>,
              ] as const,
          ),
          [own.missingData(), own.missingAs[rule.missing]()],
          [own.toPerson(), <q key="pesan">{rule.message}</q>],
        ]}
      />
      <h3>{own.exceptions()}</h3>
      {rule.exceptions.length === 0 ? (
        <p className="muted">{own.noExceptions()}</p>
      ) : (
        <ul>
          {rule.exceptions.map((one) => (
            <li key={one.name}>
              <strong>{one.name}</strong>: {own.when({ condition: one.when })}, {own.thus()} {one.outcome}.{' '}
              <span className="muted small">
                {stretchInWords(lang, one.from, one.to)}. {one.basis}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The rows of a decision table; for every case exactly one holds. */
export function DecisionTable({ of }: { of: NonNullable<ReadRule['table']> }) {
  const own = useDeskWords().jurist;
  return (
    <section className="stack">
      <h2>{own.table()}</h2>
      <DataTable
        label={own.table()}
        rows={of.rows.map((row, at) => ({ ...row, at }))}
        rowKey={(row) => row.at}
        columns={[
          ...of.inputs.map((input, column) => ({
            key: input,
            label: input,
            cell: (row: { cells: readonly string[] }) => row.cells[column],
          })),
          {
            key: 'maka',
            label: own.thus(),
            wide: true,
            cell: (row: { outcome: string; level: Level | null }) => (
              <>
                {row.outcome} {row.level && <LevelBadge level={row.level} />}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** `masihMemenuhi` is read as "Masih memenuhi"; the name itself stays beside it, because the text of the rule uses it. */
const figureName = (name: string): string => {
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Each figure as a line of time: from when to when it held, on which article. */
export function FiguresOverTime({ of }: { of: readonly Figure[] }) {
  const own = useDeskWords().jurist;
  const lang = useLang();
  return (
    <section className="stack">
      <h2>{own.figures()}</h2>
      {of.length === 0 && <p className="muted">{own.noFigures()}</p>}
      <div className="columns">
        {of.map(({ name, stretches }) => (
          <div key={name} className="card">
            <h3>{figureName(name)}</h3>
            <p className="muted small">
              <code>{name}</code>
            </p>
            <Timeline
              title={figureName(name)}
              of={stretches.map((one) => ({
                id: one.from,
                what: (
                  <>
                    <strong>{one.value}</strong> {one.now && <Badge tone="blue">{own.now()}</Badge>}
                  </>
                ),
                when: stretchInWords(lang, one.from, one.to),
                more: <span className="muted small">{one.basis}</span>,
              }))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

export function Examples({ of }: { of: ReadRule['examples'] }) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  return (
    <section className="stack">
      <h2>{own.examples()}</h2>
      <p className="muted">{own.examplesLead()}</p>
      <DataTable
        label={own.examples()}
        rows={of.map((example, at) => ({ ...example, at }))}
        rowKey={(example) => example.at}
        columns={[
          {
            key: 'facts',
            label: own.facts(),
            wide: true,
            cell: ({ facts }) => facts.map(([name, value]) => `${name}: ${value}`).join('; ') || '–',
          },
          {
            key: 'on',
            label: own.on(),
            cell: ({ on, stage }) => [on && dateIn(lang, on), stage].filter(Boolean).join(', ') || '–',
          },
          {
            key: 'result',
            label: own.result(),
            cell: ({ status, level }) => (
              <span className="row" style={{ gap: 6 }}>
                <StatusWord status={status as Status} />
                {level && <LevelBadge level={level} />}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
