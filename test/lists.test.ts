/** Lists and search on a real province: what they show is what the facts say, whoever looks, however it is sorted and cut into pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '#ground/words/words.ts';
import { caseLines } from '#home/cases.reads.server.ts';
import { logLines } from '#home/log.reads.server.ts';
import { searchFor } from '#home/search.reads.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { type EmployeeSort, employeeSorts, employeesOf } from '#registry/employees.reads.server.ts';
import { agencyOf, type Employee, type Province } from '#registry/facts.ts';
import { type Org, orgOf } from '#registry/org.reads.server.ts';
import { postsOf } from '#registry/posts.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { sightOf } from '#registry/scope.ts';
import { evaluationColumns } from '#steps/evaluation/evaluation-columns.tsx';
import { boxCounts, evaluatedPeople, listedOf } from '#steps/evaluation/reads.server.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { needColumns, vacancyColumns } from '#steps/needs/need-columns.tsx';
import { needRows, vacancyRows } from '#steps/needs/reads.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { asOf, aWorld, type World } from '#test/world.ts';
import type { TableState } from '#ui/read-table.ts';
import { type Column, shownColumns } from '#ui/table-parts.tsx';

let world: World;
let org: Org;
let province: Province;
let round: string;
let people: Employee[];

const all = () => true;
const asked = <S extends string>(sort: S, more: Partial<TableState<S>> = {}): TableState<S> => ({
  page: 1,
  size: 100_000,
  offset: 0,
  sort,
  down: false,
  q: '',
  filters: {},
  ...more,
});
const list = (
  sort: EmployeeSort,
  more: Partial<TableState<EmployeeSort>> = {},
  sees = all as (unit: string | null) => boolean,
) => employeesOf(world.db, org, sees, asked(sort, more), asOf);

beforeAll(async () => {
  world = await aWorld();
  const input = { title: 'Putaran I Tahun 2027', asOf, tmt: '2027-01-04', start: asOf };
  round = await openRound(world.as('bkd'), input, world.policy, world.calendar);
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, world.law);
  await propose(world.as('bkd'), round, world.law);
  org = await orgOf(world.db);
  province = await provinceOf(world.db, asOf);
  people = [...province.people.values()];
}, 180_000);
afterAll(() => world.close());

describe('the list of employees', () => {
  it('has everybody once, in whatever order, and its pages are the list cut up', async () => {
    for (const sort of employeeSorts)
      for (const down of [false, true]) {
        const { rows, total } = await list(sort, { down });
        expect([sort, down, total, new Set(rows.map(({ nip }) => nip)).size]).toEqual([
          sort,
          down,
          people.length,
          people.length,
        ]);
        const size = 37;
        const pages = await Promise.all(
          [0, 1, 2, Math.floor(people.length / size)].map((at) =>
            list(sort, { down, size, offset: at * size, page: at + 1 }),
          ),
        );
        const cut = [0, 1, 2, Math.floor(people.length / size)].map((at) =>
          rows.slice(at * size, (at + 1) * size).map(({ nip }) => nip),
        );
        expect(pages.map((page) => page.rows.map(({ nip }) => nip))).toEqual(cut);
      }
  });

  it('is in the order it says; those without a known post stand last', async () => {
    const ranks = (await list('golongan', { down: true })).rows.map(({ rank }) => rank ?? '');
    expect(ranks).toEqual(
      [...ranks].sort((a, b) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? 1 : -1)),
    );
    const posts = (await list('jabatan')).rows.map(({ post }) => post);
    const first = posts.indexOf(null);
    expect(first).toBeGreaterThan(0);
    expect(posts.slice(first).every((post) => post === null)).toBe(true);
    const births = (await list('lahir')).rows.map(({ birth }) => birth);
    expect(births).toEqual([...births].sort());
  });

  it('finds a part of a NIP with or without blanks, a part of a name in any case, and a part of a title', async () => {
    const [person] = people.filter(({ post }) => post !== null);
    const nip = person?.nip ?? '';
    const grouped = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
    for (const q of [nip, grouped, nip.slice(4, 16), (person?.name ?? '').slice(1).toUpperCase()]) {
      const found = (await list('nama', { q })).rows.map((row) => row.nip);
      expect([q, found.includes(nip)]).toEqual([q, true]);
    }
    const title = province.posts.get(person?.post ?? '')?.name ?? '';
    const byTitle = (await list('nama', { q: title })).rows;
    expect(byTitle.map((row) => row.nip)).toContain(nip);
    expect(byTitle.every(({ name, post }) => post?.includes(title) || name.includes(title))).toBe(true);
    expect((await list('nama', { q: '100%' })).total).toBe(0);
  });

  it('narrows by agency, kind of post, status and mark, as the facts do', async () => {
    const [agency] = org.agencies;
    const inside = people.filter((one) => one.unit && agencyOf(province, one.unit) === agency?.value);
    expect((await list('nama', { filters: { perangkat: agency?.value ?? '' } })).total).toBe(inside.length);
    const kind = people.filter((one) => province.posts.get(one.post ?? '')?.kind === 'struktural');
    expect((await list('nama', { filters: { jenis: 'struktural' } })).total).toBe(kind.length);
    const pppk = people.filter(({ status }) => status === 'PPPK');
    expect((await list('nama', { filters: { status: 'PPPK' } })).total).toBe(pppk.length);
    const unmapped = people.filter(({ post }) => post === null || !province.posts.has(post));
    expect((await list('nama', { filters: { peta: 'belum' } })).total).toBe(unmapped.length);
  });

  it('shows an agency its own people only, also by search', async () => {
    const head = world.as('kepala_opd', { unit: 'DISDIK' }).actor;
    const sees = sightOf(head, org);
    const own = people.filter(({ unit }) => sees(unit));
    expect(own.length).toBeLessThan(people.length);
    expect((await list('nama', {}, sees)).total).toBe(own.length);
    const stranger = people.find(({ unit }) => unit && !sees(unit));
    expect((await list('nama', { q: stranger?.nip ?? '' }, sees)).total).toBe(0);
    expect((await searchFor(world.db, head, stranger?.nip ?? '', asOf)).people).toEqual([]);
    expect((await searchFor(world.db, head, own[0]?.nip ?? '', asOf)).people).toHaveLength(1);
  });

  it('follows a decree: whoever was appointed elsewhere stands there, and for that agency', async () => {
    const target = [...province.posts.values()].find(({ unit }) => agencyOf(province, unit) === 'DINKES');
    const mover = people.find(({ unit }) => unit && agencyOf(province, unit) === 'DISDIK');
    await world.db
      .insertInto('appointment')
      .values({
        nip: mover?.nip ?? '',
        post: target?.id ?? '',
        from_day: asOf,
        decree: 'SK-UJI-1',
        case_id: null,
        at: new Date(),
      })
      .execute();
    const row = (await list('nama', { q: mover?.nip ?? '' })).rows[0];
    expect(row?.post).toBe(target?.name);
    const there = async (unit: string) =>
      (await list('nama', { filters: { perangkat: unit } })).rows.some(({ nip }) => nip === mover?.nip);
    expect([await there('DINKES'), await there('DISDIK')]).toEqual([true, false]);
    const away = world.as('kepala_opd', { unit: 'DISDIK' }).actor;
    expect((await searchFor(world.db, away, mover?.nip ?? '', asOf)).people).toEqual([]);
    const post = (await postsOf(world.db, org, asked('jabatan'), asOf)).rows.find(
      ({ id }) => id === target?.id,
    );
    const now = await provinceOf(world.db, asOf);
    expect(post?.holders).toBe([...now.people.values()].filter((one) => one.post === target?.id).length);
  });
});

describe('the list of posts', () => {
  it('counts need and holders of each, and finds those nobody holds', async () => {
    const now = await provinceOf(world.db, asOf);
    const { rows, total } = await postsOf(world.db, org, asked('kebutuhan', { down: true }), asOf);
    expect(total).toBe(now.posts.size);
    const held = new Map<string, number>();
    for (const { post } of now.people.values()) if (post) held.set(post, (held.get(post) ?? 0) + 1);
    expect(rows.every(({ id, holders }) => holders === (held.get(id) ?? 0))).toBe(true);
    const needs = rows.map(({ need }) => need ?? -1);
    expect(needs).toEqual([...needs].sort((a, b) => b - a));
  });
});

describe('the list of cases', () => {
  it('has the cases of a round for the house, for an agency those that touch it, by name and by state', async () => {
    const bkd = world.as('bkd').actor;
    const head = world.as('kepala_opd', { unit: 'DISDIK' }).actor;
    const whole = await caseLines(world.db, org, bkd, asked('terakhir', { down: true }));
    expect(whole.total).toBeGreaterThan(0);
    expect(whole.rows.every((row) => row.round === 'Putaran I Tahun 2027')).toBe(true);
    const own = await caseLines(world.db, org, head, asked('nama'));
    expect(own.total).toBeLessThan(whole.total);
    const [first] = whole.rows;
    const named = await caseLines(world.db, org, bkd, asked('nama', { q: first?.name ?? '' }));
    expect(named.rows.map(({ id }) => id)).toContain(first?.id);
    const state = await caseLines(
      world.db,
      org,
      bkd,
      asked('nama', { filters: { status: first?.status ?? '' } }),
    );
    expect(state.rows.every(({ status }) => status === first?.status)).toBe(true);
  });
});

describe('the log in a list', () => {
  it('is counted and filtered by what happened', async () => {
    const whole = await logLines(world.db, asked('nomor', { down: true, size: 5 }));
    expect(whole.rows.map(({ index }) => index)).toEqual(
      [...whole.rows.map(({ index }) => index)].sort((a, b) => b - a),
    );
    const opened = await logLines(
      world.db,
      asked('nomor', { filters: { kejadian: 'round_opened', putaran: round } }),
    );
    expect(opened.rows.map(({ kind, round: of }) => [kind, of])).toEqual([['round_opened', round]]);
  });
});

describe('the search', () => {
  it('takes words in any order and titles of posts, and puts what begins so first', async () => {
    const bkd = world.as('bkd').actor;
    const person = people.find(({ name }) => name.split(' ').length > 1);
    const turned = (person?.name ?? '').split(' ').reverse().join(' ');
    const found = await searchFor(world.db, bkd, turned, asOf);
    expect(found.people.map(({ nip }) => nip)).toContain(person?.nip);
    const posts = (await searchFor(world.db, bkd, 'kepala', asOf)).posts.map(({ name }) =>
      name.toLowerCase(),
    );
    expect(posts.length).toBeGreaterThan(1);
    expect(posts[0]?.startsWith('kepala')).toBe(true);
  });

  it('gives an employee and the administrator of the system no people', async () => {
    const nip = people[0]?.nip ?? '';
    for (const role of ['pegawai', 'admin'] as const)
      expect((await searchFor(world.db, world.as(role).actor, nip, asOf)).people).toEqual([]);
  });
});

describe('a list of a step as a file', () => {
  const linesOf = async <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => {
    const file = listFile({ name: 'daftar', title: 'Daftar', format: 'csv', columns, rows });
    const text = (await file.text()).replace(/^\uFEFF/, '').trimEnd();
    return text.split('\r\n').map((line) => line.split(';'));
  };
  const words = wordsIn('id');

  it('has every evaluated person once, in the columns that were chosen and the order that was asked', async () => {
    const state = asked('kinerja', { down: true });
    const actor = world.as('bkd').actor;
    const rows = await evaluatedPeople(world.db, { round, province, actor, state });
    const total = listedOf(await boxCounts(world.db, { round, province, actor, state }), state);
    const columns = shownColumns(evaluationColumns(words, 'id', round, {}), ['nama', 'nip', 'kinerja']);
    const [head, ...lines] = await linesOf(columns, rows);
    expect(head).toEqual([
      words.evaluationPage.person(),
      words.lists.nip(),
      words.evaluationPage.performance(),
    ]);
    expect(lines.length).toBe(total);
    expect(new Set(lines.map(([, nip]) => nip)).size).toBe(total);
    const scores = lines.map(([, , score]) => (score === '–' ? -1 : Number(score?.replace(',', '.'))));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('has every post with its need, and every vacancy with its unit', async () => {
    const counted = await countedNeeds(world.db, { id: round, asOf });
    const { rows, total } = needRows(counted, asked('jabatan'));
    const [, ...posts] = await linesOf(
      shownColumns(needColumns(words), ['jabatan', 'unit', 'kebutuhan']),
      rows,
    );
    expect([posts.length, total]).toEqual([counted.needs.posts.size, counted.needs.posts.size]);
    const sum = (lines: readonly string[][]) =>
      lines.reduce((all, line) => all + (line[2] === '–' ? 0 : Number(line[2])), 0);
    expect(sum(posts)).toBe(rows.reduce((all, { need }) => all + (need ?? 0), 0));
    const [, ...open] = await linesOf(vacancyColumns(words), vacancyRows(counted));
    expect(open.length).toBe(counted.vacancies.length);
    for (const [post, unit] of open) expect([post, unit].every(Boolean)).toBe(true);
  });
});
