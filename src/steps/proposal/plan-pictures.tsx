/** The plan in pictures and prices: flows between agencies, and what its rules cost. */
import type { RulePrice } from '#optimise/rule-prices.ts';
import { OTHERS } from '#steps/proposal/flows.ts';
import { levelValue } from '#steps/proposal/level-value.ts';
import { levelName } from '#steps/proposal/plan-parts.tsx';
import { Sankey } from '#ui/charts/sankey.tsx';
import type { Flow } from '#ui/charts/sankey-layout.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

export type FlowsView = { flows: readonly Flow[]; within: number; names: Readonly<Record<string, string>> };

export function AgencyFlows({ flows, within, names }: FlowsView) {
  const own = useDeskWords().studyPage.flows;
  return (
    <section className="stack" id="arus">
      <h2>{own.title()}</h2>
      {flows.length === 0 ? (
        <p className="muted">{own.none()}</p>
      ) : (
        <Sankey
          bare
          title={own.title()}
          lead={own.lead({ within })}
          flows={flows}
          nameOf={(key) => (key === OTHERS ? own.others() : (names[key] ?? key))}
        />
      )}
    </section>
  );
}

export type RuleView = RulePrice & { name: string };

export function RulePrices({
  rules,
  more,
  objectives,
}: {
  rules: readonly RuleView[];
  more: number;
  objectives: readonly string[];
}) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.studyPage.rules;
  // At most so much on the first aim; where that gains less, a later one may gain more than its part of the price.
  const price = ({ price: vector }: RuleView): string => {
    const l = vector.findIndex((amount) => amount !== 0);
    const level = objectives[l] ?? '';
    return l < 0 ? '' : `${levelName(words, level)} ${levelValue(level, vector[l] as number, lang)}`;
  };
  return (
    <section className="stack" id="harga-aturan">
      <h2>{own.title()}</h2>
      {rules.length === 0 ? (
        <p className="muted">{own.none()}</p>
      ) : (
        <>
          <p className="muted">{own.lead()}</p>
          <DataTable
            label={own.title()}
            rows={rules}
            rowKey={(row) => `${row.kind}/${row.id}`}
            columns={[
              {
                key: 'rule',
                label: own.rule(),
                wide: true,
                cell: (row) => (
                  <>
                    {row.kind === 'cap' ? own.cap() : row.name}
                    <span className="sub">{own[row.bound]()}</span>
                  </>
                ),
              },
              { key: 'price', label: own.price(), wide: true, cell: price },
            ]}
          />
          {more > 0 && <p className="muted">{own.more({ count: more })}</p>}
        </>
      )}
    </section>
  );
}
