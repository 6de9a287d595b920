/** Tools to shape an invented province by hand: empty a post, seat a person whose facts are all given. */

import { programmeId, programmeName } from '#demo/people.ts';
import { sha256 } from '#ground/canonical.ts';
import { addDays, addMonths, type Day } from '#ground/day.ts';
import type { Levels, Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

/** Takes a person out of every file. */
export function remove(rows: Rows, nip: string): void {
  rows.pegawai = rows.pegawai.filter((row) => row.nip !== nip);
  rows.keluarga = rows.keluarga.filter((row) => row.nip !== nip && row.fact.other !== nip);
  const keep = <T extends { nip: string }>(list: T[]): T[] => list.filter((row) => row.nip !== nip);
  rows.tambahan_pegawai = keep(rows.tambahan_pegawai);
  rows.riwayat_jabatan = keep(rows.riwayat_jabatan);
  rows.pendidikan = keep(rows.pendidikan);
  rows.skp = keep(rows.skp);
  rows.kompetensi = keep(rows.kompetensi);
  rows.potensi = keep(rows.potensi);
  rows.umpan_balik = keep(rows.umpan_balik);
  rows.penghargaan = keep(rows.penghargaan);
  rows.penugasan = keep(rows.penugasan);
  rows.diklat = keep(rows.diklat);
  rows.uji_kompetensi = keep(rows.uji_kompetensi);
  rows.hukdis = keep(rows.hukdis);
  rows.bebas_temuan = keep(rows.bebas_temuan);
  rows.pernyataan = keep(rows.pernyataan);
  rows.minat = keep(rows.minat);
}

export const holdersOf = (rows: Rows, post: string): string[] =>
  rows.pegawai.filter((row) => `${row.unit}/${row.position}` === post).map((row) => row.nip);

export function vacate(rows: Rows, post: string): void {
  for (const nip of holdersOf(rows, post)) remove(rows, nip);
}

export function postNamed(rows: Rows, id: string): Post {
  const post = rows.jabatan.find((one) => one.id === id);
  if (!post) throw new RangeError(`no post ${id}`);
  return post;
}

/** Changes what a post asks; its workload sheet is left out, so that the need given here holds. */
export function reshape(rows: Rows, id: string, change: Partial<Post>): Post {
  const post = Object.assign(postNamed(rows, id), change);
  rows.abk = rows.abk.filter((task) => task.post !== id);
  return post;
}

export type Earlier = {
  position: string;
  title: string;
  unit: string;
  level: string;
  echelon?: string;
  from: Day;
};
export type Cast = {
  nip: string;
  name: string;
  sex: 'M' | 'F';
  titleAfter: string;
  post: string;
  since: Day;
  rank: string;
  education: string;
  programme: string;
  home: string;
  levels: Levels;
  earlier: readonly Earlier[];
  /** predikat of the last years, newest last */
  ratings: readonly (1 | 2)[];
  potential?: number;
};

/** Seats a person of the story, every fact given. */
export function seatCast(rows: Rows, asOf: Day, cast: Cast): void {
  const { nip } = cast;
  const cut = cast.post.indexOf('/');
  const [unit, position] = [cast.post.slice(0, cut), cast.post.slice(cut + 1)];
  const target = postNamed(rows, cast.post);
  const appointed = `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`;
  rows.pegawai.push({
    nip,
    siasnId: sha256(`pns|${nip}`).slice(0, 32).toUpperCase(),
    name: cast.name,
    titleBefore: null,
    titleAfter: cast.titleAfter,
    birth: `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`,
    sex: cast.sex,
    status: 'PNS',
    legalStatus: '01',
    appointedPns: addMonths(appointed, 12),
    rank: cast.rank,
    rankSince: `${Number(asOf.slice(0, 4)) - 2}-04-01`,
    unit,
    position,
    postSince: cast.since,
    educationLevel: cast.education,
    educationField: programmeId(cast.education, cast.programme),
    educationName: programmeName(cast.education, cast.programme),
  });
  rows.tambahan_pegawai.push({ nip, fact: { homeRegion: cast.home, contractEnd: null, serviceBond: false } });
  const steps = [
    ...cast.earlier,
    {
      position,
      title: target.name,
      unit,
      level: target.level,
      echelon: target.echelon ?? undefined,
      from: cast.since,
    },
  ];
  steps.forEach((step, at) => {
    const next = steps[at + 1];
    rows.riwayat_jabatan.push({
      nip,
      fact: {
        position: step.position,
        title: step.title,
        unit: step.unit,
        echelon: step.echelon ?? null,
        level: step.level,
        from: step.from,
        to: next ? addDays(next.from, -1) : null,
        assignment: 'definitif',
      },
    });
  });
  rows.pendidikan.push({
    nip,
    fact: {
      level: cast.education,
      field: programmeId(cast.education, cast.programme),
      name: programmeName(cast.education, cast.programme),
      year: Number(nip.slice(0, 4)) + (cast.education === '45' ? 31 : 23),
    },
  });
  const last = Number(asOf.slice(0, 4)) - 1;
  cast.ratings.forEach((rating, at) => {
    const year = last - (cast.ratings.length - 1 - at);
    rows.skp.push({
      nip,
      fact: { year, result: rating === 1 ? 1 : 2, conduct: rating === 1 ? 1 : 2, rating, score: null },
    });
  });
  const assessed = addMonths(asOf, -9);
  rows.kompetensi.push({
    nip,
    fact: {
      on: assessed,
      by: 'UPT Penilaian Kompetensi BKD',
      method: 'assessment center',
      levels: cast.levels,
      validUntil: addMonths(assessed, 36),
    },
  });
  const score = cast.potential ?? 82;
  rows.potensi.push({
    nip,
    fact: {
      kind: 'potensi',
      on: assessed,
      what: 'asesmen potensi',
      score,
      by: 'UPT Penilaian Kompetensi BKD',
      note: '',
    },
  });
  rows.umpan_balik.push({
    nip,
    fact: {
      kind: 'umpan_balik',
      on: assessed,
      what: 'umpan balik 360 derajat',
      score: score + 3,
      by: 'BKD',
      note: '',
    },
  });
  rows.bebas_temuan.push({
    nip,
    fact: {
      kind: 'bebas_temuan',
      number: `700/${nip.slice(-4)}/INSP/${asOf.slice(0, 4)}`,
      on: addMonths(asOf, -2),
      validUntil: addMonths(asOf, 4),
      clean: true,
    },
  });
  for (const kind of ['D6', 'D9'] as const)
    rows.pernyataan.push({
      nip,
      fact: {
        kind,
        number: `800/${kind}/${nip.slice(-4)}`,
        on: addMonths(asOf, -1),
        validUntil: null,
        clean: true,
      },
    });
}
