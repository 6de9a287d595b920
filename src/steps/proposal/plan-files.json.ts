/** The problem and the plan as the bytes that were hashed, for anybody in the procedure to check; whole, so for those who may read names. */
import { refuse } from '#ground/refusal.ts';
import { requireActor } from '#people/context.ts';
import { getRound } from '#steps/round/reads.server.ts';
import type { Route } from './+types/plan-files.json';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, ['bkd', 'tpk', 'sekretariat_tpk', 'sekda', 'gubernur', 'inspektorat']);
  const round = await getRound(context.db, params.round);
  const what = params.file;
  const row =
    round.plan &&
    (await context.db
      .selectFrom('plan')
      .select(what === 'problem.json' ? 'case_text as text' : 'plan_text as text')
      .where('id', '=', round.plan.id)
      .executeTakeFirst());
  if (!row || (what !== 'problem.json' && what !== 'plan.json'))
    throw refuse('missing', 'thing.missing', { what: context.words.proposalPage.download(), id: what ?? '' });
  return new Response(row.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${what}"`,
      'Cache-Control': 'no-store',
    },
  });
}
