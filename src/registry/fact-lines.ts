/** A fact on record in one line, as the person it is about reads it: names for codes, days in words. */
import { maskedNip } from '#ground/nip.ts';
import { dateIn, type Lang, numberIn } from '#ground/words/lang.ts';
import type { Words } from '#ground/words/words.ts';
import type { FactKind } from '#registry/fact-kinds.ts';
import type { Dossier } from '#registry/facts.ts';

/** What codes in a fact are called. */
export type FactNames = Record<'competence' | 'region' | 'post', (code: string) => string>;

/** What is not told here does not leave. */
export function factSayer(
  names: FactNames,
  words: Words,
  lang: Lang,
): (kind: FactKind, fact: unknown) => string {
  const own = words.voicePage.data;
  const day = (at: string | null): string => (at === null ? '–' : dateIn(lang, at));
  const joined = (...parts: (string | null | undefined | false)[]): string =>
    parts.filter(Boolean).join(' · ');
  const track = (fact: unknown): string => {
    const one = fact as Dossier['tracks'][number];
    return joined(one.what, one.score === null ? null : numberIn(lang, one.score), day(one.on), one.by);
  };
  const clearance = (fact: unknown): string => {
    const one = fact as Dossier['clearances'][number];
    const until = one.validUntil === null ? null : own.until({ date: day(one.validUntil) });
    return joined(
      one.kind === 'bebas_temuan' ? null : own.statement[one.kind](),
      one.number,
      one.clean ? own.clean() : own.unclean(),
      until,
    );
  };
  const lines: Record<FactKind, (fact: unknown) => string> = {
    riwayat_jabatan: (fact) => {
      const one = fact as Dossier['history'][number];
      return joined(
        one.title,
        `${day(one.from)} – ${one.to === null ? own.now() : day(one.to)}`,
        one.assignment === 'definitif' ? null : one.assignment,
      );
    },
    skp: (fact) => {
      const one = fact as Dossier['performance'][number];
      const rating = one.rating === null ? null : own.rating[one.rating];
      return joined(
        own.year({ year: one.year }),
        rating,
        one.score === null ? null : numberIn(lang, one.score),
      );
    },
    kompetensi: (fact) => {
      const one = fact as Dossier['assessments'][number];
      const levels = Object.entries(one.levels).map(([id, level]) => `${names.competence(id)} ${level}`);
      return joined(
        levels.join(', '),
        day(one.on),
        one.by,
        one.validUntil && own.until({ date: day(one.validUntil) }),
      );
    },
    pendidikan: (fact) => {
      const one = fact as Dossier['degrees'][number];
      return joined(one.name, one.year === null ? null : String(one.year));
    },
    uji_kompetensi: (fact) => {
      const one = fact as Dossier['tests'][number];
      return joined(one.level, one.passed ? own.passed() : own.failed(), day(one.on));
    },
    potensi: track,
    umpan_balik: track,
    penghargaan: track,
    penugasan: track,
    diklat: track,
    hukdis: (fact) => {
      const one = fact as Dossier['sanctions'][number];
      return joined(one.decree, `${day(one.from)} – ${one.to === null ? '' : day(one.to)}`);
    },
    bebas_temuan: clearance,
    pernyataan: clearance,
    keluarga: (fact) => {
      const one = fact as Dossier['ties'][number];
      return joined(one.relation, maskedNip(one.other));
    },
    minat: (fact) => {
      const one = fact as Dossier['wishes'][number];
      return joined(own.choice({ order: one.order }), names.post(one.post), one.reason);
    },
    tambahan_pegawai: (fact) => {
      const one = fact as {
        homeRegion?: string | null;
        contractEnd?: string | null;
        serviceBond?: boolean | null;
      };
      return (
        joined(
          one.homeRegion && own.home({ region: names.region(one.homeRegion) }),
          one.contractEnd && own.contractEnd({ date: day(one.contractEnd) }),
          one.serviceBond && own.bond(),
        ) || '–'
      );
    },
  };
  return (kind, fact) => lines[kind](fact);
}
