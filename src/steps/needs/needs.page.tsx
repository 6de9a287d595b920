/** Kebutuhan: shortage beside surplus, the heat map, five years ahead, vacancies, and the freeze (design.md §4; Perban BKN 5/2019 art 2). */
import { Link } from 'react-router';
import { z } from 'zod';
import { actShown, doneSoon } from '#db/patience.server.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { currentKey, firstCheckpointAfter, issueCheckpoint } from '#record/checkpoint.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { regionName } from '#registry/region-names.ts';
import { staffRoles } from '#registry/scope.ts';
import { frozenBeside } from '#steps/needs/acts.server.ts';
import { regionsOf } from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { FreezePart } from '#steps/needs/freeze-part.tsx';
import { NeedTable, VacancyTable } from '#steps/needs/need-table.tsx';
import { NeedsNav } from '#steps/needs/needs-frame.tsx';
import { NeedHeat, Projection, Sides } from '#steps/needs/needs-parts.tsx';
import {
  heatOf,
  needFilters,
  needRows,
  needSorts,
  projectionOf,
  sidesOf,
  vacancyRows,
} from '#steps/needs/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { EmptyState, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { ActUnderWay, AsOfNotice } from '#ui/under-way.tsx';
import type { Route } from './+types/needs.page';

/** Vacancies on the page itself; the file has them all. */
const VACANCIES = 200;
/** The freeze of a round as an act that may outlast the page. */
const freezing = (round: string): string => `freeze ${round}`;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, actor } = context;
  const round = await getRound(db, params.round);
  const counted = await countedNeeds(db, round);
  const law = await lawOfRound(db, round);
  const state = readTable(request, { sorts: needSorts, filters: needFilters, size: 25 });
  const { agencies, all } = projectionOf(counted);
  const checkpoint = round.frozen && (await firstCheckpointAfter(db, round.frozen.entry));
  const { id, title, status } = round;
  return {
    round: { id, title, status },
    frozen: round.frozen && {
      ...round.frozen,
      changed: counted.hash !== round.frozen.hash,
      checkpoint: checkpoint ? { size: checkpoint.size, at: checkpoint.at.toISOString() } : null,
    },
    mayFreeze: can(actor, 'freeze', { round: status }),
    mayImport: can(actor, 'importFacts', {}),
    reckoned: asOfReckoned(counted),
    act: actShown(context, freezing(round.id)),
    sums: all,
    sides: sidesOf(counted),
    heat: heatOf(counted),
    agencies,
    choices: agenciesIn(counted.province),
    regions: regionsOf(counted).flatMap(({ code }) =>
      code === '' ? [] : [{ value: code, label: regionName(counted.province, code, law) }],
    ),
    table: { ...needRows(counted, state), state },
    vacancies: {
      rows: vacancyRows(counted, VACANCIES),
      posts: new Set(counted.vacancies.map(({ post }) => post)).size,
      seats: counted.vacancies.reduce(
        (sum, { why, seats }) => sum + (why === 'lewat_lima_tahun' ? 0 : seats),
        0,
      ),
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(request, z.object({ maksud: z.literal('beku') }));
  if (!form.ok) return form.again;
  const { db, settings, now } = context;
  return attempt(
    context,
    async () => {
      const office = context.office('bkd');
      await doneSoon(db, freezing(params.round), async () => {
        await frozenBeside(office, { round: params.round });
        // The seed of the lot hangs on the first head signed after the freeze: sign it now, not at the next occasion.
        await issueCheckpoint(db, await currentKey(db, settings), now);
      });
      return stepPath(params.round, 'kebutuhan');
    },
    form,
  );
}

export default function NeedsPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsPage;
  const { round, sums, sides, frozen, mayFreeze, vacancies, table } = loaderData;
  const here = stepPath(round.id, 'kebutuhan');
  return (
    <>
      <PageHead
        title={words.ui.step.kebutuhan()}
        lead={own.lead()}
        crumbs={[{ to: '/putaran', name: words.roundPage.title() }, roundCrumb(round)]}
      />
      <NeedsNav round={round.id} />
      {sums.posts === 0 ? (
        <EmptyState
          title={own.noData()}
          action={loaderData.mayImport && <Link to="/data/impor">{own.toImport()}</Link>}
        >
          {own.noDataLead()}
        </EmptyState>
      ) : (
        <div className="stack-wide">
          <ActUnderWay act={loaderData.act} />
          <AsOfNotice asOf={loaderData.reckoned} />
          <FreezePart
            round={round}
            frozen={frozen}
            mayFreeze={mayFreeze}
            posts={sums.posts}
            seats={vacancies.seats}
            returned={actionData}
          />
          {frozen?.changed && (
            <Notice tone="amber" title={own.changed()}>
              {own.changedLead()}
            </Notice>
          )}
          <Figures
            of={[
              { name: own.need(), value: <Count of={sums.need} />, to: `${here}#semua` },
              {
                name: own.shortage(),
                value: <Count of={sums.shortage} />,
                to: `${here}?keadaan=kurang#semua`,
              },
              { name: own.surplus(), value: <Count of={sums.surplus} />, to: `${here}?keadaan=lebih#semua` },
              {
                name: own.criticalOpen(),
                value: <Count of={sums.criticalOpen} />,
                to: `${here}?keadaan=kritis#semua`,
              },
            ]}
          />
          {sums.uncounted > 0 && <p className="muted">{own.uncounted({ count: sums.uncounted })}</p>}
          <Sides sides={sides} here={here} />
          <NeedHeat heat={loaderData.heat} here={here} />
          <NeedTable
            {...table}
            agencies={loaderData.choices}
            families={loaderData.heat.families}
            regions={loaderData.regions}
            states={needStateNames}
            file={`${here}/unduh`}
          />
          <Projection agencies={loaderData.agencies} all={sums.leavers} />
          <VacancyTable {...vacancies} file={`${here}/unduh?daftar=lowongan`} />
        </div>
      )}
    </>
  );
}

const needStateNames = ['kurang', 'lebih', 'kritis', 'terbuka', 'tutup'] as const;
