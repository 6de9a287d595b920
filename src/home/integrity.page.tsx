/** Integritas: how large the log is, who signed its head, how anybody checks it, and the latest entries. */
import { headOf, logFilters, loggedKinds, logLines } from '#home/log.reads.server.ts';
import { logColumns } from '#home/log-columns.tsx';
import { requireActor } from '#people/context.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { optionsOf } from '#ui/form-parts.tsx';
import { LongList } from '#ui/list-tools.tsx';
import { Facts, Figures, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, MomentText } from '#ui/small-parts.tsx';
import type { Route } from './+types/integrity.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context);
  const { db } = context;
  const state = readTable(request, { sorts: ['nomor'], filters: logFilters, size: 25, down: true });
  const [head, { rows, total }, kinds, rounds] = await Promise.all([
    headOf(db),
    logLines(db, state),
    loggedKinds(db),
    openedRounds(db),
  ]);
  return {
    head,
    rows,
    total,
    state,
    kinds,
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    address: context.settings.baseUrl,
  };
}

export default function IntegrityPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.integrityPage;
  const lang = useLang();
  const { head, rows, total, state, kinds, rounds, address } = loaderData;
  const columns = logColumns(words, lang);
  const { checkpoint, witnesses } = head;
  return (
    <>
      <PageHead title={own.title()} lead={own.lead()} />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.size(), value: <Count of={head.size} /> },
            {
              name: own.signedSize(),
              value: checkpoint ? <Count of={checkpoint.size} /> : '–',
            },
            { name: own.waiting(), value: <Count of={head.size - (checkpoint?.size ?? 0)} /> },
            { name: own.witnesses(), value: <Count of={witnesses.length} /> },
          ]}
        />
        <div className="columns">
          <section className="card stack">
            <h2>{own.checkpoint()}</h2>
            {checkpoint ? (
              <>
                <p className="muted">{own.checkpointLead()}</p>
                <pre className="proof" style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
                  {checkpoint.note}
                </pre>
                <Facts
                  of={[
                    [own.signedAt(), <MomentText key="at" of={checkpoint.at} />],
                    [
                      own.keys(),
                      head.keys.map((key) => (
                        <span key={key} className="proof" style={{ display: 'block' }}>
                          {key}
                        </span>
                      )),
                    ],
                    [
                      own.witnessList(),
                      witnesses.length === 0
                        ? own.noWitness()
                        : witnesses.map(({ name, at }) => (
                            <span key={name} style={{ display: 'block' }}>
                              {name}, <MomentText of={at} />
                            </span>
                          )),
                    ],
                  ]}
                />
                <a href="/log/checkpoint" download="checkpoint">
                  {own.downloadCheckpoint()}
                </a>
              </>
            ) : (
              <p className="muted">{own.noCheckpoint()}</p>
            )}
          </section>
          <section className="card stack">
            <h2>{own.verify()}</h2>
            <p>{own.verifyExport()}</p>
            <pre className="proof">npx tepat export log --out salinan-log</pre>
            <p>{own.verifyRun()}</p>
            <pre className="proof">npx tepat verify salinan-log</pre>
            <p>{own.verifyWith()}</p>
            <pre className="proof" style={{ whiteSpace: 'pre-wrap' }}>
              {`curl -O ${address}/log/checkpoint\nnpx tepat verify salinan-log --checkpoint checkpoint`}
            </pre>
          </section>
        </div>
        <section className="stack">
          <h2>{own.entries()}</h2>
          <LongList
            label={own.entries()}
            filters={[
              {
                name: 'kejadian',
                label: words.lists.event(),
                options: optionsOf(kinds, words.case.happened),
              },
              { name: 'putaran', label: words.lists.round(), options: rounds },
            ]}
            state={state}
            total={total}
            rows={rows}
            rowKey={(row) => row.index}
            columns={columns}
            file="/integritas/unduh"
          />
        </section>
      </div>
    </>
  );
}
