/** `abk`: the tasks of a post with their volume and time (PermenPANRB 1/2020); a new sheet replaces all tasks of the posts in it. */
import type { WorkloadTask } from '#registry/facts.ts';
import { number, numberOrNull, text } from '#registry/kinds/fields.ts';
import { kind, openTitle, positionOf, postFaults, postOf } from '#registry/kinds/kind.ts';
import { methodColumns, methodFaults, methodOf } from '#registry/kinds/work-method.ts';

export const abk = kind({
  name: 'abk',
  columns: {
    unor_id: { aliases: ['unit_id', 'kode_unor'], required: true, type: text },
    jabatan_id: { aliases: ['kode_jabatan', 'nama_jabatan', 'jabatan'], required: true, type: text },
    tugas: { aliases: ['uraian_tugas', 'tugas_pokok', 'task_step'], required: true, type: text },
    volume_tahun: {
      aliases: ['volume', 'beban_kerja', 'output_quantity'],
      required: true,
      type: number(0, 1e9),
    },
    menit_per_satuan: {
      aliases: ['norma_waktu', 'waktu_menit', 'waktu_penyelesaian', 'time_per_output'],
      required: true,
      type: numberOrNull(0, 1e7),
    },
    ...methodColumns,
  },
  row: (c): WorkloadTask => ({
    post: postOf(c.unor_id, c.jabatan_id),
    task: c.tugas,
    volumePerYear: c.volume_tahun,
    minutesPerUnit: c.menit_per_satuan ?? 0,
    ...methodOf(c),
  }),
  key: (row) => `${row.post}|${row.task}`,
  group: (row) => row.post,
  twice: { code: 'row.duplicate', column: 'tugas' },
  title: (row, known, cells) =>
    openTitle(known, row.post, cells.get('unor_id') ?? '', (post) => {
      row.post = post;
    }),
  check: (row, known, cells) => {
    const unit = cells.get('unor_id') ?? '';
    return [...methodFaults(row, cells), ...postFaults(known, unit, positionOf(row.post, unit))];
  },
});
