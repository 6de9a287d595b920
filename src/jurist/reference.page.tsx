/** /data/referensi/:tabel: one reference table on a day; a row added, changed or dropped, a block pasted, the last change undone. */
import { Button, TextInput } from '@mantine/core';
import { Form, Link, useLocation } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { dateIn } from '#ground/words/lang.ts';
import { referenceSeen } from '#jurist/reference.reads.server.ts';
import { type ReferenceAnswer, referenceAction } from '#jurist/reference.server.ts';
import { referenceColumns } from '#jurist/reference-columns.tsx';
import { RowForms, TableHistory } from '#jurist/reference-parts.tsx';
import { Articles } from '#jurist/rule-parts.tsx';
import { tableFile } from '#lawbook/change.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { Filters } from '#ui/filter-form.tsx';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable, ListFileLinks, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/reference.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, lang } = context;
  const seen = await referenceSeen(db, { id: params.table, request, today, lang });
  if (!seen) throw refuse('missing', 'thing.missing', { what: 'Tabel', id: params.table });
  const { rows, found, sections, ...shown } = seen;
  const { state, table } = shown;
  const query = new URL(request.url).searchParams;
  return {
    ...shown,
    today,
    sections: sections.map(({ path }) => path),
    rows: found.slice(state.offset, state.offset + state.size),
    total: found.length,
    chosen: rows.find(({ key }) => key === query.get('ubah')) ?? null,
    changes: await changesOf(db, tableFile(table)),
    done: query.get('selesai'),
    mayKeep: can(context.actor, 'keepReferences', {}),
  };
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  referenceAction(context, params.table, request);

export default function Reference({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.reference;
  const lang = useLang();
  const address = useAddress();
  const { pathname } = useLocation();
  const { section, sections, rows, total, state, on, mayKeep, done, chosen } = loaderData;
  const ended = words.workshop.done;
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={own.onLead({ date: dateIn(lang, on) })}
        crumbs={[
          { to: '/data', name: words.ui.data() },
          { to: '/data/referensi', name: own.title() },
        ]}
      />
      <div className="stack-wide">
        {done && done in ended && <Notice tone="green" title={ended[done as keyof typeof ended]()} />}
        {sections.length > 1 && (
          <nav className="row" aria-label={loaderData.title}>
            {sections.map((path) => (
              <Link
                key={path}
                to={`${pathname}?bagian=${path}`}
                aria-current={path === section.path ? 'page' : undefined}
              >
                {own.section[path as keyof typeof own.section]()}
              </Link>
            ))}
          </nav>
        )}
        <section className="stack">
          <Form className="filters" action={pathname}>
            <input type="hidden" name="bagian" value={section.path} />
            <TextInput type="date" name="per" label={own.on()} defaultValue={on} />
            <Button type="submit" variant="default" className="fixed">
              {own.show()}
            </Button>
          </Form>
          <Filters state={state} total={total} search={own.search()} />
          <ListFileLinks door={`/data/referensi/${loaderData.table}/unduh`} />
          <DataTable
            label={loaderData.title}
            rows={rows}
            rowKey={({ key }) => key}
            state={state}
            total={total}
            columns={[
              ...referenceColumns(section),
              ...(mayKeep
                ? [
                    {
                      key: 'ubah',
                      label: own.edit(),
                      cell: ({ key }: { key: string }) => (
                        <Link to={`${address({ ubah: key })}#baris`} preventScrollReset>
                          {own.edit()}
                        </Link>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </section>
        {mayKeep && (
          <RowForms
            section={section}
            chosen={chosen}
            today={loaderData.today}
            returned={actionData as ReferenceAnswer | undefined}
          />
        )}
        {loaderData.notes && (
          <section>
            <h2>{own.notes()}</h2>
            <p className="reading">{loaderData.notes}</p>
          </section>
        )}
        <Articles of={loaderData.basis} />
        <TableHistory changes={loaderData.changes} mayKeep={mayKeep} returned={actionData} />
      </div>
    </>
  );
}
