/** What the files tell about an invented person: posts held, performance, assessments with gaps and ages, papers, training. */

import { before, degreesOf, historyOf, type Ladder } from '#demo/career.ts';
import type { Mix, Person } from '#demo/people.ts';
import { standardOf } from '#demo/posts.ts';
import { addDays, addMonths, type Day, monthsBetween } from '#ground/day.ts';
import { integerIn, oneOf } from '#ground/random.ts';
import type { Levels, Performance } from '#registry/facts.ts';
import { competences } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

/** hasil × perilaku → predikat, PermenPANRB 6/2022. */
const ratings: Record<string, number> = {
  '11': 1,
  '12': 2,
  '13': 4,
  '21': 2,
  '22': 2,
  '23': 4,
  '31': 3,
  '32': 3,
  '33': 5,
};

export function performanceOf(random: () => number, year: number): Performance {
  const draw = random();
  if (year < 2022)
    return {
      year,
      result: null,
      conduct: null,
      rating: null,
      score: Math.round((88 + random() * 20) * 100) / 100,
    };
  const [result, conduct] =
    draw < 0.09
      ? [1, 1]
      : draw < 0.3
        ? [1, 2]
        : draw < 0.52
          ? [2, 1]
          : draw < 0.962
            ? [2, 2]
            : draw < 0.99
              ? [3, 2]
              : draw < 0.996
                ? [2, 3]
                : [3, 3];
  return { year, result, conduct, rating: ratings[`${result}${conduct}`] as number, score: null };
}

/** Levels around the standard of one's own post: most meet it, some lack one or two, a few are above. */
export function levelsAround(random: () => number, standard: Levels, lift = 0): Levels {
  const levels: Levels = {};
  for (const code of competences) {
    const draw = random();
    const step = draw < 0.16 ? -1 : draw < 0.8 ? 0 : 1;
    levels[code] = Math.max(1, Math.min(5, (standard[code] ?? 1) + step + lift));
  }
  return levels;
}

function assessmentOf(person: Person, random: () => number, asOf: Day, rows: Rows): void {
  const { row, seat } = person;
  const manages = seat.group === 'struktural';
  if (random() > (manages ? 0.94 : seat.group === 'pelaksana' ? 0.62 : 0.6)) return;
  // A tenth of the assessments is older than its three years.
  const on = addDays(asOf, -(random() < 0.12 ? integerIn(random, 1100, 1900) : integerIn(random, 60, 1050)));
  const target = before[seat.post.level] === undefined ? standardOf('pelaksana') : seat.post.standard;
  const lift = random() < 0.18 ? 1 : 0;
  const levels = levelsAround(random, target, lift);
  if (random() < 0.06) delete levels[oneOf(random, competences)];
  rows.kompetensi.push({
    nip: row.nip,
    fact: {
      on,
      by: random() < 0.7 ? 'UPT Penilaian Kompetensi BKD' : 'Kantor Regional BKN',
      method: manages ? 'assessment center' : 'uji kompetensi tertulis dan wawancara',
      levels,
      validUntil: addMonths(on, 36),
    },
  });
}

function tracksOf(person: Person, random: () => number, asOf: Day, rows: Rows): void {
  const { row, seat } = person;
  const nip = row.nip;
  const on = (): Day => addDays(asOf, -integerIn(random, 40, 1000));
  const score = (mean: number, spread: number): number =>
    Math.round(Math.max(0, Math.min(100, mean + (random() + random() - 1) * spread)));
  const likely = seat.group === 'struktural' ? 0.9 : seat.group === 'fungsional' ? 0.45 : 0.2;
  if (random() < likely)
    rows.potensi.push({
      nip,
      fact: {
        kind: 'potensi',
        on: on(),
        what: 'asesmen potensi',
        score: score(72, 28),
        by: 'UPT Penilaian Kompetensi BKD',
        note: '',
      },
    });
  if (random() < likely * 0.8)
    rows.umpan_balik.push({
      nip,
      fact: {
        kind: 'umpan_balik',
        on: on(),
        what: 'umpan balik 360 derajat',
        score: score(80, 22),
        by: 'BKD',
        note: '',
      },
    });
  if (random() < 0.06)
    rows.penghargaan.push({
      nip,
      fact: {
        kind: 'penghargaan',
        on: on(),
        what: oneOf(random, ['Satyalancana Karya Satya', 'ASN Berprestasi', 'Inovasi Pelayanan Publik']),
        score: score(82, 20),
        by: 'Gubernur',
        note: '',
      },
    });
  if (random() < likely * 0.35)
    rows.penugasan.push({
      nip,
      fact: {
        kind: 'penugasan',
        on: on(),
        what: oneOf(random, [
          'Anggota tim reformasi birokrasi',
          'Ketua kelompok kerja',
          'Tim percepatan pelayanan',
        ]),
        score: score(78, 24),
        by: 'Sekretaris Daerah',
        note: '',
      },
    });
  if (random() < 0.3)
    rows.diklat.push({
      nip,
      fact: {
        kind: 'diklat',
        on: on(),
        what:
          seat.group === 'struktural'
            ? oneOf(random, ['Pelatihan Kepemimpinan Administrator', 'Pelatihan Kepemimpinan Pengawas'])
            : oneOf(random, [
                'Pelatihan Teknis Pelayanan Publik',
                'Pelatihan Teknis Kearsipan',
                'Pelatihan Penyusunan Laporan',
                'Pelatihan Dasar Pengawasan Intern',
              ]),
        score: score(84, 16),
        by: 'BPSDM',
        note: '',
      },
    });
}

/** How many papers of a kind were filed so far: their numbers go on from chapter to chapter. */
export type Filed = { hukdis: number; bebas_temuan: number; pernyataan: number };

function papersOf(person: Person, random: () => number, asOf: Day, rows: Rows, filed: Filed): void {
  const { row, seat } = person;
  const month = asOf.slice(0, 7);
  if (random() < (seat.group === 'struktural' ? 0.75 : 0.3)) {
    const on = addDays(asOf, -(random() < 0.85 ? integerIn(random, 5, 150) : integerIn(random, 190, 420)));
    rows.bebas_temuan.push({
      nip: row.nip,
      fact: {
        kind: 'bebas_temuan',
        number: `700/${1000 + filed.bebas_temuan++}/INSP/${on.slice(0, 4)}`,
        on,
        validUntil: addMonths(on, 6),
        clean: random() > 0.02,
      },
    });
  }
  if (random() < 0.25)
    for (const kind of ['D6', 'D9'] as const)
      rows.pernyataan.push({
        nip: row.nip,
        fact: {
          kind,
          number: `800/${kind}/${++filed.pernyataan}`,
          on: `${month}-01` < asOf ? `${month}-01` : addDays(asOf, -20),
          validUntil: null,
          clean: true,
        },
      });
}

/** Everything about one person, appended to the rows. */
export function addDossier(
  person: Person,
  random: () => number,
  asOf: Day,
  rows: Rows,
  ladder: Ladder,
  filed: Filed,
  mix: Mix,
): void {
  const { row, seat, appointed } = person;
  rows.pegawai.push(row);
  const contractEnd =
    row.status === 'PPPK'
      ? addMonths(addMonths(appointed, 60), monthsBetween(appointed, asOf) >= 54 ? 60 : 0)
      : null;
  rows.tambahan_pegawai.push({
    nip: row.nip,
    fact: {
      homeRegion: random() < 0.96 ? person.home : null,
      contractEnd,
      serviceBond: random() < 0.012 ? true : random() < 0.02 ? null : false,
    },
  });
  historyOf(person, random, rows, ladder);
  degreesOf(person, rows);
  const last = Number(asOf.slice(0, 4)) - 1;
  const first = Math.max(last - (mix === 'provinsi' ? 3 : 4), Number(appointed.slice(0, 4)));
  for (let year = first; year <= last; year++)
    if (year < last - 1 || random() > 0.012)
      rows.skp.push({ nip: row.nip, fact: performanceOf(random, year) });
  assessmentOf(person, random, asOf, rows);
  tracksOf(person, random, asOf, rows);
  papersOf(person, random, asOf, rows, filed);
  if (random() < 0.012) {
    const from = addDays(asOf, -integerIn(random, 30, 1400));
    const severity = oneOf(random, ['R', 'R', 'S', 'S', 'B'] as const);
    const kind =
      severity === 'R'
        ? oneOf(random, ['1', '2', '3'])
        : severity === 'S'
          ? oneOf(random, ['23', '24', '25'])
          : '27';
    rows.hukdis.push({
      nip: row.nip,
      fact: {
        kind,
        severity,
        decree: `800/${100 + filed.hukdis++}/HD/${from.slice(0, 4)}`,
        decreedOn: addDays(from, -14),
        from,
        to: addMonths(from, severity === 'R' ? 6 : severity === 'S' ? 9 : 12),
      },
    });
  }
  if (
    seat.post.kind !== 'struktural' &&
    row.status === 'PNS' &&
    random() < (seat.group === 'fungsional' ? 0.18 : 0.05)
  ) {
    const next = seat.post.level === 'PT' ? 'MU' : seat.post.level === 'MU' ? 'MA' : seat.post.level;
    const on = addDays(asOf, -integerIn(random, 30, 600));
    const passed = random() < 0.8;
    if (next !== 'pelaksana')
      rows.uji_kompetensi.push({
        nip: row.nip,
        fact: {
          on,
          position: seat.post.position.replace(/\.[A-Z]{2}$/, `.${next}`),
          level: next,
          passed,
          score: passed ? integerIn(random, 70, 95) : integerIn(random, 45, 69),
          validUntil: addMonths(on, 24),
        },
      });
  }
}
