/** The yearly submission of needs: for which year, by when, with which staff, and its sheet line by line (Perban BKN 9/2022); pure. */
import type { Day } from '#ground/day.ts';
import type { Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import type { Needs } from '#steps/needs/rules.ts';

/** Sent by the end of March, for the next year, with the staff of the last day of the year before. */
export function submissionTerms(today: Day): { forYear: number; due: Day; cutOff: Day; asOf: Day } {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '03-31' ? 1 : 0);
  const cutOff = `${year - 1}-12-31`;
  return { forYear: year + 1, due: `${year}-03-31`, cutOff, asOf: cutOff <= today ? cutOff : today };
}

export type SubmissionLine = {
  unit: string;
  unitName: string;
  position: string;
  name: string;
  kind: string;
  level: string;
  jobClass: number | null;
  need: number | null;
  needUp: number | null;
  pns: number;
  pppk: number;
  shortage: number;
  surplus: number;
  ej: number | null;
  leavers: readonly number[];
};

/** One line per unit and post, in the order of units and posts; nothing is netted. */
export function submissionLines(needs: Needs, province: Province): SubmissionLine[] {
  return [...needs.posts.values()]
    .filter((need) => need.closed !== 'dihapus')
    .map((need) => {
      const post = province.posts.get(need.post);
      const pppk = need.holders.filter((nip) => province.people.get(nip)?.status === 'PPPK').length;
      return {
        unit: need.unit,
        unitName: unitName(province, need.unit),
        position: post?.position ?? '',
        name: need.name,
        kind: post?.kind ?? '',
        level: post?.level ?? '',
        jobClass: post?.jobClass ?? null,
        need: need.need,
        needUp: need.needUp,
        pns: need.holders.length - pppk,
        pppk,
        shortage: need.shortage,
        surplus: need.surplus,
        ej: need.effectiveness,
        leavers: need.leavers,
      };
    });
}
