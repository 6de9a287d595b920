/** A policy that can only be read: aims in their order, weights with their sum, floor, posts, rules and exceptions. */
import { numberIn } from '#ground/words/lang.ts';
import type { Policy } from '#registry/policy.ts';
import { Facts } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';

/** As many codes are read at a glance. */
const few = 8;

export function PolicyFacts({ policy }: { policy: Policy }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.roundPage;
  const parts = words.evaluation.part as unknown as Record<string, () => string>;
  const weights = (of: Record<string, number>) => {
    const sum = Object.values(of).reduce((a, b) => a + b, 0);
    return (
      <ul className="plain-list">
        {Object.entries(of).map(([name, weight]) => (
          <li key={name}>
            {parts[name]?.() ?? name}: <span className="figure">{numberIn(lang, weight)}</span>
          </li>
        ))}
        <li className="muted">{own.sum({ sum: numberIn(lang, sum) })}</li>
      </ul>
    );
  };
  // Of a whole province these are hundreds of codes: counted here, to be unfolded by who wants them.
  const posts = (list: readonly string[]) =>
    list.length <= few ? (
      list.join(', ') || '–'
    ) : (
      <details>
        <summary>{numberIn(lang, list.length)}</summary>
        {list.join(', ')}
      </details>
    );
  const rules = Object.entries(policy.rules);
  return (
    <section className="card stack">
      <Facts
        of={[
          [
            own.objectives(),
            <ol key="objectives" className="plain-list">
              {policy.objectives.map((one) => (
                <li key={one}>{words.evaluation.level[one]()}</li>
              ))}
            </ol>,
          ],
          [own.weightsFit(), weights(policy.weights.fit)],
          [own.weightsGrowth(), weights(policy.weights.growth)],
          [own.floor(), `${numberIn(lang, policy.donorFloor * 100)} %`],
          [own.maxMoves(), policy.maxMoves === null ? '–' : numberIn(lang, policy.maxMoves)],
          [own.criticalPosts(), posts(policy.criticalPosts)],
          [own.strategicPosts(), posts(policy.strategicPosts)],
          [
            own.rules(),
            rules.length === 0
              ? own.noRules()
              : rules
                  .map(([rule, values]) => {
                    const given = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
                    return `${rule}: ${given.join(', ')}`;
                  })
                  .join('; '),
          ],
          [
            own.waivers(),
            policy.waivers.length === 0
              ? own.noWaivers()
              : policy.waivers.map(({ rule, reason }) => `${rule}: ${reason}`).join('; '),
          ],
        ]}
      />
    </section>
  );
}
