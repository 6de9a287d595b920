/** /data/referensi/:tabel: one reference table on a day; a row added, changed or dropped, a block pasted, the last change undone. */
import { Button, TextInput } from '@mantine/core';
import { Form, Link, useLocation } from 'react-router';
import { z } from 'zod';
import { refuse } from '#ground/refusal.ts';
import { dateIn } from '#ground/words/lang.ts';
import { findReference, pageOf, referenceOn } from '#jurist/reference.reads.server.ts';
import { type ReferenceAnswer, referenceAction } from '#jurist/reference.server.ts';
import { RowForms, TableHistory } from '#jurist/reference-parts.tsx';
import { Articles } from '#jurist/rule-parts.tsx';
import { tableFile } from '#lawbook/change.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { sectionsOf } from '#lawbook/sections.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable, Filters, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/reference.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, lang } = context;
  const table = findReference(params.table);
  if (!table) throw refuse('missing', 'thing.missing', { what: 'Tabel', id: params.table });
  const query = new URL(request.url).searchParams;
  const sections = sectionsOf[table];
  const section = sections.find(({ path }) => path === query.get('bagian')) ?? sections[0];
  if (!section) throw refuse('missing', 'thing.missing', { what: 'Tabel', id: params.table });
  const asked = z.iso.date().safeParse(query.get('per'));
  const on = asked.success ? asked.data : today;
  const state = readTable(request, { sorts: ['isi'], size: 50 });
  const { rows, ...head } = await referenceOn(db, table, section, on, lang);
  return {
    ...head,
    table,
    on,
    today,
    sections: sections.map(({ path }) => path),
    section,
    state,
    ...pageOf(rows, state),
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
          <Filters state={state} search={own.search()} />
          <DataTable
            label={loaderData.title}
            rows={rows}
            rowKey={({ key }) => key}
            state={state}
            total={total}
            columns={[
              ...section.columns.map(({ name, kind }) => ({
                key: name,
                label: name.replaceAll('_', ' ').replace('.', ' '),
                number: kind === 'angka',
                wide: name === 'definisi' || name.startsWith('level_') || name.startsWith('nama'),
                cell: ({ row }: { row: Record<string, string> }) => <Cell of={row[name] ?? ''} />,
              })),
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

const LONG = 90;

/** A long text opens in place, so that a row stays a row. */
function Cell({ of }: { of: string }) {
  if (of.length <= LONG) return <>{of || '–'}</>;
  return (
    <details>
      <summary>{`${of.slice(0, 50).trimEnd()} …`}</summary>
      {of}
    </details>
  );
}
