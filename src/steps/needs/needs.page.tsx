/** Kebutuhan: shortage beside surplus, the heat map, five years ahead, vacancies, and the freeze (design.md §4; Perban BKN 5/2019 art 2). */
import { Link } from 'react-router';
import { z } from 'zod';
import { lawOfRound, lawTextOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { currentKey, firstCheckpointAfter, issueCheckpoint } from '#record/checkpoint.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { staffRoles } from '#registry/scope.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { FreezePart } from '#steps/needs/freeze-part.tsx';
import { NeedTable, VacancyTable } from '#steps/needs/need-table.tsx';
import { NeedsNav } from '#steps/needs/needs-frame.tsx';
import { NeedHeat, Projection, Sides } from '#steps/needs/needs-parts.tsx';
import {
  countedNeeds,
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
import { stepPath } from '#ui/steps.ts';
import type { Route } from './+types/needs.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, actor } = context;
  const round = await getRound(db, params.round);
  const counted = await countedNeeds(db, round, await lawOfRound(db, round));
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
    sums: all,
    sides: sidesOf(counted),
    heat: heatOf(counted),
    agencies,
    choices: agenciesIn(counted.province),
    table: { ...needRows(counted, state), state },
    vacancies: vacancyRows(counted),
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
      const { asOf } = await getRound(db, params.round);
      await freeze(context.office('bkd'), params.round, await lawTextOn(db, asOf));
      // The seed of the lot hangs on the first head signed after the freeze: sign it now, not at the next occasion.
      await issueCheckpoint(db, await currentKey(db, settings), now);
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
  const seats = vacancies
    .filter(({ why }) => why !== 'lewat_lima_tahun')
    .reduce((sum, one) => sum + one.seats, 0);
  return (
    <>
      <PageHead
        title={words.ui.step.kebutuhan()}
        lead={own.lead()}
        crumbs={[
          { to: '/putaran', name: words.roundPage.title() },
          { to: `/putaran/${encodeURIComponent(round.id)}`, name: round.title },
        ]}
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
          <FreezePart
            round={round}
            frozen={frozen}
            mayFreeze={mayFreeze}
            posts={sums.posts}
            seats={seats}
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
            states={needStateNames}
            file={`${here}/unduh`}
          />
          <Projection agencies={loaderData.agencies} all={sums.leavers} />
          <VacancyTable rows={vacancies} seats={seats} file={`${here}/unduh?daftar=lowongan`} />
        </div>
      )}
    </>
  );
}

const needStateNames = ['kurang', 'lebih', 'kritis', 'terbuka', 'tutup'] as const;
