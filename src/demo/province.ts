/**
 * Invents a province: same number, seed and day, same bytes. Shares and ages follow published figures of real ones. It comes in
 * chapters, so that a province of any size is made in bounded memory.
 */

import { ladderOf } from '#demo/career.ts';
import { addClassGroups } from '#demo/class-groups.ts';
import { addDossier, type Filed } from '#demo/dossier.ts';
import { dutiesOf } from '#demo/duties.ts';
import { type Planter, planterOf } from '#demo/errors.ts';
import { type DemoFile, filesOf, type Piece, piecesOf } from '#demo/files.ts';
import { mixOf, nipMaker, personFor } from '#demo/people.ts';
import { places } from '#demo/places.ts';
import { shapeOf } from '#demo/shape.ts';
import { addSurveys, addTies, addWorkload, type Relative, wishesAmong } from '#demo/ties.ts';
import { addMonths, type Day } from '#ground/day.ts';
import { randomFrom } from '#ground/random.ts';
import { kindNames, noRows, type Rows } from '#registry/kinds/kinds.ts';

export type ProvinceOptions = { employees: number; seed: string; asOf: Day };

/** People of a chapter. */
const CHAPTER = 1000;
/** Units whose surveys make a chapter. */
const SURVEYED = 200;

/** A province without any error in it: units and posts first, then its people with their facts, then ties and surveys. */
export function* chaptersOf({ employees, seed, asOf }: ProvinceOptions): Generator<Rows> {
  const stream = (name: string): (() => number) => randomFrom(`tepat contoh|${seed}|${name}`);
  const shape = shapeOf(stream('bentuk'), employees);
  const posts = shape.seats.map(({ post }) => post);
  const first = noRows();
  first.unit.push(...shape.units);
  for (const post of posts) first.jabatan.push(post);
  addWorkload(posts, stream('beban'), first);
  addClassGroups(shape, stream('rombel'), asOf, first);
  yield first;
  const mix = mixOf(employees);
  const draw = stream('orang');
  const facts = stream('fakta');
  const wishing = stream('minat');
  const makeNip = nipMaker();
  const homes = places.map(({ code }) => code);
  const regions = new Map(shape.units.map((unit) => [unit.id, unit.region ?? homes[0]]));
  const ladder = ladderOf(posts);
  const addWishes = wishesAmong(posts);
  const addDuties = mix === 'provinsi' ? dutiesOf(shape, stream('tugas')) : null;
  const relatives: Relative[] = [];
  const filed: Filed = { hukdis: 0, bebas_temuan: 0, pernyataan: 0 };
  let rows = noRows();
  for (const seat of shape.seats) {
    const here = regions.get(seat.post.unit) as string;
    // Two in three live where they work.
    const around = [here, here, here, here, ...homes.slice(0, 2)];
    for (let n = 0; n < seat.holders; n++) {
      const person = personFor(draw, seat, asOf, makeNip, draw() < 0.75 ? around : homes, mix);
      const { nip, sex, birth } = person.row;
      relatives.push({ nip, sex, born: Number(birth.slice(0, 4)) });
      addDossier(person, facts, asOf, rows, ladder, filed, mix);
      addWishes(person, wishing, rows);
      addDuties?.(person, asOf, rows);
      if (rows.pegawai.length < CHAPTER) continue;
      yield rows;
      rows = noRows();
    }
  }
  addTies(relatives, stream('keluarga'), rows, mix);
  yield rows;
  const answers = stream('survei');
  const serving = shape.units.filter(
    ({ kind, id }) => ['sekolah', 'rs', 'uptd'].includes(kind) || (kind === 'opd' && id !== 'INSP'),
  );
  for (let at = 0; at < serving.length; at += SURVEYED) {
    const last = noRows();
    addSurveys(serving.slice(at, at + SURVEYED), answers, asOf, last);
    yield last;
  }
}

/** All chapters as one, for a small province. */
export function inventedRows(options: ProvinceOptions): Rows {
  const all = noRows();
  for (const rows of chaptersOf(options))
    for (const kind of kindNames) for (const row of rows[kind]) (all[kind] as unknown[]).push(row);
  return all;
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

function errorsIn({ employees, seed }: ProvinceOptions): Planter {
  const times = Math.max(1, Math.min(12, Math.round(employees / 800)));
  return planterOf(randomFrom(`tepat contoh|${seed}|galat`), times, employees);
}

/** Users' files of an invented province in pieces, with errors at the places that its manifest `kesalahan.json` names. */
export function provincePieces(options: ProvinceOptions): Generator<Piece> {
  return piecesOf(chaptersOf(options), policyFor(options), errorsIn(options));
}

/** The same as whole files, for a small province. */
export function makeProvince(options: ProvinceOptions): { files: DemoFile[]; planted: Planter['planted'] } {
  const planter = errorsIn(options);
  return { files: filesOf(chaptersOf(options), policyFor(options), planter), planted: planter.planted };
}
