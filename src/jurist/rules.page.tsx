/** /aturan: every rule with its level, basis and stages; what waits for Biro Hukum; the tables of thresholds. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import { legalTables, rulesListed } from '#jurist/reads.server.ts';
import { BasisBadge, LevelBadge } from '#jurist/rule-parts.tsx';
import { lawOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { Badge, Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/rules.page';

export async function loader({ context }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, lang } = context;
  const [law, changes] = await Promise.all([lawOn(db, today), changesOf(db)]);
  return {
    rules: rulesListed(law, changes, today, lang),
    tables: legalTables(changes, today, lang),
    waiting: changes
      .filter(({ status }) => status === 'diajukan')
      .map(({ id, file, from, by }) => ({ id, file, from, by })),
  };
}

/** `R06-masa-jabatan.yaml` → `R06`, `tabel/jpm.yaml` → `jpm`: how a text is called in addresses. */
const nameOf = (file: string): string => (file.startsWith('tabel/') ? file.slice(6, -5) : file.slice(0, 3));

export default function RulesPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  const { rules, tables, waiting } = loaderData;
  const real = rules.filter(({ basis }) => basis.length > 0);
  const unchecked = real.filter(
    ({ basis }) =>
      basis.some(({ status }) => status === 'sekunder') && !basis.some(({ status }) => status === 'resmi'),
  );
  return (
    <>
      <PageHead title={own.title()} lead={own.lead()} action={<ListFileLinks door="/aturan/unduh" />} />
      <div className="stack-wide">
        {waiting.map(({ id, file, from, by }) => (
          <Notice key={id} tone="amber" title={`${own.waiting()}: ${nameOf(file)}`}>
            <Link to={`/aturan/${nameOf(file)}#riwayat`}>
              {own.waitingFor({ from: dateIn(lang, from), by })}
            </Link>
          </Notice>
        ))}
        <p className="muted reading">{own.unchecked({ count: unchecked.length, of: real.length })}</p>
        <DataTable
          label={own.title()}
          rows={rules}
          rowKey={(rule) => rule.id}
          columns={[
            {
              key: 'id',
              label: own.rule(),
              cell: (rule) => (rule.act ? rule.id : <Link to={`/aturan/${rule.id}`}>{rule.id}</Link>),
            },
            {
              key: 'title',
              label: own.name(),
              wide: true,
              cell: (rule) => (
                <>
                  {rule.act ? rule.title : <Link to={`/aturan/${rule.id}`}>{rule.title}</Link>}
                  {rule.act && <div className="muted small">{rule.act}</div>}
                  {rule.upcoming && (
                    <div>
                      <Badge tone="violet">{own.upcoming({ from: dateIn(lang, rule.upcoming) })}</Badge>
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'level',
              label: own.level(),
              cell: (rule) =>
                rule.level ? <LevelBadge level={rule.level} /> : <Badge tone="grey">{own.act()}</Badge>,
            },
            {
              key: 'basis',
              label: own.basis(),
              wide: true,
              cell: ({ basis: [first, ...others] }) =>
                first ? (
                  <>
                    {first.text}
                    {others.length > 0 && (
                      <span className="muted"> {own.more({ count: others.length })}</span>
                    )}
                    <div>
                      <BasisBadge status={first.status} />
                    </div>
                  </>
                ) : (
                  '–'
                ),
            },
            {
              key: 'stages',
              label: own.stages(),
              cell: (rule) => rule.stages.map((stage) => own.stage[stage]()).join(', ') || '–',
            },
          ]}
        />
        <section className="stack">
          <h2>{own.tables()}</h2>
          <p className="muted reading">{own.tablesLead()}</p>
          <ul className="waiting">
            {tables.map(({ id, title, basis, upcoming }) => (
              <li key={id}>
                <Link to={`/aturan/${id}`}>
                  <span className="what">{title}</span>
                  <span className="about">
                    {basis}
                    {upcoming && `. ${own.upcoming({ from: dateIn(lang, upcoming) })}`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <div className="row">
            <p className="muted">{own.references()}</p>
            <Button component={Link} to="/data/referensi" variant="default">
              {own.toReferences()}
            </Button>
          </div>
        </section>
      </div>
    </>
  );
}
