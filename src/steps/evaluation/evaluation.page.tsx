/** Evaluasi: nine boxes with counts and drill-down, and everybody with performance, potential, quality and what holds them. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { findRule } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { findLast } from '#record/read.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { fileRoles } from '#registry/scope.ts';
import { BoxGrid } from '#steps/evaluation/box-grid.tsx';
import { evaluationColumns } from '#steps/evaluation/evaluation-columns.tsx';
import { EvaluationNav } from '#steps/evaluation/evaluation-nav.tsx';
import {
  boxCounts,
  evaluatedPeople,
  evaluationFilters,
  evaluationSorts,
  listedOf,
} from '#steps/evaluation/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { optionsOf } from '#ui/form-parts.tsx';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, Facts, Figures, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, HashText, MomentText } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/evaluation.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, lang } = context;
  const round = await getRound(db, params.round);
  const { id, title, status } = round;
  const head = {
    round: { id, title, status, frozen: round.frozen !== null },
    mayRun: can(context.actor, 'evaluate', { round: status }),
  };
  const last = round.evaluated && (await findLast(db, id, 'evaluated'));
  if (!round.evaluated || last?.kind !== 'evaluated') return { ...head, evaluated: null };
  const law = await lawOfRound(db, round);
  const province = await houseOf(db, round.asOf);
  const state = readTable(request, { sorts: evaluationSorts, filters: evaluationFilters, size: 50 });
  const asked = { round: id, province, actor, state };
  const [counts, rows] = await Promise.all([boxCounts(db, asked), evaluatedPeople(db, asked)]);
  const rules = [...new Set(rows.flatMap((row) => row.frozenBy))];
  return {
    ...head,
    evaluated: {
      at: last.at.toISOString(),
      entry: last.index,
      seed: last.public.seed,
      hash: last.public.hash,
    },
    counts: { people: counts.people, movable: counts.movable, held: counts.held, unboxed: counts.unboxed },
    boxes: law.tables.talenta.kotak.map((box) => ({
      box: box.kotak,
      performance: box.kinerja,
      potential: box.potensi,
      name: box.sebutan[lang],
      count: counts.boxes[box.kotak] ?? 0,
    })),
    table: { rows, total: listedOf(counts, state), state },
    agencies: agenciesIn(province),
    ruleNames: Object.fromEntries(
      rules.map((rule) => [rule, findRule(law, rule, round.asOf)?.text.judul[lang] ?? rule]),
    ),
  };
}

type Loaded = Route.ComponentProps['loaderData'];
type Ran = Extract<Loaded, { counts: unknown }>;

export default function EvaluationPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.evaluationPage;
  const { round, mayRun } = loaderData;
  const again = loaderData.evaluated !== null;
  return (
    <>
      <PageHead
        title={words.ui.step.evaluasi()}
        lead={own.lead()}
        crumbs={[{ to: '/putaran', name: words.roundPage.title() }, roundCrumb(round)]}
        action={
          mayRun && (
            <Button
              component={Link}
              to={`${stepPath(round.id, 'evaluasi')}/jalankan`}
              variant={again ? 'default' : 'filled'}
            >
              {again ? own.again() : own.run()}
            </Button>
          )
        }
      />
      <EvaluationNav round={round.id} />
      {loaderData.evaluated ? (
        <Evaluated {...loaderData} />
      ) : (
        <EmptyState title={own.notYet()}>
          {round.frozen ? own.notYetLead() : own.notFrozenLead()}{' '}
          {!round.frozen && <Link to={stepPath(round.id, 'kebutuhan')}>{words.ui.step.kebutuhan()}</Link>}
        </EmptyState>
      )}
    </>
  );
}

function Evaluated({ round, evaluated, counts, boxes, table, agencies, ruleNames }: Ran) {
  const words = useDeskWords();
  const own = words.evaluationPage;
  const address = useAddress();
  const lang = useLang();
  const filtered = (gerak: string) => `${address({ gerak, hal: null })}#daftar`;
  return (
    <div className="stack-wide">
      <Figures
        of={[
          { name: own.people(), value: <Count of={counts.people} /> },
          { name: own.movable(), value: <Count of={counts.movable} />, to: filtered('ya') },
          { name: own.frozen(), value: <Count of={counts.held} />, to: filtered('tertahan') },
          { name: own.unboxed(), value: <Count of={counts.unboxed} /> },
        ]}
      />
      <div className="columns lean">
        <section className="stack">
          <h2>{own.boxes()}</h2>
          <p className="muted">{own.boxesLead()}</p>
          <BoxGrid boxes={boxes} unboxed={counts.unboxed} chosen={table.state.filters.kotak} />
        </section>
        <section className="card stack">
          <Facts
            of={[
              [
                own.ranAt(),
                <Link key="entry" to={`/integritas/${evaluated.entry}`}>
                  <MomentText of={evaluated.at} />
                </Link>,
              ],
              [own.seed(), <HashText key="seed" of={evaluated.seed} />],
              [own.problem(), <HashText key="hash" of={evaluated.hash} />],
            ]}
          />
        </section>
      </div>
      <section className="stack" id="daftar">
        <h2>{own.list()}</h2>
        <LongList
          label={own.list()}
          search={own.searchPerson()}
          filters={[
            {
              name: 'kotak',
              label: own.boxName(),
              options: [
                ...boxes.map(({ box, name }) => ({ value: String(box), label: `${box} · ${name}` })),
                { value: 'belum', label: own.noBox() },
              ],
            },
            {
              name: 'gerak',
              label: own.move(),
              options: optionsOf(['ya', 'tidak', 'tertahan'], own.filterMove),
            },
            { name: 'perangkat', label: own.agency(), options: agencies },
          ]}
          state={table.state}
          total={table.total}
          rows={table.rows}
          rowKey={(row) => row.nip}
          columns={evaluationColumns(words, lang, round.id, ruleNames)}
          file={`${stepPath(round.id, 'evaluasi')}/unduh`}
        />
      </section>
    </div>
  );
}
