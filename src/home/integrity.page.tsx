/** Integritas: how large the log is, who signed its head, how anybody checks it, and the latest entries. */
import { Link } from 'react-router';
import { headOf, latestEntries } from '#home/log.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { Facts, Figures, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useWords } from '#ui/root-data.ts';
import { Count, MomentText } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/integrity.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context);
  const state = readTable(request, { sorts: ['nomor'], size: 25 });
  const [head, rows] = await Promise.all([headOf(context.db), latestEntries(context.db, state)]);
  return { head, rows, state, address: context.settings.baseUrl };
}

export default function IntegrityPage({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.integrityPage;
  const { head, rows, state, address } = loaderData;
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
          <DataTable
            label={own.entries()}
            rows={rows}
            rowKey={(row) => row.index}
            state={state}
            total={head.size}
            empty={own.none()}
            columns={[
              {
                key: 'nomor',
                label: own.index(),
                number: true,
                cell: (row) => <Link to={`/integritas/${row.index}`}>{row.index}</Link>,
              },
              { key: 'what', label: own.what(), wide: true, cell: (row) => words.case.happened[row.kind]() },
              { key: 'when', label: own.when(), cell: (row) => <MomentText of={row.at} /> },
              { key: 'who', label: own.who(), cell: (row) => words.case.role[row.role]() },
              {
                key: 'about',
                label: own.about(),
                cell: (row) =>
                  [row.round ?? '', row.cases > 0 ? own.cases({ count: row.cases }) : '']
                    .filter(Boolean)
                    .join(' · ') || '–',
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}
