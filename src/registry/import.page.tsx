/** Impor: a users' file, what it would change, the rows that are refused by cell, saving, and taking a batch back whole. */
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { batchesOf, latestDataDay } from '#registry/data.reads.server.ts';
import { BlankGrids, GridForm, WorkingCopies } from '#registry/grid-parts.tsx';
import { type ImportAnswer, importAction } from '#registry/import-form.server.ts';
import { BatchList, ImportForm, Preview } from '#registry/import-parts.tsx';
import { isKind, kindNames } from '#registry/kinds/kinds.ts';
import { blankGrid } from '#registry/sheet-grid.ts';
import { kindsOpenTo } from '#registry/stored-rows.reads.server.ts';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/import.page';

const importers = houseActs.undoImport;
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, importers);
  const { db, today } = context;
  const state = readTable(request, { sorts: ['waktu'], size: 20 });
  const query = new URL(request.url).searchParams;
  const wanted = query.get('kisi') ?? '';
  const [batches, dataDay] = await Promise.all([batchesOf(db, state), latestDataDay(db)]);
  return {
    batches: { ...batches, state },
    // A file handed in today speaks of today, unless the data is of a later day already.
    asOf: dataDay !== null && dataDay > today ? dataDay : today,
    kinds: kindNames,
    copies: kindsOpenTo(actor.role),
    blank: isKind(wanted) ? { kind: wanted, grid: blankGrid(wanted) } : null,
    saved: query.get('tersimpan'),
    undone: query.get('dibatalkan'),
  };
}

export const action = ({ context, request }: Route.ActionArgs) => importAction(context, request);

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useDeskWords().dataPage;
  const answer = actionData as ImportAnswer | undefined;
  const { saved, undone, batches, blank } = loaderData;
  return (
    <>
      <PageHead title={own.import()} lead={own.importLead()} crumbs={[{ to: '/data', name: own.title() }]} />
      <div className="stack-wide">
        {saved && !answer && (
          <Notice tone="green" title={saved === '-' ? own.savedSame() : own.saved({ batch: saved })} />
        )}
        {undone && !answer && <Notice tone="green" title={own.undoneNow({ batch: undone })} />}
        {answer?.preview ? (
          <Preview preview={answer.preview} />
        ) : blank && !answer ? (
          <section className="stack">
            <h2>{own.kindName[blank.kind]()}</h2>
            <GridForm grid={blank.grid} token="" kind={blank.kind} asOf={loaderData.asOf} />
          </section>
        ) : (
          <ImportForm kinds={loaderData.kinds} asOf={loaderData.asOf} returned={answer} />
        )}
        {!answer?.preview && !blank && <WorkingCopies kinds={loaderData.copies} />}
        {!answer?.preview && !blank && <BlankGrids kinds={loaderData.kinds} />}
        <BatchList {...batches} returned={answer} />
      </div>
    </>
  );
}
