/** What BKD asks about the standing plan before the meeting: whether doubtful data would turn it, and what other weights would bring. */
import type { Walk } from '#demo/walk.server.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Policy } from '#registry/policy.ts';
import { suggestedSets } from '#steps/proposal/scenario-sets.ts';
import { askRobustness, askScenarios, LEAST_SAMPLES } from '#steps/proposal/study.acts.server.ts';

/** Asks for both studies, each once. They are worked out beside the server, after the house is filled. */
export async function studied(walk: Walk, round: string, { weights }: Policy): Promise<void> {
  const rows = await walk.db.selectFrom('study').select('kind').where('round_id', '=', round).execute();
  const asked = new Set(rows.map(({ kind }) => kind));
  const office = () => walk.as('bkd', 'bkd');
  if (!asked.has('ketahanan')) await askRobustness(await office(), round, LEAST_SAMPLES);
  if (asked.has('skenario')) return;
  await askScenarios(
    await office(),
    round,
    'putaran',
    suggestedSets(weights, wordsIn('id').studyPage.scenario),
  );
}
