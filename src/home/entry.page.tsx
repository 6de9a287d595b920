/** One entry of the log: its public part, its leaf hash, and the proof that it is in the signed log. */
import { Link } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { numberIn } from '#ground/words/lang.ts';
import { findLogEntry } from '#home/log.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles } from '#registry/scope.ts';
import { Facts, Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { MomentText } from '#ui/small-parts.tsx';
import { roundPath } from '#ui/steps.ts';
import type { Route } from './+types/entry.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const index = /^\d{1,15}$/.test(params.entry) ? Number(params.entry) : -1;
  const entry = await findLogEntry(context.db, index);
  if (!entry) throw refuse('missing', 'thing.missing', { what: 'Entri', id: params.entry });
  return { entry, staff: actor.roles.some(({ role }) => fileRoles.includes(role)) };
}

export default function EntryPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.integrityPage;
  const { entry, staff } = loaderData;
  const { proof } = entry;
  return (
    <>
      <PageHead
        title={own.entry({ index: numberIn(lang, entry.index) })}
        lead={words.case.happened[entry.kind]()}
        crumbs={[{ to: '/integritas', name: own.title() }]}
      />
      <div className="stack-wide">
        <section className="card stack">
          <Facts
            of={[
              [own.when(), <MomentText key="at" of={entry.at} />],
              [own.who(), words.case.role[entry.role]()],
              ...(entry.round
                ? [
                    [
                      own.round(),
                      staff ? (
                        <Link key="round" to={roundPath(entry.round)}>
                          {entry.round}
                        </Link>
                      ) : (
                        entry.round
                      ),
                    ] as const,
                  ]
                : []),
              ...(entry.count > 0
                ? [
                    [
                      own.cases({ count: entry.count }),
                      <span key="cases" className="row">
                        {entry.cases.map((id) =>
                          staff ? (
                            <Link key={id} to={`/kasus/${encodeURIComponent(id)}`}>
                              {id}
                            </Link>
                          ) : (
                            <span key={id}>{id}</span>
                          ),
                        )}
                      </span>,
                    ] as const,
                  ]
                : []),
            ]}
          />
          <h2>{own.publicPart()}</h2>
          {entry.public === '{}' ? (
            <p className="muted">{own.publicNone()}</p>
          ) : (
            <pre className="proof" style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
              {entry.public}
            </pre>
          )}
          {entry.personal > 0 && <p className="muted">{own.personal({ count: entry.personal })}</p>}
        </section>
        <section className="card stack">
          <h2>{own.proof()}</h2>
          {proof ? (
            <>
              <Notice
                tone={proof.holds ? 'green' : 'red'}
                title={proof.holds ? own.proofOk() : own.proofWrong()}
              />
              <p>{own.proofLead({ size: numberIn(lang, proof.size) })}</p>
            </>
          ) : (
            <p className="muted">{own.proofWait()}</p>
          )}
          <Facts
            of={[
              [
                own.leafHash(),
                <span key="leaf" className="proof">
                  {entry.leafHash}
                </span>,
              ],
              ...(proof
                ? [
                    [
                      own.path(),
                      <ol key="path" className="proof" style={{ margin: 0, paddingLeft: 24 }}>
                        {proof.path.map((hash) => (
                          <li key={hash}>{hash}</li>
                        ))}
                      </ol>,
                    ] as const,
                    [
                      own.root(),
                      <span key="root" className="proof">
                        {proof.root}
                      </span>,
                    ] as const,
                  ]
                : []),
            ]}
          />
          <details>
            <summary>{own.leaf()}</summary>
            <pre className="proof" style={{ whiteSpace: 'pre-wrap' }}>
              {entry.leaf}
            </pre>
          </details>
        </section>
        <nav className="row">
          {entry.index > 0 && <Link to={`/integritas/${entry.index - 1}`}>{own.previous()}</Link>}
          <Link to={`/integritas/${entry.index + 1}`}>{own.next()}</Link>
        </nav>
      </div>
    </>
  );
}
