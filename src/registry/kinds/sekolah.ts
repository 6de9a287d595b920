/** `sekolah`: class groups and students of each school as Dapodik counts them; the teachers' need is measured against it. */
import type { School } from '#registry/facts.ts';
import { text, textOrNull, whole, wholeOrNull, words } from '#registry/kinds/fields.ts';
import { kind, warning } from '#registry/kinds/kind.ts';

export const sekolah = kind({
  name: 'sekolah',
  columns: {
    unor_id: { aliases: ['npsn', 'unit_id', 'kode_unor'], required: true, type: text },
    nama: { aliases: ['nama_sekolah', 'school_name'], type: words },
    bentuk: { aliases: ['jenjang_sekolah', 'bentuk_pendidikan', 'school_level'], type: words },
    kode_npsn: { type: textOrNull },
    siswa: {
      aliases: ['jumlah_siswa', 'peserta_didik', 'students_total'],
      required: true,
      type: whole(0, 100_000),
    },
    rombel: {
      aliases: ['rombongan_belajar', 'jumlah_rombel', 'class_groups_rombel'],
      required: true,
      type: whole(0, 10_000),
    },
    guru: { aliases: ['jumlah_guru', 'teachers_total'], type: wholeOrNull(0, 100_000) },
    tahun_ajaran: { aliases: ['tahun_pelajaran'], type: words },
  },
  row: (c): School => ({
    unit: c.unor_id,
    npsn: c.kode_npsn,
    name: c.nama,
    level: c.bentuk,
    students: c.siswa,
    classGroups: c.rombel,
    teachers: c.guru,
    year: c.tahun_ajaran,
  }),
  key: (row) => row.unit,
  twice: { code: 'row.duplicate', column: 'unor_id' },
  check: (row, known) => (known.units.has(row.unit) ? [] : [warning('unor_id', 'unit.unknown', row.unit)]),
});
