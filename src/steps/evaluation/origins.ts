/** "Dari mana angka ini": the facts behind each component of the nine boxes, with their days, givers and what each counted. Pure. */
import { addMonths, type Day } from '#ground/day.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { Law } from '#law/law.ts';
import { ratingName, ratingScore } from '#law/lookup.ts';
import { dossierOf, type TrackKind } from '#registry/facts.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import { lastYears, ratingOfRow } from '#steps/evaluation/performance.ts';
import type { Ground, Profile } from '#steps/evaluation/profile.ts';

/** One fact behind a figure; `kind` and `key` say which stored row it is, so that its source can be looked up. */
export type Origin = {
  kind: KindName;
  key: string;
  text: string;
  on: Day | null;
  by: string;
  counted: number | null;
};

const YEARS: Partial<Record<TrackKind, number>> = { penghargaan: 5, penugasan: 2, diklat: 5 };

/** By component; an empty list means that no fact was found, so the component is not assessed. */
export function originsOf(ground: Ground, profile: Profile, lang: Lang): Record<string, Origin[]> {
  const { province, law } = ground;
  const { asOf } = province;
  const { nip } = profile.person;
  const dossier = dossierOf(province, nip);
  const tracks = (kind: TrackKind): Origin[] => {
    const from = YEARS[kind] === undefined ? '' : addMonths(asOf, -12 * (YEARS[kind] ?? 0));
    return dossier.tracks
      .filter((track) => track.kind === kind && track.on <= asOf && track.on >= from)
      .map((track) => ({
        kind,
        key: kinds.penghargaan.key({ nip, fact: track }),
        ...{ text: track.what, on: track.on, by: track.by, counted: track.score },
      }));
  };
  const latest = (kind: TrackKind): Origin[] => {
    const all = tracks(kind).filter(({ counted }) => counted !== null);
    const last = all.reduce((day, one) => ((one.on ?? '') > day ? (one.on ?? '') : day), '');
    return all.filter(({ on }) => on === last);
  };
  const years: readonly number[] = lastYears(asOf);
  const { assessment } = profile;
  return {
    predikat: dossier.performance
      .filter(({ year }) => years.includes(year))
      .map((row) => ({
        kind: 'skp' as const,
        key: kinds.skp.key({ nip, fact: row }),
        text: `${row.year}: ${ratingText(law, ratingOfRow(law, row), lang)}`,
        on: `${row.year}-12-31`,
        by: '',
        counted: scoreOf(law, ratingOfRow(law, row)),
      })),
    penghargaan: tracks('penghargaan'),
    penugasan: tracks('penugasan'),
    umpan_balik: latest('umpan_balik'),
    jpm:
      assessment === null
        ? []
        : [
            {
              kind: 'kompetensi',
              key: kinds.kompetensi.key({ nip, fact: assessment }),
              text: Object.entries(assessment.levels)
                .map(([competence, level]) => `${competence} ${level}`)
                .join(', '),
              ...{ on: assessment.on, by: assessment.by, counted: null },
            },
          ],
    pengembangan_kompetensi: tracks('diklat'),
    pengalaman_jabatan: dossier.history
      .filter(({ assignment, from }) => assignment === 'definitif' && from <= asOf)
      .map((row) => ({
        kind: 'riwayat_jabatan' as const,
        key: kinds.riwayat_jabatan.key({ nip, fact: row }),
        ...{ text: row.title, on: row.from, by: '', counted: null },
      })),
    potensi: latest('potensi'),
    pendidikan: dossier.degrees.map((degree) => ({
      kind: 'pendidikan' as const,
      key: kinds.pendidikan.key({ nip, fact: degree }),
      ...{ text: degree.name, on: null, by: degree.year === null ? '' : String(degree.year), counted: null },
    })),
    bidang_ilmu: dossier.degrees.map((degree) => ({
      kind: 'pendidikan' as const,
      key: kinds.pendidikan.key({ nip, fact: degree }),
      ...{ text: degree.name, on: null, by: '', counted: null },
    })),
    disiplin: dossier.sanctions.map((sanction) => ({
      kind: 'hukdis' as const,
      key: kinds.hukdis.key({ nip, fact: sanction }),
      ...{ text: sanction.severity, on: sanction.from, by: '', counted: null },
    })),
  };
}

const ratingText = (law: Law, rating: number | null, lang: Lang): string =>
  rating === null ? '–' : (ratingName(law, rating)?.[lang] ?? String(rating));
const scoreOf = (law: Law, rating: number | null): number | null =>
  rating === null ? null : (ratingScore(law, rating) ?? null);
