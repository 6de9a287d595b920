/** The freeze on the page of needs: what will be frozen and the question, or what was frozen, with hash, entry and checkpoint. */
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { Confirm } from '#ui/form-parts.tsx';
import { Facts, ReadOnlyBanner } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { HashText, MomentText } from '#ui/small-parts.tsx';
import { roundPath } from '#ui/steps.ts';

type Frozen = {
  hash: string;
  entry: number;
  checkpoint: { size: number; at: string } | null;
};

export function FreezePart(props: {
  round: { id: string; title: string };
  frozen: Frozen | null;
  mayFreeze: boolean;
  posts: number;
  seats: number;
  returned: Returned | undefined;
}) {
  const own = useDeskWords().needsPage;
  const lang = useLang();
  const { round, frozen, mayFreeze, posts, seats, returned } = props;
  if (frozen)
    return (
      <div className="stack">
        <ReadOnlyBanner entry={frozen.entry}>{own.frozen()}</ReadOnlyBanner>
        <Facts
          of={[
            [own.frozenHash(), <HashText key="hash" of={frozen.hash} />],
            [
              own.checkpoint(),
              frozen.checkpoint ? (
                <span key="checkpoint">
                  <Link to="/integritas">
                    {own.checkpointAt({ size: numberIn(lang, frozen.checkpoint.size) })}
                  </Link>
                  , <MomentText of={frozen.checkpoint.at} />
                </span>
              ) : (
                own.checkpointNone()
              ),
            ],
          ]}
        />
      </div>
    );
  if (!mayFreeze) return null;
  return (
    <section className="card stack">
      <h2>{own.freezeReady()}</h2>
      <p>
        {own.freezeReadyLead({ posts, seats })}{' '}
        <Link to={`${roundPath(round.id)}/kebijakan`}>{own.checkPolicy()}</Link>
      </p>
      <Confirm
        label={own.freeze()}
        question={own.freezeAsk({ title: round.title })}
        lead={own.freezeLead()}
        yes={own.freeze()}
        intent="beku"
        returned={returned}
      />
    </section>
  );
}
