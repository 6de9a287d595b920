/** One sheet alone: an ABK for `tepat need`, survey answers for `tepat ikm`, without a province around them. */
import { basename } from 'node:path';
import { readAnswer } from '#registry/kinds/answer.ts';
import { numberOrNull, textOrNull, wholeOrNull, words } from '#registry/kinds/fields.ts';
import { type Kind, type Known, kind } from '#registry/kinds/kind.ts';
import { methodFaults, methodOf, taskColumns, type WorkMethod } from '#registry/kinds/work-method.ts';
import { type Finding, readKind } from '#registry/reading.ts';

/** A task as an ABK sheet has it. `effective`: a person's working time in the period of `timeUnit`, in the unit of `time`, where the sheet says it. */
export type WorkloadLine = WorkMethod & {
  unit: string | null;
  position: string | null;
  title: string | null;
  task: string;
  volume: number;
  time: number;
  timeUnit: string | null;
  effective: number | null;
  /** people who hold the post now, where the sheet says it */
  holders: number | null;
};

const loneAbk = kind({
  name: 'abk',
  columns: {
    unor_id: { aliases: ['unit_id', 'kode_unor', 'unit_kerja'], type: textOrNull },
    jabatan_id: { aliases: ['kode_jabatan'], type: textOrNull },
    nama_jabatan: { aliases: ['jabatan', 'nama', 'position_title'], type: textOrNull },
    ...taskColumns,
    satuan_waktu: { aliases: ['time_unit'], type: textOrNull },
    effective_time_in_same_unit: { aliases: ['waktu_efektif'], type: numberOrNull(1e-9, 1e9) },
    bezetting: { aliases: ['eksisting', 'existing', 'terisi', 'pegawai_ada'], type: wholeOrNull(0, 100_000) },
  },
  counted: true,
  row: (c): WorkloadLine => ({
    unit: c.unor_id,
    position: c.jabatan_id,
    title: c.nama_jabatan,
    task: c.tugas,
    volume: c.volume_tahun,
    time: c.menit_per_satuan ?? 0,
    ...methodOf(c),
    timeUnit: c.satuan_waktu,
    effective: c.effective_time_in_same_unit,
    holders: c.bezetting,
  }),
  key: (row) => `${row.unit}|${row.position ?? row.title}|${row.task}`,
  check: (row, _known, cells) => methodFaults(row, cells),
});

const answers = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const;
const loneSkm = kind({
  name: 'skm',
  columns: {
    ...(Object.fromEntries(answers.map((name) => [name, { required: true, type: words }])) as Record<
      (typeof answers)[number],
      { required: boolean; type: typeof words }
    >),
    // Read only so that a respondent who answered nothing is still a row, to be counted as refused.
    responden: { aliases: ['no', 'nomor', 'id', 'tanggal', 'timestamp', 'unor_id', 'unit'], type: words },
  },
  counted: true,
  row: (c) => answers.map((name) => readAnswer(c[name])),
  key: (row) => row.join(','),
});

const nothingKnown: Known = {
  asOf: '9999-12-31',
  units: new Map(),
  posts: new Set(),
  people: new Set(),
  siasn: new Map(),
  titles: new Map(),
};

async function lone<R>(sheet: Kind<R>, path: string): Promise<{ rows: R[]; findings: Finding[] }> {
  const { rows, findings } = await readKind(sheet, { name: basename(path), path }, nothingKnown);
  return { rows: rows.map(({ row }) => row), findings };
}

/** The tasks of an ABK sheet, of our own layout or of the one with `effective_time_in_same_unit`. */
export const readWorkload = (path: string): Promise<{ rows: WorkloadLine[]; findings: Finding[] }> =>
  lone(loneAbk, path);

/** Nine answers a respondent; null is a blank or a value outside 1–4. Other columns of the sheet are ignored. */
export async function readAnswers(path: string): Promise<(number | null)[][]> {
  return (await lone(loneSkm, path)).rows;
}
