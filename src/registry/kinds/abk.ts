/** `abk`: the tasks of a post with their volume and time (PermenPANRB 1/2020); a new sheet replaces all tasks of the posts in it. */
import type { WorkloadTask } from '#registry/facts.ts';
import { text } from '#registry/kinds/fields.ts';
import { kind, openTitle, positionOf, postFaults, postOf } from '#registry/kinds/kind.ts';
import { methodFaults, methodOf, taskColumns } from '#registry/kinds/work-method.ts';

export const abk = kind({
  name: 'abk',
  columns: {
    unor_id: { aliases: ['unit_id', 'kode_unor'], required: true, type: text },
    jabatan_id: { aliases: ['kode_jabatan', 'nama_jabatan', 'jabatan'], required: true, type: text },
    ...taskColumns,
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
