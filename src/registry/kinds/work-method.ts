/** What an ABK sheet says of a task, and its method columns: by output, by objects served or by equipment instead of task by task (PermenPANRB 1/2020). */
import type { Cells } from '#paper/sheets/row-cells.ts';
import { otherWorkMethods, type WorkloadTask } from '#registry/facts.ts';
import { codedOrNull, number, numberOrNull, text } from '#registry/kinds/fields.ts';
import { type Fault, refused } from '#registry/kinds/kind.ts';

export type WorkMethod = Pick<WorkloadTask, 'method' | 'ability' | 'shifts'>;

const readMethod = (value: string): 'tugas' | NonNullable<WorkloadTask['method']> | null => {
  const plain = value.toLowerCase();
  if (plain.includes('tugas')) return 'tugas';
  return (
    otherWorkMethods.find((method) => plain.includes(method)) ?? (plain.includes('alat') ? 'peralatan' : null)
  );
};

const methodColumns = {
  metode: { aliases: ['metode_abk', 'pendekatan'], type: codedOrNull(readMethod) },
  kemampuan: {
    aliases: ['kemampuan_rata_rata', 'standar_kemampuan', 'objek_per_orang', 'alat_per_orang', 'rasio'],
    type: numberOrNull(1e-6, 1e9),
  },
  sif: { aliases: ['shift', 'jumlah_sif', 'jumlah_shift'], type: numberOrNull(0.1, 24) },
};

/** A task with its volume and time. */
export const taskColumns = {
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
};

type MethodCells = { metode: ReturnType<typeof readMethod>; kemampuan: number | null; sif: number | null };

/** A row without a method stays as it always was, so that an old sheet read again is the same fact. */
export function methodOf({ metode, kemampuan, sif }: MethodCells): WorkMethod {
  if (metode === null || metode === 'tugas') return {};
  return {
    method: metode,
    ...(kemampuan === null ? {} : { ability: kemampuan }),
    ...(metode === 'peralatan' && sif !== null ? { shifts: sif } : {}),
  };
}

/** Task by task needs a time; the other methods need what one person answers for. */
export function methodFaults(row: WorkMethod, cells: Cells): Fault[] {
  if (row.method === undefined)
    return (cells.get('menit_per_satuan') ?? '') === ''
      ? [refused('menit_per_satuan', 'value.missing', '')]
      : [];
  return row.ability === undefined ? [refused('kemampuan', 'value.missing', '')] : [];
}
