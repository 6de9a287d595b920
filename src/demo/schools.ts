/** Schools under their branch offices and hospitals: where two thirds of a province's people work. */

import type { Mix } from '#demo/people.ts';
import { type Place, places } from '#demo/places.ts';
import {
  clerkSeat,
  functional,
  near,
  needFor,
  type Shape,
  spread,
  structural,
  teacherSeat,
  unitAt,
} from '#demo/posts.ts';
import { clerks, hospitalTitles, subjects } from '#demo/titles.ts';
import { integerIn } from '#ground/random.ts';

type School = { kind: 'SMA' | 'SMK' | 'SLB'; share: number };
const plainSchool = (at: number): School => ({ kind: at % 3 === 2 ? 'SMK' : 'SMA', share: 1 });

/** A whole province also has special schools (SLB), small ones, and its vocational schools are the largest. */
function provinceSchool(at: number): School {
  if (at % 11 === 10) return { kind: 'SLB', share: 0.4 };
  return at % 3 === 2 ? { kind: 'SMK', share: 1.5 } : { kind: 'SMA', share: 1.05 };
}

export function schoolsOf(random: () => number, teachers: number, out: Shape, mix: Mix): void {
  const schoolAt = mix === 'provinsi' ? provinceSchool : plainSchool;
  const schools = Math.max(2, Math.round(teachers / 42));
  const offices = Math.max(1, Math.min(places.length, Math.round(schools / 6)));
  const spots = Array.from(
    { length: schools },
    (_, at) => places[at % Math.min(places.length, Math.max(2, schools))] as Place,
  );
  for (let at = 0; at < offices; at++) {
    const place = near(random, places[at] as Place);
    const unit = unitAt(
      `DISDIK-CD${String(at + 1).padStart(2, '0')}`,
      `Cabang Dinas Pendidikan ${(places[at] as Place).name}`,
      'DISDIK',
      'uptd',
      place,
      '32',
    );
    out.units.push(unit);
    out.seats.push(
      structural(
        unit,
        'ST.KEPALA',
        `Kepala ${unit.name}`,
        'Pendidikan',
        'administrator',
        '32',
        ['Manajemen Pendidikan'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    out.seats.push(
      structural(
        unit,
        'ST.KASUBBAG-TU',
        'Kepala Subbagian Tata Usaha',
        'Pendidikan',
        'pengawas',
        '41',
        ['Manajemen Pendidikan', 'Administrasi Publik'],
        random() < 0.8 ? 1 : 0,
      ),
    );
  }
  const counts = spread(
    random,
    teachers,
    spots.map((place, at) => (place.remote ? 0.6 : 1) * (0.6 + random() * 0.8) * schoolAt(at).share),
  );
  spots.forEach((place, at) => {
    const { kind } = schoolAt(at);
    const number = kind === 'SLB' ? Math.floor(at / 11) + 1 : Math.floor(at / 3) + 1;
    const office = at % offices;
    const name = `${kind} Negeri ${number} ${place.name.replace(/^(Kota|Kabupaten) /, '')}`;
    const school = unitAt(
      `DISDIK-S${String(at + 1).padStart(3, '0')}`,
      name,
      `DISDIK-CD${String(office + 1).padStart(2, '0')}`,
      'sekolah',
      near(random, place),
    );
    out.units.push(school);
    const held = new Map<string, number>();
    for (let n = counts[at] as number; n > 0; n--) {
      const subject = integerIn(random, 0, subjects.length - 1);
      const draw = random();
      const key = `${subject}:${draw < 0.58 ? 'PT' : draw < 0.87 ? 'MU' : 'MA'}`;
      held.set(key, (held.get(key) ?? 0) + 1);
    }
    for (let subject = 0; subject < subjects.length; subject++)
      for (const level of ['PT', 'MU', 'MA']) {
        const holders = held.get(`${subject}:${level}`) ?? 0;
        if (holders === 0 && random() > (level === 'PT' ? 0.12 : 0.03)) continue;
        out.seats.push(
          teacherSeat(
            school,
            subjects[subject] as (typeof subjects)[number],
            level,
            holders,
            holders === 0 ? 1 : needFor(random, holders),
          ),
        );
      }
    if (mix === 'provinsi' && kind !== 'SLB')
      out.seats.push(
        structural(
          school,
          'ST.KASUBBAG-TU',
          'Kepala Subbagian Tata Usaha',
          'Pendidikan',
          'pengawas',
          '41',
          ['Manajemen Pendidikan', 'Administrasi Publik'],
          random() < 0.82 ? 1 : 0,
        ),
      );
    for (const clerk of [clerks[3], clerks[4]] as (typeof clerks)[number][])
      out.seats.push(clerkSeat(school, clerk, 'Administrasi Umum', -1, 0));
  });
}

export function hospitalsOf(random: () => number, staff: number, out: Shape, mix: Mix): void {
  const hospitals = Math.max(1, Math.round(staff / (mix === 'provinsi' ? 420 : 260)));
  const weights = Array.from({ length: hospitals }, () =>
    mix === 'provinsi' ? Math.exp(2.2 * random()) : 0.5 + random(),
  );
  const counts = spread(random, staff, weights);
  counts.forEach((count, at) => {
    const place = near(random, places[(at * 3) % places.length] as Place);
    const hospital = unitAt(
      `DINKES-RS${at + 1}`,
      `RSUD ${['Waluya', 'Husada', 'Sejahtera', 'Bhakti', 'Mulia'][at % 5]} ${at + 1}`,
      'DINKES',
      'rs',
      place,
      '22',
    );
    out.units.push(hospital);
    out.seats.push(
      structural(
        hospital,
        'ST.DIREKTUR',
        `Direktur ${hospital.name}`,
        'Kesehatan',
        'jpt_pratama',
        '22',
        ['Administrasi Rumah Sakit', 'Pendidikan Dokter'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    out.seats.push(
      structural(
        hospital,
        'ST.KABAG-TU',
        'Kepala Bagian Tata Usaha',
        'Kesehatan',
        'administrator',
        '31',
        ['Administrasi Rumah Sakit', 'Administrasi Publik'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    const kinds = hospitalTitles.flatMap((title) =>
      (title.skilled ? ['TR', 'MH', 'PY'] : ['PT', 'MU', 'MA']).map((level) => ({ title, level })),
    );
    const held = spread(
      random,
      count,
      kinds.map(
        ({ title, level }) =>
          (title.code.startsWith('PERAWAT') ? 4 : 1) * (level === 'MA' || level === 'PY' ? 0.4 : 1),
      ),
    );
    kinds.forEach(({ title, level }, index) => {
      const holders = held[index] as number;
      if (holders === 0 && random() > 0.25) return;
      out.seats.push(
        functional(
          hospital,
          title,
          level,
          'kesehatan',
          holders,
          holders === 0 ? 1 : needFor(random, holders),
        ),
      );
    });
    out.seats.push(clerkSeat(hospital, clerks[2] as (typeof clerks)[number], 'Administrasi Umum', -1, 0));
  });
}
