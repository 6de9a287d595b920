/** Invents a province: same number, seed and day, same bytes. Shares and ages follow published figures of real ones. */

import { ladderOf } from '#demo/career.ts';
import { addClassGroups } from '#demo/class-groups.ts';
import { addDossier } from '#demo/dossier.ts';
import { type Planted, plantErrors } from '#demo/errors.ts';
import { type DemoFile, filesOf, tablesOf } from '#demo/files.ts';
import { nipMaker, type Person, personFor } from '#demo/people.ts';
import { places } from '#demo/places.ts';
import { shapeOf } from '#demo/shape.ts';
import { addSurveys, addTies, addWishes, addWorkload } from '#demo/ties.ts';
import { addMonths, type Day } from '#ground/day.ts';
import { randomFrom } from '#ground/random.ts';
import { noRows, type Rows } from '#registry/kinds/kinds.ts';

export type ProvinceOptions = { employees: number; seed: string; asOf: Day };

/** A province without any error in it, as rows, with the people behind them. */
export function inventedRows({ employees, seed, asOf }: ProvinceOptions): { rows: Rows; people: Person[] } {
  const stream = (name: string): (() => number) => randomFrom(`tepat contoh|${seed}|${name}`);
  const rows = noRows();
  const shape = shapeOf(stream('bentuk'), employees);
  rows.unit.push(...shape.units);
  rows.jabatan.push(...shape.seats.map(({ post }) => post));
  const draw = stream('orang');
  const makeNip = nipMaker();
  const homes = places.map(({ code }) => code);
  const regions = new Map(shape.units.map((unit) => [unit.id, unit.region ?? homes[0]]));
  const people: Person[] = [];
  for (const seat of shape.seats) {
    const here = regions.get(seat.post.unit) as string;
    // Two in three live where they work.
    const around = [here, here, here, here, ...homes.slice(0, 2)];
    for (let n = 0; n < seat.holders; n++)
      people.push(personFor(draw, seat, asOf, makeNip, draw() < 0.75 ? around : homes));
  }
  const facts = stream('fakta');
  const ladder = ladderOf(rows.jabatan);
  for (const person of people) addDossier(person, facts, asOf, rows, ladder);
  addTies(people, stream('keluarga'), rows);
  addWishes(people, rows.jabatan, stream('minat'), rows);
  addWorkload(rows.jabatan, stream('beban'), rows);
  addClassGroups(shape.units, stream('rombel'), asOf, rows);
  const serving = shape.units.filter(
    ({ kind, id }) => ['sekolah', 'rs', 'uptd'].includes(kind) || (kind === 'opd' && id !== 'INSP'),
  );
  addSurveys(serving, stream('survei'), asOf, rows);
  return { rows, people };
}

export function policyFor({ seed, asOf }: Pick<ProvinceOptions, 'seed' | 'asOf'>) {
  return {
    format: 'policy/1',
    asOf,
    tmt: addMonths(`${asOf.slice(0, 7)}-01`, 1),
    objectives: ['placed', 'critical', 'fit', 'growth', 'preference', 'moves'],
    weights: {
      fit: { jpm: 40, field: 20, talent: 20, experience: 10, distance: 10 },
      growth: { box: 40, path: 30, family: 15, nearer: 15 },
    },
    jpmRequired: [],
    rules: {},
    criticalPosts: [],
    strategicPosts: [],
    donorFloor: 0.7,
    maxMoves: null,
    waivers: [],
    seed: `contoh-${seed}`,
  };
}

/** Users' files of an invented province, with errors at the places the manifest names. */
export function makeProvince(options: ProvinceOptions): { files: DemoFile[]; planted: Planted[] } {
  const { rows } = inventedRows(options);
  const tables = tablesOf(rows);
  const times = Math.max(1, Math.round(options.employees / 800));
  const planted = plantErrors(tables, randomFrom(`tepat contoh|${options.seed}|galat`), Math.min(times, 12));
  return { files: filesOf(tables, policyFor(options), planted), planted };
}
