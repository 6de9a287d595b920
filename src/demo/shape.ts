/** The skeleton of the invented province: units and posts with how many people hold each, for any number of employees. */

import { type Agency, agencies } from '#demo/agencies.ts';
import { branchesOf } from '#demo/branches.ts';
import { type Mix, mixOf } from '#demo/people.ts';
import { capital } from '#demo/places.ts';
import {
  clerkSeat,
  functional,
  needFor,
  type Seat,
  type Shape,
  spread,
  structural,
  unitAt,
} from '#demo/posts.ts';
import { hospitalsOf, schoolsOf } from '#demo/schools.ts';
import { clerks } from '#demo/titles.ts';
import { oneOf } from '#ground/random.ts';
import type { Unit } from '#registry/facts.ts';

/** How much of each kind of staff: realism of a province that runs upper secondary schools and hospitals. */
const shares = { guru: 0.54, kesehatan: 0.13, fungsional: 0.15 };

/**
 * How large each agency is beside the others: as skewed as real ones, where the largest tenth holds most people; in a few offices
 * all are alike.
 */
function sizesOf(random: () => number, mix: Mix): (agency: string) => number {
  const sizes = new Map<string, number>();
  return (agency) => {
    if (mix === 'kantor') return 1;
    let size = sizes.get(agency);
    if (size === undefined) {
      size = Math.exp(1.1 * (random() + random() + random() + random() - 2) * 1.7);
      sizes.set(agency, size);
    }
    return size;
  };
}

function agencyShape(
  random: () => number,
  agency: Agency,
  root: Unit,
  divisions: number,
  out: Shape,
): Unit[] {
  const top = unitAt(agency.code, agency.name, root.id, 'opd', capital, '21');
  const office = unitAt(
    `${agency.code}-SEK`,
    `Sekretariat ${agency.name}`,
    top.id,
    'sekretariat',
    capital,
    '31',
  );
  const head =
    agency.code === 'INSP'
      ? 'Inspektur'
      : agency.code === 'SETWAN'
        ? 'Sekretaris DPRD'
        : `Kepala ${agency.name}`;
  const filled = (chance: number): number => (random() < chance ? 1 : 0);
  out.units.push(top);
  const workplaces: Unit[] = [];
  if (agency.code === 'SETDA') {
    out.seats.push(
      structural(
        top,
        'ST.SEKDA',
        'Sekretaris Daerah',
        agency.family,
        'jpt_madya',
        '12',
        agency.programmes,
        1,
      ),
    );
    out.seats.push(
      structural(
        top,
        'ST.ASISTEN-1',
        'Asisten Pemerintahan dan Kesejahteraan Rakyat',
        agency.family,
        'jpt_pratama',
        '21',
        agency.programmes,
        1,
      ),
    );
    out.seats.push(
      structural(
        top,
        'ST.ASISTEN-3',
        'Asisten Administrasi Umum',
        agency.family,
        'jpt_pratama',
        '21',
        agency.programmes,
        filled(0.8),
      ),
    );
  } else {
    out.seats.push(
      structural(top, 'ST.KEPALA', head, agency.family, 'jpt_pratama', '21', agency.programmes, filled(0.85)),
    );
    out.units.push(office);
    out.seats.push(
      structural(
        office,
        'ST.SEKRETARIS',
        `Sekretaris ${agency.name}`,
        agency.family,
        'administrator',
        '31',
        agency.programmes,
        filled(0.92),
      ),
    );
    out.seats.push(
      structural(
        office,
        'ST.KASUBBAG-UMUM',
        'Kepala Subbagian Umum dan Kepegawaian',
        'Kepegawaian',
        'pengawas',
        '41',
        agency.programmes,
        filled(0.88),
      ),
    );
    if (divisions > 2)
      out.seats.push(
        structural(
          office,
          'ST.KASUBBAG-KEU',
          'Kepala Subbagian Keuangan',
          'Keuangan',
          'pengawas',
          '41',
          ['Akuntansi', 'Manajemen'],
          filled(0.85),
        ),
      );
    workplaces.push(office);
  }
  agency.divisions.slice(0, divisions).forEach((name, at) => {
    const code = `${agency.code}-${at + 1}`;
    const bureau = agency.code === 'SETDA';
    const unit = unitAt(code, name, top.id, bureau ? 'biro' : 'bidang', capital, bureau ? '22' : '32');
    out.units.push(unit);
    workplaces.push(unit);
    const title = /^(Inspektur|Kepala)/.test(name) ? name : `Kepala ${name}`;
    if (bureau) {
      out.seats.push(
        structural(
          unit,
          'ST.KEPALA',
          title,
          agency.family,
          'jpt_pratama',
          '22',
          agency.programmes,
          filled(0.85),
        ),
      );
      out.seats.push(
        structural(
          unit,
          'ST.KABAG',
          `Kepala Bagian pada ${name}`,
          agency.family,
          'administrator',
          '31',
          agency.programmes,
          filled(0.9),
        ),
      );
    } else
      out.seats.push(
        structural(
          unit,
          'ST.KEPALA',
          title,
          agency.family,
          'administrator',
          '32',
          agency.programmes,
          filled(0.88),
        ),
      );
  });
  return workplaces;
}

/** Everything with numbers that sum to `employees`. Seats marked −1 are filled last, from what is left for clerks. */
export function shapeOf(random: () => number, employees: number): Shape {
  const out: Shape = { units: [], seats: [] };
  const root = unitAt('GJM', 'Pemerintah Provinsi Gajahmungkur', null, 'provinsi', capital);
  out.units.push(root);
  const many = Math.max(6, Math.min(agencies.length, 6 + Math.floor((employees - 400) / 120)));
  const divisions = employees < 400 ? 2 : 3;
  const offices: { agency: Agency; unit: Unit }[] = [];
  const mix = mixOf(employees);
  const sizeOf = sizesOf(random, mix);
  for (const agency of agencies.slice(0, employees < 60 ? 3 : many))
    for (const unit of agencyShape(random, agency, root, agency.code === 'INSP' ? 3 : divisions, out))
      offices.push({ agency, unit });
  if (mix === 'provinsi') offices.push(...branchesOf(random, employees, out));
  const hasSchools = out.units.some((unit) => unit.id === 'DISDIK');
  const seated = (): number => out.seats.reduce((sum, seat) => sum + Math.max(0, seat.holders), 0);
  const rest = Math.max(0, employees - Math.round(seated() * 1.08));
  if (hasSchools) {
    schoolsOf(random, Math.round(rest * shares.guru), out, mix);
    hospitalsOf(random, Math.round(rest * shares.kesehatan), out, mix);
  }
  const experts = Math.min(Math.round(rest * shares.fungsional), Math.max(0, employees - seated()));
  const kinds = offices.flatMap(({ agency, unit }) =>
    agency.titles.flatMap((title) =>
      ['PT', 'MU', 'MA'].map((level) => ({ unit, title, level, size: sizeOf(agency.code) })),
    ),
  );
  const held = spread(
    random,
    experts,
    kinds.map(({ level, size }) => (level === 'PT' ? 3 : level === 'MU' ? 3 : 0.8) * (0.2 + random()) * size),
  );
  kinds.forEach(({ unit, title, level }, at) => {
    const holders = held[at] as number;
    if (holders === 0 && random() > 0.08) return;
    out.seats.push(
      functional(unit, title, level, 'fungsional', holders, holders === 0 ? 1 : needFor(random, holders)),
    );
  });
  for (const { agency, unit } of offices)
    for (const clerk of clerks)
      out.seats.push(
        clerkSeat(
          unit,
          clerk,
          agency.code === 'INSP' && Number(clerk[3]) > 5 ? 'Pengawasan' : 'Administrasi Umum',
          -1,
          0,
        ),
      );
  // A tiny province has more chairs than people: the last ones stay empty.
  for (let at = out.seats.length - 1, over = seated() - employees; at >= 0 && over > 0; at--) {
    const seat = out.seats[at] as Seat;
    const cut = Math.min(over, Math.max(0, seat.holders));
    if (seat.holders > 0) seat.holders -= cut;
    over -= cut;
  }
  const open = out.seats.filter((seat) => seat.holders < 0);
  const clerkCounts = spread(
    random,
    Math.max(0, employees - seated()),
    open.map(({ post }) => (0.3 + random()) * sizeOf(post.unit.split('-')[0] as string)),
  );
  open.forEach((seat, at) => {
    const holders = clerkCounts[at] as number;
    seat.holders = holders;
    seat.post.need = holders === 0 ? (random() < 0.12 ? 1 : 0) : needFor(random, holders);
  });
  out.seats = out.seats.filter((seat) => seat.holders > 0 || (seat.post.need ?? 0) > 0);
  const strategic = out.seats.filter(
    ({ post }) => post.kind === 'struktural' && /DISDIK|DINKES|INSP/.test(post.unit),
  );
  for (const seat of strategic) if (seat.holders === 0 || random() < 0.2) seat.post.strategic = true;
  const empty = out.seats.filter((seat) => seat.holders === 0 && seat.group === 'guru');
  for (const seat of empty) if (random() < 0.3) seat.post.critical = true;
  if (empty.length > 0 && !empty.some((seat) => seat.post.critical))
    oneOf(random, empty).post.critical = true;
  return out;
}
