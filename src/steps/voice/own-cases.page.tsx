/** "Kasus saya": the transfers that concern the person signed in. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { requireActor } from '#people/context.ts';
import { feedbackWaiting } from '#steps/evaluation/assessment.reads.server.ts';
import { LEAST_RATERS } from '#steps/evaluation/feedback.ts';
import { ownCaseRows } from '#steps/voice/own.reads.server.ts';
import { MoveText } from '#steps/voice/own-parts.tsx';
import { Badge, EmptyState, Notice, PageHead, StatusBadge } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import type { Route } from './+types/own-cases.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const asked = actor.nip === null ? 0 : await feedbackWaiting(context.db, actor.nip, context.today);
  return { cases: await ownCaseRows(context.db, actor), asked };
}

export default function OwnCases({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.voicePage;
  const { cases, asked } = loaderData;
  return (
    <>
      <PageHead title={own.mine()} lead={own.mineLead()} />
      <div className="stack">
        {asked > 0 && (
          <Notice
            tone="blue"
            title={<Link to="/saya/umpan-balik">{words.assessment.waitingForYou({ count: asked })}</Link>}
          >
            {words.assessment.ownLead({ least: LEAST_RATERS })}
          </Notice>
        )}
        {cases.length === 0 ? (
          <EmptyState
            title={own.none()}
            action={
              <Button component={Link} to="/saya/data" variant="default">
                {own.seeData()}
              </Button>
            }
          >
            {own.noneLead()}
          </EmptyState>
        ) : (
          <ul className="links">
            {cases.map((one) => (
              <li key={one.id} className="card stack">
                <div className="spread">
                  <h2>
                    <Link to={`/saya/kasus/${encodeURIComponent(one.id)}`}>
                      {one.to?.post ?? words.voicePage.caseTitle()}
                    </Link>
                  </h2>
                  <StatusBadge status={one.status} />
                </div>
                <MoveText from={one.from} to={one.to} />
                {one.objection && (
                  <div>
                    <Badge tone={one.objection === 'diajukan' ? 'amber' : 'grey'}>
                      {words.case.objection[one.objection]()}
                    </Badge>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
