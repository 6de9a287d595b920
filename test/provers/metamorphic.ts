/**
 * Sex, religion, marital status, birthplace and the digits of the NIP that are no birth date must not decide anything: they are
 * changed in some people of a province's files, and the round is run on both (reliability: the allow-list of facts, design.md §4.3).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFile } from '#demo/files.ts';
import { filesOf } from '#demo/files.ts';
import { chaptersOf, policyFor } from '#demo/province.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { readRows } from '#paper/sheets/read.ts';
import { csvText } from '#paper/sheets/write.ts';
import type { Province } from '#registry/facts.ts';
import { readFolder } from '#registry/folder.ts';
import { levelColumns } from '#registry/kinds/levels.ts';
import { type RoundResult, runRound } from '#steps/proposal/rules.ts';

/** A defect planted on purpose, that lets something through which must not count. */
export type Leak = 'sex' | 'digit' | 'lot';

export type Outcome = {
  changed: number;
  pairs: number;
  moves: number;
  /** what differs after the names are put back, at most ten */
  differences: string[];
};

type Asked = { employees: number; changed: number; seed: string; leak?: Leak };

export async function metamorphic({ employees, changed, seed, leak }: Asked): Promise<Outcome> {
  const options = { employees, seed, asOf: '2026-12-01' };
  const files = await withoutSheets(filesOf(chaptersOf(options), policyFor(options), null));
  const people = peopleIn(files);
  const renamed = renaming(people, changed, seed);
  const [before, after] = [await roundOf(files, leak), await roundOf(disguised(files, renamed), leak)];
  return {
    changed: renamed.size,
    pairs: [...before.evaluation.people.values()].reduce((sum, { options: all }) => sum + all.length, 0),
    moves: before.moves.length,
    differences: differencesOf(before, after, (nip) => renamed.get(nip) ?? nip),
  };
}

const text = (file: DemoFile): string => Buffer.from(file.bytes).toString('utf8');

/** Assessments come as XLSX; as CSV their NIP can be changed like that of every other file. */
async function withoutSheets(files: readonly DemoFile[]): Promise<DemoFile[]> {
  const columns = [
    'nip',
    'tanggal_asesmen',
    'penyelenggara',
    'metode',
    ...Object.keys(levelColumns),
    'berlaku_sampai',
  ];
  return Promise.all(
    files.map(async (file) => {
      if (file.name !== 'kompetensi.xlsx') return file;
      const rows: string[][] = [];
      const named = columns.map((name) => ({ name, aliases: [], required: name === 'nip' }));
      for await (const batch of readRows({ name: file.name, bytes: file.bytes }, named))
        for (const { cells } of batch) rows.push(columns.map((name) => cells.get(name) ?? ''));
      return { name: 'kompetensi.csv', bytes: Buffer.from(csvText(columns, rows)) };
    }),
  );
}

type Table = { head: string[]; lines: string[][]; bom: string };

function employeesIn(files: readonly DemoFile[]): Table {
  const file = files.find(({ name }) => name === 'pegawai.csv');
  const all = file ? text(file) : '';
  const bom = all.startsWith('\uFEFF') ? '\uFEFF' : '';
  const [head = [], ...lines] = all
    .slice(bom.length)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('|'));
  return { head, lines, bom };
}

function peopleIn(files: readonly DemoFile[]): { nip: string; contract: boolean }[] {
  const { head, lines } = employeesIn(files);
  const [nip, status] = ['NIP BARU', 'STATUS CPNS PNS'].map((name) => head.indexOf(name)) as [number, number];
  return lines.map((cells) => ({ nip: cells[nip] ?? '', contract: cells[status] === 'PPPK' }));
}

/** Another NIP with the same birth date: month of appointment, sex and serial are others; valid, and nobody else's. */
function renaming(people: readonly { nip: string; contract: boolean }[], count: number, seed: string) {
  const random = randomFrom(`metamorfosis|${seed}`);
  const taken = new Set(people.map(({ nip }) => nip));
  const order = people.map((person) => ({ person, at: random() })).sort((a, b) => a.at - b.at);
  const renamed = new Map<string, string>();
  for (const { person } of order.slice(0, count)) {
    const { nip, contract } = person;
    for (let tries = 0; tries < 100 && !renamed.has(nip); tries++) {
      const month = String((Number(nip.slice(12, 14)) % 12) + 1).padStart(2, '0');
      const middle = contract ? nip.slice(8, 14) : `${nip.slice(8, 12)}${month}`;
      const sex = contract ? nip.slice(14, 15) : nip[14] === '1' ? '2' : '1';
      const made = `${nip.slice(0, 8)}${middle}${sex}${String(integerIn(random, 1, 999)).padStart(3, '0')}`;
      if (taken.has(made)) continue;
      taken.add(made);
      renamed.set(nip, made);
    }
  }
  return renamed;
}

/** The same files about the same people, with everything that must not count changed in those renamed. */
function disguised(files: readonly DemoFile[], renamed: ReadonlyMap<string, string>): DemoFile[] {
  return files.map((file) => {
    if (!file.name.endsWith('.csv')) return file;
    const now = file.name === 'pegawai.csv' ? otherPeople(files, renamed) : text(file);
    const bytes = Buffer.from(now.replace(/(?<!\d)\d{18}(?!\d)/g, (nip) => renamed.get(nip) ?? nip));
    return { name: file.name, bytes };
  });
}

function otherPeople(files: readonly DemoFile[], renamed: ReadonlyMap<string, string>): string {
  const { head, lines, bom } = employeesIn(files);
  const at = (name: string) => head.indexOf(name);
  const other = lines.map((cells) => {
    const nip = cells[at('NIP BARU')] ?? '';
    const made = renamed.get(nip);
    if (made === undefined) return cells;
    const line = [...cells];
    line[at('JENIS KELAMIN')] = cells[at('JENIS KELAMIN')] === 'M' ? 'F' : 'M';
    line[at('AGAMA ID')] = '3';
    line[at('AGAMA NAMA')] = 'Lainnya';
    line[at('JENIS KAWIN ID')] = '2';
    line[at('JENIS KAWIN NAMA')] = 'Belum kawin';
    line[at('TEMPAT LAHIR NAMA')] = 'Kota Lain';
    if (made.slice(8, 14) !== nip.slice(8, 14))
      line[at('TMT CPNS')] = `01-${made.slice(12, 14)}-${made.slice(8, 12)}`;
    return line;
  });
  return (
    bom +
    [head, ...other]
      .map((line) => line.join('|'))
      .join('\r\n')
      .concat('\r\n')
  );
}

async function roundOf(files: readonly DemoFile[], leak: Leak | undefined): Promise<RoundResult> {
  const dir = await mkdtemp(join(tmpdir(), 'tepat-metamorfosis-'));
  try {
    for (const { name, bytes } of files) await writeFile(join(dir, name), bytes);
    const { province, policy } = await readFolder(dir);
    return runRound({ province: leaking(province, leak), policy, law: shippedLaw(), seed: policy.seed });
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The same province with a defect: women served longer, a digit of the NIP moves one's home, the lot hangs on the NIP. */
function leaking(province: Province, leak: Leak | undefined): Province {
  if (leak === undefined) return province;
  const people = new Map(
    [...province.people].map(([nip, person]) => {
      if (leak === 'lot') return [nip, { ...person, siasnId: null }];
      if (leak === 'digit')
        return [nip, Number(nip.at(-1)) % 2 === 0 ? { ...person, homeRegion: null } : person];
      return [nip, person.sex === 'F' ? { ...person, postSince: '2010-01-01' } : person];
    }),
  );
  return { ...province, people };
}

const MOST = 10;

function differencesOf(before: RoundResult, after: RoundResult, nameOf: (nip: string) => string): string[] {
  const found: string[] = [];
  const tell = (what: string) => {
    if (found.length < MOST) found.push(what);
  };
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const options = new Map(after.problem.employees.map((one) => [one.id, one]));
  if (options.size !== before.problem.employees.length) tell('a different number of people in the problem');
  for (const one of before.problem.employees) {
    const other = options.get(nameOf(one.id));
    if (!other || !same({ ...one, id: '' }, { ...other, id: '' })) tell(`values of ${one.id}`);
  }
  for (const [nip, one] of before.evaluation.people) {
    const other = after.evaluation.people.get(nameOf(nip));
    if (!other || !same([one.frozenBy, one.stay, one.options], [other.frozenBy, other.stay, other.options]))
      tell(`evaluation of ${nip}`);
  }
  if (!same(before.plan.objective, after.plan.objective)) tell('the objective of the plan');
  for (const [nip, post] of Object.entries(before.plan.assignment ?? {}))
    if (after.plan.assignment?.[nameOf(nip)] !== post) tell(`placement of ${nip}`);
  return found;
}
