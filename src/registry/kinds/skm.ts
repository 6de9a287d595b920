/** `skm`: answers of the public, nine a respondent (PermenPANRB 14/2017); an answer that is blank or outside 1–4 is kept as unknown. */
import type { Satisfaction } from '#registry/facts.ts';
import { readAnswer } from '#registry/kinds/answer.ts';
import { day, text, words } from '#registry/kinds/fields.ts';
import { type Fault, kind, refused, warning } from '#registry/kinds/kind.ts';

const answers = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const;
const answerColumns = Object.fromEntries(
  answers.map((name) => [name, { required: true, type: words }]),
) as Record<(typeof answers)[number], { required: boolean; type: typeof words }>;

export const skm = kind({
  name: 'skm',
  columns: {
    tanggal: { aliases: ['tanggal_survei', 'tgl', 'timestamp'], required: true, type: day },
    unor_id: { aliases: ['unit_id', 'unit'], required: true, type: text },
    ...answerColumns,
  },
  row: (c): Satisfaction => ({
    on: c.tanggal,
    unit: c.unor_id,
    answers: answers.map((name) => readAnswer(c[name])),
  }),
  key: (row) => `${row.unit}|${row.on}|${row.answers.map((answer) => answer ?? '-').join('')}`,
  counted: true,
  check: (row, known, cells) => {
    const faults: Fault[] = [];
    if (row.on > known.asOf) faults.push(refused('tanggal', 'date.future', row.on));
    if (!known.units.has(row.unit)) faults.push(warning('unor_id', 'unit.unknown', row.unit));
    answers.forEach((name, at) => {
      if (row.answers[at] === null) faults.push(warning(name, 'skm.answer', cells.get(name) ?? ''));
    });
    return faults;
  },
});
