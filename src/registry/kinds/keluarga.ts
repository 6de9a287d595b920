/** `keluarga`: ties between employees, used only to keep relatives apart and to remove members from an item. */
import { cleanNip, type Nip } from '#ground/nip.ts';
import type { Tie } from '#registry/facts.ts';
import { person, text } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused, warning } from '#registry/kinds/kind.ts';

export const keluarga = kind({
  name: 'keluarga',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    hubungan: { aliases: ['hubungan_keluarga', 'status_keluarga'], required: true, type: text },
    nip_keluarga: { aliases: ['nip_kerabat', 'nip_pasangan'], required: true, type: text },
  },
  row: (c): { nip: Nip; fact: Tie } => ({
    nip: c.nip,
    fact: { relation: c.hubungan.toLowerCase().trim().replace(/\s+/g, '_'), other: cleanNip(c.nip_keluarga) },
  }),
  key: (row) => `${row.nip}|${row.fact.relation}|${row.fact.other}`,
  check: (row, known, cells) => {
    const value = cells.get('nip_keluarga') ?? '';
    if (!/^\d{18}$/.test(row.fact.other)) return [refused('nip_keluarga', 'nip.format', value)];
    if (row.fact.other.endsWith('000')) return [refused('nip_keluarga', 'nip.rounded', value)];
    if (row.fact.other === row.nip) return [refused('nip_keluarga', 'relation.self', value)];
    return known.people.has(row.fact.other) ? [] : [warning('nip_keluarga', 'relation.outside', value)];
  },
});
