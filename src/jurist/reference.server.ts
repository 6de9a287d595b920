/** What the forms of a reference table do; each ends in one act with its day and reason. */
import { z } from 'zod';
import { refuse } from '#ground/refusal.ts';
import { lawTextOf } from '#jurist/reads.server.ts';
import { findReference } from '#jurist/reference.reads.server.ts';
import { changeReference, withdrawReference } from '#lawbook/acts.server.ts';
import { tableFile } from '#lawbook/change.ts';
import type { Section } from '#lawbook/sections.ts';
import { rowsOfBlock } from '#lawbook/table-block.server.ts';
import { sectionAt, type TableRow, withRows } from '#lawbook/table-rows.ts';
import { type PageContext, requireActor } from '#people/context.ts';
import { attempt, readForm } from '#ui/read-form.ts';

const dated = { bagian: z.string(), dari: z.iso.date(), alasan: z.string() };
const Asked = z.discriminatedUnion('maksud', [
  z.looseObject({ maksud: z.literal('baris'), ...dated }),
  z.object({ maksud: z.literal('hapus'), kunci: z.string(), ...dated }),
  z.object({ maksud: z.literal('tempel'), blok: z.string(), berkas: z.unknown(), ...dated }),
  z.object({ maksud: z.literal('batal'), ubah: z.string(), alasan: z.string() }),
]);

export async function referenceAction(context: PageContext, id: string, request: Request) {
  requireActor(context, ['bkd']);
  const table = findReference(id);
  if (!table) throw refuse('missing', 'thing.missing', { what: 'Tabel', id });
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const asked = form.data;
  const { db } = context;
  const office = context.office('bkd');
  const here = `/data/referensi/${table}`;
  return attempt(
    context,
    async () => {
      if (asked.maksud === 'batal') {
        await withdrawReference(office, asked.ubah, asked.alasan);
        return `${here}?selesai=dibatalkan#riwayat`;
      }
      const section = sectionAt(table, asked.bagian);
      const file = tableFile(table);
      const now = (await lawTextOf(db, file, asked.dari)) ?? '';
      const put =
        asked.maksud === 'baris'
          ? [rowTyped(section, form.typed)]
          : asked.maksud === 'tempel'
            ? await pasted(section, asked.blok, asked.berkas)
            : [];
      const drop = asked.maksud === 'hapus' ? [asked.kunci] : [];
      const { text, rows } = withRows(table, now, section, { put, drop });
      await changeReference(office, { file, from: asked.dari, text, reason: asked.alasan, rows });
      const query = new URLSearchParams({ selesai: 'disimpan', per: asked.dari, bagian: asked.bagian });
      return `${here}?${query}`;
    },
    form,
  );
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
