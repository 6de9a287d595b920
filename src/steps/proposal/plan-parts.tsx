/** The plan as drawn: each aim with bound and proof, the two files to check it by, and the chains of moves. */
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { levelValue } from '#steps/proposal/level-value.ts';
import type { ChainView, MoverView } from '#steps/proposal/reads.server.ts';
import { ChainView as Picture } from '#ui/charts/chain-view.tsx';
import { Badge, Facts, Notice, StatusBadge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { HashText } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks, useAddress } from '#ui/table-parts.tsx';

type Plan = {
  caseHash: string;
  planHash: string;
  levels: { name: string; value: number; bound: number | null; proof: 'dual' | 'search' | null }[];
};

export function levelName(words: ReturnType<typeof useDeskWords>, name: string): string {
  const names = words.evaluation.level as unknown as Record<string, (() => string) | undefined>;
  return names[name]?.() ?? name;
}

export function Proof({ round, plan, files }: { round: string; plan: Plan; files: boolean }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  return (
    <section className="stack">
      <h2>{own.proof()}</h2>
      <p className="muted">{own.proofLead()}</p>
      <div className="columns">
        <DataTable
          label={own.proof()}
          rows={plan.levels}
          rowKey={(row) => row.name}
          columns={[
            { key: 'level', label: own.level(), cell: (row) => levelName(words, row.name) },
            {
              key: 'value',
              label: own.value(),
              number: true,
              cell: (row) => levelValue(row.name, row.value, lang),
            },
            {
              key: 'bound',
              label: own.bound(),
              number: true,
              cell: (row) => (row.bound === null ? '–' : levelValue(row.name, row.bound, lang)),
            },
            {
              key: 'proof',
              label: own.proofKind(),
              cell: (row) =>
                row.bound === row.value ? (
                  <>
                    <Badge tone="green">{own.proved()}</Badge>
                    {row.proof && <span className="sub">{own[row.proof]()}</span>}
                  </>
                ) : (
                  <Badge tone="amber">{own.unproved()}</Badge>
                ),
            },
          ]}
        />
        <div className="stack">
          <Notice tone="green" title={own.judged()}>
            {own.judgedLead()}
          </Notice>
          <Facts
            of={[
              [own.caseHash(), <HashText key="case" of={plan.caseHash} />],
              [own.planHash(), <HashText key="plan" of={plan.planHash} />],
              ...(files
                ? [
                    [
                      own.download(),
                      <span key="files" className="row">
                        <a href={`${stepPath(round, 'usulan')}/berkas/problem.json`}>problem.json</a>
                        <a href={`${stepPath(round, 'usulan')}/berkas/plan.json`}>plan.json</a>
                      </span>,
                    ] as const,
                  ]
                : []),
            ]}
          />
          {files && <p className="muted small">{own.checkWith()}</p>}
        </div>
      </div>
    </section>
  );
}

export function ChainList(props: {
  round: string;
  rows: readonly ChainView[];
  total: number;
  at: number;
  pages: number;
}) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  const address = useAddress();
  const { round, rows, at, pages } = props;
  return (
    <section className="stack" id="rantai">
      <div className="spread">
        <h2>{own.chainsTitle()}</h2>
        <ListFileLinks door={`${stepPath(round, 'usulan')}/rantai/unduh`} />
      </div>
      {rows.map((chain) => (
        <div key={chain.number} className="stack" style={{ gap: 8 }}>
          <h3>
            {chain.kind === 'rantai'
              ? own.chain({ number: chain.number })
              : own.exchange({ number: chain.number })}
          </h3>
          <OneChain round={round} chain={chain} />
        </div>
      ))}
      {pages > 1 && (
        <nav className="row" aria-label={words.ui.table.pages()}>
          {at > 1 && (
            <Link to={`${address({ rantai: String(at - 1) })}#rantai`}>{words.ui.table.previous()}</Link>
          )}
          <span>{words.ui.table.page({ page: numberIn(lang, at), of: numberIn(lang, pages) })}</span>
          {at < pages && (
            <Link to={`${address({ rantai: String(at + 1) })}#rantai`}>{words.ui.table.next()}</Link>
          )}
        </nav>
      )}
    </section>
  );
}

/** A → B → C: every arrow is somebody who goes, with the way to why, and to what follows if they refuse. */
export function OneChain({ round, chain, here }: { round: string; chain: ChainView; here?: string }) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const usulan = stepPath(round, 'usulan');
  return (
    <Picture
      title={
        chain.kind === 'rantai' ? own.chain({ number: chain.number }) : own.exchange({ number: chain.number })
      }
      closed={chain.kind === 'tukar'}
      unnamed={own.otherAgency()}
      nowhere={own.noPost()}
      moves={chain.moves.map((move: MoverView) => ({
        key: move.link,
        name: move.name,
        from: move.from,
        seat: move.to,
        ...(move.nip === null ? {} : { to: `${usulan}/${move.nip}` }),
        current: here !== undefined && move.nip === here,
        mark: (
          <>
            {move.status && <StatusBadge status={move.status} />}{' '}
            {move.nip !== null && (
              <Link className="small" to={`${usulan}/tolak?nip=${move.nip}`}>
                {words.studyPage.refusal.short()}
              </Link>
            )}
          </>
        ),
      }))}
    />
  );
}
