/** What the files tell about an invented person: posts held, performance, assessments with gaps and ages, papers, training. */

import { type Person, programmeId, programmeName } from '#demo/people.ts';
import { standardOf } from '#demo/shape.ts';
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

const before: Record<string, string> = {
  jpt_madya: 'jpt_pratama',
  jpt_pratama: 'administrator',
  administrator: 'pengawas',
  pengawas: 'pelaksana',
  MA: 'MU',
  MU: 'PT',
  PY: 'MH',
  MH: 'TR',
};
const clerkOf = (code: string): readonly [string, string] =>
  code === 'PTK' ? ['PL.PTK', 'Penelaah Teknis Kebijakan'] : ['PL.PAP', 'Pengadministrasi Perkantoran'];

/** The posts before the present one, a step of the ladder each; the newest last. */
function historyOf(person: Person, random: () => number, rows: Rows): void {
  const { row, seat, appointed } = person;
  const { post } = seat;
  const add = (
    position: string,
    title: string,
    level: string,
    echelon: string | null,
    from: Day,
    to: Day | null,
  ): void => {
    rows.riwayat_jabatan.push({
      nip: row.nip,
      fact: { position, title, unit: post.unit, echelon, level, from, to, assignment: 'definitif' },
    });
  };
  const start = row.postSince ?? appointed;
  const ladder: string[] = [];
  for (let level = before[post.level]; level !== undefined && ladder.length < 4; level = before[level])
    ladder.unshift(level);
  const months = monthsBetween(appointed, start);
  if (post.level === 'pelaksana' || ladder.length === 0) {
    if (months > 24 && post.level === 'pelaksana') {
      const [position, title] = random() < 0.75 ? [post.position, post.name] : clerkOf('PAP');
      add(position, title, 'pelaksana', null, appointed, addDays(start, -1));
    }
  } else if (months > 12) {
    const each = Math.floor(months / ladder.length);
    ladder.forEach((level, at) => {
      const from = addMonths(appointed, each * at);
      const to =
        at === ladder.length - 1 ? addDays(start, -1) : addDays(addMonths(appointed, each * (at + 1)), -1);
      if (to <= from) return;
      const manages = post.kind === 'struktural' && level !== 'pelaksana';
      const [position, title] = manages
        ? [
            `ST.LAMA-${level.toUpperCase()}`,
            `${level === 'pengawas' ? 'Kepala Seksi' : level === 'administrator' ? 'Kepala Bidang' : 'Kepala Biro'} pada unit lama`,
          ]
        : level === 'pelaksana'
          ? clerkOf('PTK')
          : [
              post.position.replace(/\.[A-Z]{2}$/, `.${level}`),
              post.name.replace(
                /Ahli \w+|Penyelia|Mahir/,
                level === 'PT'
                  ? 'Ahli Pertama'
                  : level === 'MU'
                    ? 'Ahli Muda'
                    : level === 'TR'
                      ? 'Terampil'
                      : 'Mahir',
              ),
            ];
      add(
        position,
        title,
        level,
        manages ? (level === 'pengawas' ? '41' : level === 'administrator' ? '31' : '22') : null,
        from,
        to,
      );
    });
  }
  add(post.position, post.name, post.level, post.echelon, start, null);
}

function degreesOf(person: Person, rows: Rows): void {
  const { row, appointed } = person;
  const level = row.educationLevel ?? '15';
  const born = Number(row.birth.slice(0, 4));
  const add = (id: string, field: string, name: string, year: number): void => {
    rows.pendidikan.push({ nip: row.nip, fact: { level: id, field, name, year } });
  };
  if (level > '15') add('15', programmeId('15', 'SMA IPS'), 'SMA IPS', born + 18);
  const bare = (row.educationName ?? '').replace(/^(S-\d|D-[IV]+) /, '');
  if (level >= '45') add('40', programmeId('40', bare), programmeName('40', bare), born + 23);
  if (level === '50') add('45', programmeId('45', bare), programmeName('45', bare), born + 30);
  add(
    level,
    row.educationField ?? '',
    row.educationName ?? '',
    level >= '45'
      ? Math.max(born + 28, Number(appointed.slice(0, 4)) + 4)
      : born + (level < '20' ? 18 : level === '30' ? 21 : 23),
  );
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

function papersOf(person: Person, random: () => number, asOf: Day, rows: Rows): void {
  const { row, seat } = person;
  const month = asOf.slice(0, 7);
  if (random() < (seat.group === 'struktural' ? 0.75 : 0.3)) {
    const on = addDays(asOf, -(random() < 0.85 ? integerIn(random, 5, 150) : integerIn(random, 190, 420)));
    rows.bebas_temuan.push({
      nip: row.nip,
      fact: {
        kind: 'bebas_temuan',
        number: `700/${1000 + rows.bebas_temuan.length}/INSP/${on.slice(0, 4)}`,
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
          number: `800/${kind}/${rows.pernyataan.length + 1}`,
          on: `${month}-01` < asOf ? `${month}-01` : addDays(asOf, -20),
          validUntil: null,
          clean: true,
        },
      });
}

/** Everything about one person, appended to the rows. */
export function addDossier(person: Person, random: () => number, asOf: Day, rows: Rows): void {
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
  historyOf(person, random, rows);
  degreesOf(person, rows);
  const last = Number(asOf.slice(0, 4)) - 1;
  const first = Math.max(last - 4, Number(appointed.slice(0, 4)));
  for (let year = first; year <= last; year++)
    if (year < last - 1 || random() > 0.012)
      rows.skp.push({ nip: row.nip, fact: performanceOf(random, year) });
  assessmentOf(person, random, asOf, rows);
  tracksOf(person, random, asOf, rows);
  papersOf(person, random, asOf, rows);
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
        decree: `800/${100 + rows.hukdis.length}/HD/${from.slice(0, 4)}`,
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
