/** The rules once more before a decree is signed, person by person (R21, R22, R25, R26 and all rules of stage "sk"): the page shows what the act will demand. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { judgeProcess, type RuleResult } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import type { Law } from '#law/law.ts';
import { electionFreezeOn } from '#law/lookup.ts';
import type { Province } from '#registry/facts.ts';
import type { PairJudgement } from '#registry/pair.ts';
import type { Pending } from '#steps/decision/reads.server.ts';
import { judgeAgain } from '#steps/proposal/judge-again.server.ts';

/** Rules of the process that are asked before each signature. */
const asked = ['R21', 'R22', 'R25', 'R26'] as const;

export type SigningCheck = {
  province: Province;
  /** signed or effective inside an election freeze: then the Minister's written approval is needed (UU 10/2016 art 71) */
  frozen: boolean;
  process: RuleResult[];
  people: { pending: Pending; verdict: PairJudgement }[];
};

export async function signingCheck(
  db: Kysely<Tables>,
  round: Round,
  pending: readonly Pending[],
  given: { minister: boolean; acting: boolean },
  law: Law,
  today: Day,
): Promise<SigningCheck> {
  const { province, judge } = await judgeAgain(
    db,
    round,
    law,
    'sk',
    today,
    pending.map(({ transfer }) => transfer.nip),
  );
  const frozen = [today, round.tmt].some((day) => electionFreezeOn(law, day) !== undefined);
  const facts = {
    dalamMasaLarangan: frozen,
    persetujuanMendagri: given.minister,
    ppkPenjabat: given.acting,
    pertekBkn: given.minister,
    pertimbanganTpkAda: pending.every((one) => one.considered),
    statusImut: pending.every((one) => one.transfer.imut !== null) ? 'rekomendasi_terbit' : 'belum_diusulkan',
  } satisfies Facts;
  return {
    province,
    frozen,
    process: asked.map((rule) => judgeProcess(law, rule, facts, today, { stage: 'sk' })),
    people: pending.map((one) => ({
      pending: one,
      verdict: judge(one.transfer.nip ?? '', one.transfer.to ?? '', facts),
    })),
  };
}
