/** What a thread beside the server answers about stored plans: it keeps the problem of one plan and its standing ready to be asked. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import { highsWithin } from '#optimise/core.server.ts';
import { answerTo, type Explanation } from '#optimise/explain.ts';
import type { CertificateLevel, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { type Preview, previewRefusals } from '#optimise/preview.ts';
import { problemOf } from '#optimise/problem.ts';
import { type Questioned, questioned } from '#optimise/questioned.ts';
import { type RulePrice, rulePricesOf } from '#optimise/rule-prices.ts';
import { type Move, movesOf } from '#steps/proposal/chains.ts';

export type PlanHead = {
  case: string;
  objectives: string[];
  objective: number[];
  bound: (number | null)[];
  proofs: (CertificateLevel['proof'] | null)[];
  moves: Move[];
  prices: RulePrice[];
};
export type Ask =
  | { kind: 'head'; plan: string }
  /** null: the person is not in the problem */
  | { kind: 'why'; plan: string; employee: string; post: string | null }
  | { kind: 'refusals'; plan: string; employees: string[] };
export type Answers = { head: PlanHead; why: Explanation | null; refusals: Preview };

/** One answer may take so long where caps, kin and couples make it a new solve; of that, so long for the core they leave undecided. */
const ANSWER_SECONDS = 60;
const ANSWER_CORE_SECONDS = 20;
let until = Infinity;

type Held = { id: string; head: PlanHead; asked: Questioned; people: ReadonlySet<string> };
/** One plan at a time: a province's problem and standing take some 200 MB. */
let held: Held | undefined;

async function holding(db: Kysely<Tables>, id: string): Promise<Held> {
  if (held?.id === id) return held;
  held = undefined;
  const row = await db
    .selectFrom('plan')
    .select(['case_text', 'plan_text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refuse('missing', 'thing.missing', { what: 'Rencana', id });
  const input = JSON.parse(row.case_text) as PlacementCase;
  const plan = JSON.parse(row.plan_text) as PlacementPlan;
  const problem = problemOf(input);
  held = {
    id,
    head: {
      case: plan.case,
      objectives: plan.objectives,
      objective: plan.objective ?? [],
      bound: plan.bound ?? [],
      proofs: plan.objectives.map((_, l) => plan.certificate?.levels[l]?.proof ?? null),
      moves: movesOf(input, plan),
      prices: rulePricesOf(problem, plan.certificate),
    },
    asked: questioned(problem, plan, {
      closeCore: highsWithin(() => ANSWER_CORE_SECONDS),
      shouldStop: () => performance.now() >= until,
    }),
    people: new Set(problem.employeeIds),
  };
  return held;
}

export async function answer(db: Kysely<Tables>, ask: Ask): Promise<Answers[Ask['kind']]> {
  const { head, asked, people } = await holding(db, ask.plan);
  until = performance.now() + 1000 * ANSWER_SECONDS;
  switch (ask.kind) {
    case 'head':
      return head;
    case 'why':
      return people.has(ask.employee) ? answerTo(asked, ask.employee, ask.post ?? undefined) : null;
    case 'refusals': {
      const stranger = ask.employees.find((id) => !people.has(id));
      if (stranger !== undefined) throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: stranger });
      return previewRefusals(asked, ask.employees);
    }
  }
}
