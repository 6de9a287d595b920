/** A rule of the process that stands in the way, turned into the refusal of an act with the rule's own sentence and article. */
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { judgeProcess, type RuleResult } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import type { Law } from '#law/law.ts';
import type { Stage } from '#law/rule.ts';

/** Whether a result keeps an act from being done: a blocking rule that fails, or that cannot be judged for want of a fact. */
export function blocks(result: RuleResult): boolean {
  return result.level === 'blokir' && (result.status === 'gagal' || result.status === 'belum_diketahui');
}

/** Judges the rules and throws the first that blocks; returns the results, for the entry and the page. */
export function demandLawful(
  law: Law,
  rules: readonly string[],
  facts: Facts,
  on: Day,
  stage?: Stage,
): RuleResult[] {
  const results = rules.map((rule) => judgeProcess(law, rule, facts, on, stage ? { stage } : {}));
  const stop = results.find(blocks);
  if (stop) throw refuse('rule', 'decision.rule', { rule: stop.rule, why: stop.message.id });
  return results;
}
