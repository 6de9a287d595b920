/** What the forms of a rule's page do: try a draft (stores nothing), submit it, agree, refuse, withdraw. */
import { data } from 'react-router';
import { z } from 'zod';
import { refuse } from '#ground/refusal.ts';
import { withFigure } from '#jurist/draft.ts';
import { findCurrentRound, lawTextOf, legalTableIds, ruleNamed } from '#jurist/reads.server.ts';
import { type Trial, tried } from '#jurist/trial.server.ts';
import { decideChange, submitChange, withdrawChange } from '#lawbook/acts.server.ts';
import { tableFile } from '#lawbook/change.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { inRole, type PageContext, requireActor } from '#people/context.ts';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';

const longest = 200_000;
const text = z.string().min(1).max(longest);
const from = z.iso.date();

const Asked = z.discriminatedUnion('maksud', [
  z.object({
    maksud: z.literal('angka'),
    nama: z.string().min(1),
    nilai: z.string().min(1),
    dari: from,
    instrumen: z.string().min(3),
    pasal: z.string().min(3),
    url: z.string().min(3),
    sumber: z.enum(['resmi', 'sekunder', 'praktik', 'rancangan']),
    dampak: z.string().optional(),
  }),
  z.object({ maksud: z.literal('uji'), naskah: text, dari: from, dampak: z.string().optional() }),
  z.object({ maksud: z.literal('ajukan'), naskah: text, dari: from, alasan: z.string() }),
  z.object({ maksud: z.literal('lihat'), ubah: z.string() }),
  z.object({ maksud: z.literal('setujui'), ubah: z.string() }),
  z.object({ maksud: z.enum(['tolak', 'tarik']), ubah: z.string(), alasan: z.string() }),
]);

export type RuleReturned = Returned & { trial?: Trial; shown?: { change: string; trial: Trial } };

/** A figure as it is written in YAML: 24, ya, or a word. */
function valueRead(written: string): number | boolean | string | string[] {
  const plain = written.trim();
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^(ya|tidak|true|false)$/i.test(plain)) return /^(ya|true)$/i.test(plain);
  const list = /^\[(.*)\]$/s.exec(plain)?.[1];
  return list === undefined ? plain : list.split(',').map((one) => one.trim().replace(/^["']|["']$/g, ''));
}

export async function ruleAction(context: PageContext, id: string, request: Request) {
  const actor = requireActor(context, ['bkd', 'biro_hukum']);
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const asked = form.data;
  const { db, today, lang } = context;
  const rule = ruleNamed(await lawOn(db, today), id, today);
  const table = legalTableIds.find((one) => one === id);
  if (!rule && !table) throw refuse('missing', 'thing.missing', { what: 'Aturan', id });
  const file = rule ? rule.file : tableFile(table ?? '');
  const names = inRole(actor, ['bkd', 'inspektorat']) !== null;
  const back = (done: string) => `/aturan/${encodeURIComponent(id)}?selesai=${done}#riwayat`;

  if (asked.maksud === 'angka' || asked.maksud === 'uji') {
    const draft =
      asked.maksud === 'uji'
        ? asked.naskah
        : withFigure((await lawTextOf(db, file, asked.dari)) ?? '', {
            name: asked.nama,
            value: valueRead(asked.nilai),
            from: asked.dari,
            basis: {
              instrumen: asked.instrumen,
              pasal: asked.pasal,
              url: asked.url,
              dilihat: today,
              status: asked.sumber,
            },
          });
    const on = asked.dampak === undefined ? null : await findCurrentRound(db);
    const trial = await tried(db, { draft: { file, from: asked.dari, text: draft }, lang, on, names });
    return data<RuleReturned>({ trial, typed: form.typed });
  }
  if (asked.maksud === 'lihat') {
    const change = (await changesOf(db, file)).find((one) => one.id === asked.ubah);
    if (!change) throw refuse('missing', 'thing.missing', { what: 'Perubahan aturan', id: asked.ubah });
    const draft = { file, from: change.from, text: change.text };
    const trial = await tried(db, { draft, lang, on: await findCurrentRound(db), names });
    return data<RuleReturned>({ shown: { change: change.id, trial }, typed: form.typed });
  }
  return attempt(
    context,
    async () => {
      if (asked.maksud === 'ajukan') {
        await submitChange(context.office('bkd'), {
          file,
          from: asked.dari,
          text: asked.naskah,
          reason: asked.alasan,
        });
        return back('diajukan');
      }
      if (asked.maksud === 'setujui') {
        await decideChange(context.office('biro_hukum'), asked.ubah, { agrees: true, reason: '' });
        return back('disetujui');
      }
      if (asked.maksud === 'tolak') {
        await decideChange(context.office('biro_hukum'), asked.ubah, { agrees: false, reason: asked.alasan });
        return back('ditolak');
      }
      await withdrawChange(context.office('bkd'), asked.ubah, asked.alasan);
      return back('ditarik');
    },
    form,
  );
}
