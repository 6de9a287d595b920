/** What the forms of a reference table do; each ends in one act with its day and reason. */
import { data } from 'react-router';
import { z } from 'zod';
import { type Refusal, refuse } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { lawTextOf } from '#jurist/reads.server.ts';
import { findReference } from '#jurist/reference.reads.server.ts';
import { changeReference, withdrawReference } from '#lawbook/acts.server.ts';
import { tableFile } from '#lawbook/change.ts';
import { type Section, sectionsOf } from '#lawbook/sections.ts';
import { rowsOfBlock } from '#lawbook/table-block.server.ts';
import { faultsIn, sectionAt, type TableRow, withRows } from '#lawbook/table-rows.ts';
import { type PageContext, requireActor } from '#people/context.ts';
import { type Grid, typedGrid } from '#ui/grid-cells.ts';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';

const dated = { bagian: z.string(), dari: z.iso.date(), alasan: z.string() };
const Asked = z.discriminatedUnion('maksud', [
  z.looseObject({ maksud: z.literal('baris'), ...dated }),
  z.object({ maksud: z.literal('hapus'), kunci: z.string(), ...dated }),
  z.object({ maksud: z.literal('tempel'), blok: z.string(), berkas: z.unknown(), ...dated }),
  z.looseObject({ maksud: z.literal('kisi'), ...dated }),
  z.object({ maksud: z.literal('batal'), ubah: z.string(), alasan: z.string() }),
]);

export async function referenceAction(context: PageContext, id: string, request: Request) {
  requireActor(context, ['bkd']);
  const table = findReference(id);
  if (!table) throw refuse('missing', 'thing.missing', { what: 'Tabel', id });
  const given = await request.formData();
  const form = await readForm(given, Asked);
  if (!form.ok) {
    // What was typed into the cells comes back too, whatever else is missing.
    const part = sectionsOf[table].find(({ path }) => path === given.get('bagian'));
    const grid =
      part && typedGrid(given)
        ? gridOf(part, rowsOfGrid(part, given), (one) => sentenceOf(context.lang, one))
        : null;
    const { errors, typed } = form;
    return data<ReferenceAnswer>({ errors, typed, ...(grid ? { grid } : {}) }, { status: 422 });
  }
  const asked = form.data;
  const { db } = context;
  const office = context.office('bkd');
  const here = `/data/referensi/${table}`;
  let block: TableRow[] = [];
  let grid: Grid | null = null;
  const answer = await attempt(
    context,
    async () => {
      if (asked.maksud === 'batal') {
        await withdrawReference(office, asked.ubah, asked.alasan);
        return `${here}?selesai=dibatalkan#riwayat`;
      }
      const section = sectionAt(table, asked.bagian);
      const file = tableFile(table);
      const now = (await lawTextOf(db, file, asked.dari)) ?? '';
      if (asked.maksud === 'tempel') block = await pasted(section, asked.blok, asked.berkas);
      if (asked.maksud === 'kisi') block = rowsOfGrid(section, given);
      if (asked.maksud === 'kisi' || block.length > 0) {
        grid = gridOf(section, block, (one) => sentenceOf(context.lang, one));
        const [wrong] = faultsIn(section, block);
        if (wrong) throw wrong.refusal;
        if (block.length === 0) throw refuse('input', 'lawbook.block', undefined);
      }
      const put = asked.maksud === 'baris' ? [rowTyped(section, form.typed)] : block;
      const drop = asked.maksud === 'hapus' ? [asked.kunci] : [];
      const { text, rows } = withRows(table, now, section, { put, drop });
      await changeReference(office, { file, from: asked.dari, text, reason: asked.alasan, rows });
      const query = new URLSearchParams({ selesai: 'disimpan', per: asked.dari, bagian: asked.bagian });
      return `${here}?${query}`;
    },
    form,
  );
  if (answer instanceof Response || grid === null) return answer;
  return data<ReferenceAnswer>({ ...answer.data, grid }, { status: answer.init?.status ?? 422 });
}

export type ReferenceAnswer = Returned & { grid?: Grid };

/** More rows than this come as a file; a grid of them is no help. */
const GRID_ROWS = 300;

/** The block as cells to be mended in place. */
function gridOf(section: Section, rows: readonly TableRow[], say: (one: Refusal) => string): Grid | null {
  if (rows.length > GRID_ROWS) return null;
  const faults = faultsIn(section, rows);
  return {
    columns: section.columns.map(({ name }) => name),
    must: section.columns.filter(({ optional }) => !optional).map(({ name }) => name),
    rows: rows.map((row, at) => ({
      ...{ at, line: String(at + 1), cells: section.columns.map(({ name }) => row[name] ?? '') },
      notes: section.columns.map(({ name }) =>
        faults
          .filter((one) => one.row === at && one.column === name)
          .map(({ refusal }) => ({ tone: 'red' as const, text: say(refusal) })),
      ),
    })),
  };
}

/** Rows of the grid that are not empty. */
function rowsOfGrid(section: Section, form: FormData): TableRow[] {
  const names = section.columns.map(({ name }) => name);
  return (typedGrid(form)?.rows ?? [])
    .map(({ cells }) => Object.fromEntries(names.map((name) => [name, cells[name] ?? ''])))
    .filter((row) => names.some((name) => row[name] !== ''));
}

const rowTyped = (section: Section, typed: Record<string, string>): TableRow =>
  Object.fromEntries(section.columns.map(({ name }) => [name, typed[`k_${name}`] ?? '']));

async function pasted(section: Section, block: string, file: unknown): Promise<TableRow[]> {
  const given =
    file instanceof File && file.size > 0
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: 'tempelan.csv', bytes: new TextEncoder().encode(block) };
  if (given.bytes.length === 0) throw refuse('input', 'lawbook.block', undefined);
  return rowsOfBlock(section, given);
}
