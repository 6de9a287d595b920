/** Outcome of a round: the index per unit before and after, against units without moves, with interval, placebo and a verdict in words. */
import { z } from 'zod';
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { findLast } from '#record/read.server.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { assessOutcome } from '#steps/outcome/acts.server.ts';
import { effectShort, unitColumns, verdictTones } from '#steps/outcome/outcome-columns.tsx';
import type { Index } from '#steps/outcome/reads.server.ts';
import { outcomeKept } from '#steps/outcome/reckoned.server.ts';
import type { Effect, Verdict } from '#steps/outcome/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { BeforeAfterDots } from '#ui/charts/before-after.tsx';
import { Confirm } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Facts, Notice, PageHead, RoundBadge } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import { AsOfNotice } from '#ui/under-way.tsx';
import type { Route } from './+types/outcome.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const round = await getRound(db, params.round);
  const [kept, last] = await Promise.all([
    outcomeKept(db, { round: round.id, today }),
    findLast(db, round.id, 'outcome_assessed'),
  ]);
  const { id, title, status } = round;
  const { units, ...sums } = kept.value;
  const state = readTable(request, { sorts: ['satuan'], size: 100 });
  return {
    round: { id, title, status },
    outcome: { ...sums, units: units.slice(state.offset, state.offset + state.size) },
    table: { state, total: units.length },
    reckoned: asOfReckoned(kept),
    assessed:
      last?.kind === 'outcome_assessed'
        ? { verdict: last.public.verdict as Verdict, on: officeDay(last.at) }
        : null,
    mayAssess: can(actor, 'assessOutcome', { round: status }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd', 'biro_organisasi']);
  const form = await readForm(request, z.object({ maksud: z.literal('nilai') }));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      await assessOutcome(context.office(), params.round, await lawOn(context.db, context.today));
      return stepPath(params.round, 'hasil');
    },
    form,
  );
}

export default function OutcomePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.outcome;
  const lang = useLang();
  const { round, outcome, assessed, mayAssess } = loaderData;
  const { all, windows, placebo } = outcome;
  const date = (day: string) => dateIn(lang, day);
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.pageLead()}
        crumbs={[roundCrumb(round)]}
        action={<RoundBadge status={round.status} />}
      />
      <div className="stack-wide">
        <AsOfNotice asOf={loaderData.reckoned} />
        {assessed && (
          <Notice
            tone="blue"
            title={own.assessed({ verdict: own.verdict[assessed.verdict](), date: date(assessed.on) })}
          />
        )}
        {mayAssess ? (
          <Confirm
            intent="nilai"
            label={own.assess()}
            question={own.assessAsk(round)}
            lead={own.assessLead()}
            yes={own.assessYes()}
            returned={actionData}
          />
        ) : (
          round.status !== 'terbit' &&
          round.status !== 'dievaluasi' && <p className="muted">{own.notYet()}</p>
        )}
        <section className="card stack">
          <h2>{own.conclusion()}</h2>
          <p>
            <Badge tone={verdictTones[all.verdict]}>{own.verdict[all.verdict]()}</Badge>{' '}
            <strong>{own.says[all.verdict]()}</strong> {all.why && own.because({ why: own.why[all.why]() })}
          </p>
          <EffectText of={all} />
          <p className="muted">
            {own.windows({
              before: date(windows.before.from),
              beforeTo: date(windows.before.to),
              after: date(windows.after.from),
              afterTo: date(windows.after.to),
            })}{' '}
            {own.basis({
              moved: outcome.moved,
              compared: outcome.compared,
              answers: numberIn(lang, outcome.answers),
            })}
          </p>
          <h3>{own.measures()}</h3>
          <Facts
            of={[
              [own.measure.u6(), effectShort(words, lang, outcome.u6)],
              [own.measure.u7(), effectShort(words, lang, outcome.u7)],
              [
                own.placebo(),
                placebo.difference === null
                  ? own.placeboNone()
                  : placebo.verdict === 'belum_dapat_disimpulkan'
                    ? own.placeboFine()
                    : own.placeboBad(),
              ],
            ]}
          />
        </section>
        {outcome.units.length === 0 ? (
          <EmptyState title={own.noAnswers()}>{own.noAnswersLead()}</EmptyState>
        ) : (
          <>
            <section className="card stack">
              <h2>{own.chart()}</h2>
              <BeforeAfterDots
                bare
                title={own.chart()}
                low={LOW}
                high={HIGH}
                ticks={TICKS}
                rows={outcome.units.map(({ unit, name, moved, before, after }) => ({
                  key: unit,
                  name,
                  strong: moved,
                  before: pointOf(before),
                  after: pointOf(after),
                }))}
              />
            </section>
            <section className="stack">
              <div className="spread">
                <h2>{own.units()}</h2>
                <ListFileLinks door={`${stepPath(round.id, 'hasil')}/unduh`} />
              </div>
              <DataTable
                label={own.units()}
                {...loaderData.table}
                rows={outcome.units}
                rowKey={(row) => row.unit}
                columns={unitColumns(words, lang)}
              />
            </section>
          </>
        )}
      </div>
    </>
  );
}

/** Few units lie below 50; the axis says where it begins. */
const [LOW, HIGH] = [50, 100];
const TICKS = [50, 60, 70, 80, 90, 100];
const pointOf = ({ ikm, ci95 }: Index) => (ikm === null ? null : { value: ikm, interval: ci95 });

function EffectText({ of }: { of: Effect }) {
  const own = useDeskWords().outcome;
  if (of.difference === null || of.ci95 === null) return null;
  return <p>{own.effect({ difference: of.difference, low: of.ci95[0], high: of.ci95[1] })}</p>;
}
