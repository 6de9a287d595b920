/** Five years ahead, month by month, for the province, an agency or a job family; and "what if the workload changes". */
import { Button, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { agenciesIn, unitName } from '#registry/names.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { aheadOf, whatIf } from '#steps/needs/ahead.reads.server.ts';
import { ForecastPart, ScenarioPart } from '#steps/needs/ahead-parts.tsx';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { EmptyState } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import type { Route } from './+types/ahead.page';

/** As many percent as a trial may ask for. */
const MOST_PERCENT = 500;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const counted = await countedNeeds(db, round);
  const { needs, province } = counted;
  const state = readTable(request, { sorts: ['bulan'], filters: ['perangkat', 'rumpun'] });
  const forecast = aheadOf(counted, {
    agency: state.filters.perangkat,
    family: state.filters.rumpun,
  });
  const query = new URL(request.url).searchParams;
  const unit = (query.get('unit') ?? '').trim();
  const percent = Number((query.get('persen') ?? '').replace(',', '.'));
  const asked = unit !== '' && Number.isFinite(percent) && percent >= -100 && percent <= MOST_PERCENT;
  const trial = asked && province.units.has(unit) ? whatIf(counted, law, unit, percent) : null;
  return {
    round: { id: round.id, title: round.title },
    reckoned: asOfReckoned(counted),
    asOf: needs.asOf,
    posts: needs.posts.size,
    state,
    agencies: agenciesIn(province),
    families: [...new Set([...needs.posts.values()].map((need) => need.family))].sort(),
    units: [...province.units.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    forecast,
    asked: { unit, percent: query.get('persen') ?? '20', unknown: asked && trial === null },
    trial: trial && {
      ...trial,
      name: unitName(province, unit),
      percent,
      scenario: {
        ...trial.scenario,
        rows: trial.scenario.rows
          .filter((row) => row.after !== row.before)
          .slice(0, 200)
          .map((row) => ({ ...row, unit: unitName(province, row.unit) })),
      },
    },
  };
}

export default function AheadPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const { round, forecast, state, agencies, families, units, asked, trial } = loaderData;
  return (
    <NeedsFrame
      asOf={loaderData.reckoned}
      round={round}
      title={own.ahead()}
      lead={own.aheadLead({ asOf: loaderData.asOf })}
    >
      {loaderData.posts === 0 ? (
        <EmptyState title={words.needsPage.noData()}>{words.needsPage.noDataLead()}</EmptyState>
      ) : (
        <>
          <Filters
            state={state}
            filters={[
              { name: 'perangkat', label: own.agency(), options: agencies },
              {
                name: 'rumpun',
                label: own.family(),
                options: families.map((value) => ({ value, label: value })),
              },
            ]}
          />
          <ForecastPart forecast={forecast} file={`${stepPath(round.id, 'kebutuhan')}/proyeksi/unduh`} />
          <section className="stack" id="skenario">
            <h2>{own.whatIf()}</h2>
            <p className="muted">{own.whatIfLead()}</p>
            <Form className="filters" action="#skenario" key={asked.unit}>
              <TextInput
                name="unit"
                label={own.unit()}
                defaultValue={asked.unit}
                list="semua-unit"
                required
                error={asked.unknown ? own.unitUnknown() : undefined}
              />
              <datalist id="semua-unit">
                {units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </datalist>
              <TextInput
                type="number"
                name="persen"
                label={own.percent()}
                description={own.percentHint()}
                defaultValue={asked.percent}
                min={-100}
                max={MOST_PERCENT}
              />
              <Button type="submit" className="fixed">
                {own.reckon()}
              </Button>
            </Form>
            {trial && <ScenarioPart {...trial} />}
          </section>
        </>
      )}
    </NeedsFrame>
  );
}
