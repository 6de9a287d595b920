/** Tunggakan data of one agency: what to mend first, whom it holds up, how it went, and the reminder. */
import { data, Link } from 'react-router';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { remindDebts } from '#registry/claims.acts.server.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { remindersOf, trendOf } from '#steps/evaluation/quality.reads.server.ts';
import { hold, repairFirst } from '#steps/evaluation/quality-detail.ts';
import { Trend } from '#steps/evaluation/quality-parts.tsx';
import { debtsKept, qualityDay } from '#steps/evaluation/quality-reckoned.server.ts';
import { ActForm, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count, MomentText, Who } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import { AsOfNotice } from '#ui/under-way.tsx';
import type { Route } from './+types/quality-agency.page';

const SHOWN = 200;
/** People without a known unit have no agency; the address needs a word for them. */
const idIn = (param: string): string => (param === '-' ? '' : param);

async function debtsIn(context: Route.LoaderArgs['context'], agency: string) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const asOf = await qualityDay(db, today);
  const province = await houseOf(db, asOf);
  if (!sightOf(actor, province)(agency)) throw data(null, { status: 403 });
  const kept = await debtsKept(db, asOf, agency);
  return { actor, province, debtors: kept.value, reckoned: asOfReckoned(kept) };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const agency = idIn(params.agency);
  const { actor, province, debtors, reckoned } = await debtsIn(context, agency);
  const [trend, reminders] = await Promise.all([
    trendOf(context.db, [agency]),
    remindersOf(context.db, agency),
  ]);
  return {
    agency,
    reckoned,
    name: province.units.get(agency)?.name ?? null,
    people: debtors.slice(0, SHOWN),
    total: debtors.length,
    first: repairFirst(debtors),
    trend,
    reminders,
    mayRemind: agency !== '' && can(actor, 'remindDebts', {}),
    told: new URL(request.url).searchParams.get('diingatkan'),
  };
}

export async function action({ context, params }: Route.ActionArgs) {
  const agency = idIn(params.agency);
  const { debtors } = await debtsIn(context, agency);
  const owed = debtors.reduce((sum, { faults }) => sum + faults.length, 0);
  return attempt(context, async () => {
    const told = await remindDebts(context.office(), { agency, owed, people: debtors.length });
    return `/data/mutu/${encodeURIComponent(agency)}?diingatkan=${told}`;
  });
}

export default function QualityAgencyPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.dataQuality;
  const { agency, name, people, total, first, trend, reminders, mayRemind, told } = loaderData;
  return (
    <>
      <PageHead
        title={name ?? words.evaluationPage.outside()}
        lead={own.agencyLead()}
        crumbs={[
          { to: '/data', name: words.ui.data() },
          { to: '/data/mutu', name: own.quality() },
        ]}
      />
      <div className="stack-wide">
        <AsOfNotice asOf={loaderData.reckoned} />
        {told && <Notice tone="green" title={own.reminded({ told: Number(told) })} />}
        {total === 0 ? (
          <EmptyState title={own.noDebts()}>{own.noDebtsLead()}</EmptyState>
        ) : (
          <>
            <section className="stack">
              <h2>{own.first()}</h2>
              <p className="muted">{own.firstLead()}</p>
              <DataTable
                label={own.first()}
                rows={first}
                rowKey={(row) => row.check}
                columns={[
                  { key: 'mend', label: own.mend(), wide: true, cell: (row) => own.mendOf[row.check]() },
                  { key: 'hold', label: own.holds(), cell: (row) => own.holdOf[hold[row.check]]() },
                  {
                    key: 'failed',
                    label: own.people(),
                    number: true,
                    cell: (row) => <Count of={row.failed} />,
                  },
                ]}
              />
            </section>
            <section className="stack">
              <div className="spread">
                <h2>
                  {own.debts()} (<Count of={total} />)
                </h2>
                <ListFileLinks door={`/data/mutu/unduh?perangkat=${encodeURIComponent(agency)}`} />
              </div>
              {total > people.length && (
                <p className="muted">{words.dataPage.onlyFirst({ shown: people.length, of: total })}</p>
              )}
              <DataTable
                label={own.debts()}
                rows={people}
                rowKey={(row) => row.nip}
                columns={[
                  {
                    key: 'name',
                    label: own.name(),
                    wide: true,
                    cell: (row) => (
                      <Who nip={row.nip}>
                        <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>
                      </Who>
                    ),
                  },
                  {
                    key: 'post',
                    label: words.dataPage.post(),
                    wide: true,
                    cell: (row) => (
                      <>
                        {row.post ?? <Badge tone="amber">{words.dataPage.unmapped()}</Badge>}
                        <span className="sub">{row.unit}</span>
                      </>
                    ),
                  },
                  {
                    key: 'mend',
                    label: own.mend(),
                    wide: true,
                    cell: (row) => row.faults.map((id) => own.mendOf[id]()).join(' '),
                  },
                ]}
              />
            </section>
          </>
        )}
        <section className="card stack">
          <h2>{own.trend()}</h2>
          <Trend of={trend} />
          <h2>{own.reminders()}</h2>
          {reminders.length === 0 && <p className="muted">{own.noReminders()}</p>}
          <ul className="links">
            {reminders.map((row) => (
              <li key={row.at}>
                <MomentText of={row.at} />
                <span className="sub">{own.remindedOf(row)}</span>
              </li>
            ))}
          </ul>
          {mayRemind && total > 0 && (
            <ActForm intent="ingatkan" returned={actionData}>
              <p className="muted">{own.remindLead()}</p>
              <div className="actions">
                <SubmitButton>{own.remind()}</SubmitButton>
              </div>
            </ActForm>
          )}
        </section>
      </div>
    </>
  );
}
