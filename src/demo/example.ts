/**
 * The folder `contoh/`: two hundred invented people in six agencies, shaped by hand so that the stories of its README are
 * in it: a clerk whose strength is oversight, an education office whose empty posts somebody fits, a chain, an exchange, ties.
 */
import { exampleDay, exampleSeats, isCast } from '#demo/cast.ts';
import { type Planted, planterOf } from '#demo/errors.ts';
import { type DemoFile, filesOf } from '#demo/files.ts';
import { inventedRows, policyFor } from '#demo/province.ts';
import { auditorStory, boardStory, educationStory, humanStory, oversightStory } from '#demo/stories.ts';
import { remove } from '#demo/story.ts';
import type { Day } from '#ground/day.ts';
import { randomFrom } from '#ground/random.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

const PEOPLE = 200;

/** An invented province with the stories in it, without the errors of its files. */
function storied(employees: number, asOf: Day): Rows {
  const rows = inventedRows({ employees, seed: 'contoh', asOf });
  oversightStory(rows, asOf);
  auditorStory(rows, asOf);
  educationStory(rows, asOf);
  humanStory(rows);
  return rows;
}

/** The rows of the example. */
export function exampleRows(asOf: Day = exampleDay): Rows {
  const rows = storied(PEOPLE, asOf);
  const spare = rows.pegawai.filter(({ nip, position }) => !isCast(nip) && /^JF\.GURU/.test(position ?? ''));
  for (const { nip } of spare) if (rows.pegawai.length > PEOPLE) remove(rows, nip);
  return rows;
}

/** The same stories in a province of another size: what a new house is filled with. */
export function makeStoried(employees: number, asOf: Day): DemoFile[] {
  const times = Math.max(1, Math.min(12, Math.round(employees / 800)));
  const planter = planterOf(randomFrom('tepat contoh|galat'), times, employees);
  const rows = storied(employees, asOf);
  boardStory(rows);
  return filesOf([rows], policyFor({ seed: '2026', asOf }), planter);
}

export function makeExample(asOf: Day = exampleDay): {
  files: DemoFile[];
  planted: readonly Planted[];
} {
  const planter = planterOf(randomFrom('tepat contoh|galat'), 1, PEOPLE);
  const policy = {
    ...policyFor({ seed: '2026', asOf }),
    strategicPosts: [exampleSeats.vocational],
  };
  return { files: filesOf([exampleRows(asOf)], policy, planter), planted: planter.planted };
}
