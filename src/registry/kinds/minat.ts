/** `minat`: a person's wishes in order; a new sheet replaces all wishes of the people in it. */
import type { Nip } from '#ground/nip.ts';
import type { Wish } from '#registry/facts.ts';
import { person, text, whole, words } from '#registry/kinds/fields.ts';
import { kind, openTitle, personAliases, positionOf, postFaults, postOf } from '#registry/kinds/kind.ts';

export const minat = kind({
  name: 'minat',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    urutan: { aliases: ['no_urut', 'prioritas'], required: true, type: whole(1, 100) },
    unor_id: { required: true, type: text },
    jabatan_id: { aliases: ['nama_jabatan', 'jabatan'], required: true, type: text },
    alasan: { type: words, prose: true },
  },
  row: (c): { nip: Nip; fact: Wish } => ({
    nip: c.nip,
    fact: { order: c.urutan, post: postOf(c.unor_id, c.jabatan_id), reason: c.alasan },
  }),
  key: (row) => `${row.nip}|${row.fact.order}`,
  group: (row) => row.nip,
  twice: { code: 'row.duplicate', column: 'urutan' },
  title: ({ fact }, known, cells) =>
    openTitle(known, fact.post, cells.get('unor_id') ?? '', (post) => {
      fact.post = post;
    }),
  check: ({ fact }, known, cells) => {
    const unit = cells.get('unor_id') ?? '';
    return postFaults(known, unit, positionOf(fact.post, unit));
  },
});
