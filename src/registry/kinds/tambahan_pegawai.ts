/** `tambahan_pegawai`: what SIASN's export lacks: home regency, end of contract, service bond. */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { dayOrNull, flagOrNull, person, textOrNull } from '#registry/kinds/fields.ts';
import { kind, personAliases } from '#registry/kinds/kind.ts';

export type EmployeeExtra = {
  homeRegion: string | null;
  contractEnd: Day | null;
  serviceBond: boolean | null;
};

export const tambahanPegawai = kind({
  name: 'tambahan_pegawai',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    domisili_kode_wilayah: { aliases: ['domisili', 'kode_wilayah'], type: textOrNull },
    akhir_kontrak: { aliases: ['tmt_akhir_kontrak'], type: dayOrNull },
    ikatan_dinas: { type: flagOrNull },
  },
  row: (c): { nip: Nip; fact: EmployeeExtra } => ({
    nip: c.nip,
    fact: { homeRegion: c.domisili_kode_wilayah, contractEnd: c.akhir_kontrak, serviceBond: c.ikatan_dinas },
  }),
  key: (row) => row.nip,
});
