/** Publication of a round: what it needs, what becomes public, the one act, and what was published with its hashes. */
import { z } from 'zod';
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import { publish } from '#steps/publication/acts.server.ts';
import { findPublication, movesOf, readinessOf } from '#steps/publication/reads.server.ts';
import { regionMovesOf } from '#steps/publication/regions.reads.server.ts';
import type { PublicMove } from '#steps/publication/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { MovesMap } from '#ui/charts/moves-map.tsx';
import { Confirm } from '#ui/form-parts.tsx';
import { EmptyState, Facts, Figures, Notice, PageHead, RoundBadge } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, DateText, HashText } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/publication.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const round = await getRound(db, params.round);
  const ready = readinessOf(round);
  const published = await findPublication(db, round.id);
  const names = published !== null || fileRoles.includes(actor.role);
  const moves = names && ready.decreed > 0 ? await movesOf(db, round.id) : [];
  const map =
    ready.decreed > 0
      ? await regionMovesOf(db, await houseOf(db, today), round.id, await lawOn(db, today))
      : null;
  const { id, title, status } = round;
  return {
    round: { id, title, status },
    ready,
    moves,
    map,
    departures: { count: round.departures.length },
    published: published && {
      on: officeDay(published.at),
      hash: published.hash,
      root: published.bundle.rows.root,
      rows: published.bundle.rows.count,
      objectives: published.bundle.objectives,
      cost: published.bundle.departures.cost,
    },
    mayPublish: ready.undecreed === 0 && ready.decreed > 0 && can(actor, 'publish', { round: status }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(request, z.object({ maksud: z.literal('umumkan') }));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      await publish(context.office('bkd'), params.round);
      return stepPath(params.round, 'publikasi');
    },
    form,
  );
}

export default function PublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.publication;
  const lang = useLang();
  const { round, ready, published, moves, map, departures, mayPublish } = loaderData;
  const waits =
    ready.undecreed > 0
      ? own.waitsDecrees({ count: ready.undecreed })
      : ready.decreed === 0
        ? own.waitsFirst()
        : own.waitsStatus({ status: words.case.round[round.status]() });
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[roundCrumb(round)]}
        action={<RoundBadge status={round.status} />}
      />
      <div className="stack-wide">
        {published ? (
          <Notice tone="green" title={own.published()}>
            {own.publishedAt({ date: dateIn(lang, published.on) })}{' '}
            <a href="/publik/hasil">{own.seePublic()}</a>
          </Notice>
        ) : mayPublish ? (
          <Confirm
            intent="umumkan"
            label={own.publish()}
            question={own.publishAsk(round)}
            lead={own.publishLead()}
            yes={own.publishYes()}
            returned={actionData}
          />
        ) : (
          <Notice tone="amber" title={own.notYet()}>
            {waits}
          </Notice>
        )}
        <Figures
          of={[
            { name: own.figures.moves(), value: <Count of={ready.decreed} /> },
            { name: own.figures.departures(), value: <Count of={departures.count} /> },
            ...(published ? [{ name: own.figures.rows(), value: <Count of={published.rows} /> }] : []),
          ]}
        />
        {published && (
          <section className="card stack">
            <Facts
              of={[
                [own.hash(), <HashText key="sidik" of={published.hash} />],
                [own.root(), <HashText key="akar" of={published.root} />],
                [
                  own.departureCost(),
                  published.cost.length === 0
                    ? own.noDepartures()
                    : published.cost
                        .map(
                          (cost, at) =>
                            `${levelName(own.levels, published.objectives[at])}: ${numberIn(lang, cost)}`,
                        )
                        .join(' · '),
                ],
              ]}
            />
          </section>
        )}
        <div className="columns">
          <section className="card stack">
            <h2>{own.open()}</h2>
            <List of={own.openList()} />
          </section>
          <section className="card stack">
            <h2>{own.closed()}</h2>
            <List of={own.closedList()} />
          </section>
        </div>
        {map?.flows.some(({ from, to }) => from !== to) && (
          <section className="card stack">
            <h2>{words.portal.statistics.map()}</h2>
            <MovesMap bare title={words.portal.statistics.map()} regions={map.regions} flows={map.flows} />
          </section>
        )}
        {moves.length > 0 ? (
          <section className="stack">
            <h2>{published ? own.result() : own.preview()}</h2>
            <ListFileLinks door={`${stepPath(round.id, 'publikasi')}/unduh`} />
            <MovesTable of={moves} />
          </section>
        ) : (
          ready.decreed === 0 && <EmptyState title={own.result()}>{own.waitsFirst()}</EmptyState>
        )}
      </div>
    </>
  );
}

const levelName = (names: Record<string, () => string>, level: string | undefined): string =>
  names[level ?? '']?.() ?? level ?? '';

function List({ of }: { of: readonly string[] }) {
  return (
    <ul className="stack reasons">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function MovesTable({ of }: { of: readonly PublicMove[] }) {
  const own = useDeskWords().publication;
  const place = (where: PublicMove['to']) => (
    <>
      {where.post}
      <span className="sub">{where.unit}</span>
    </>
  );
  return (
    <DataTable
      label={own.result()}
      rows={of}
      rowKey={(row) => `${row.decree} ${row.nip} ${row.name}`}
      columns={[
        { key: 'nama', label: own.name(), wide: true, cell: (row) => row.name },
        { key: 'nip', label: own.nip(), cell: (row) => <span className="nowrap">{row.nip}</span> },
        {
          key: 'dari',
          label: own.from(),
          wide: true,
          cell: (row) => (row.from ? place(row.from) : own.none()),
        },
        { key: 'ke', label: own.to(), wide: true, cell: (row) => place(row.to) },
        {
          key: 'sk',
          label: own.decree(),
          cell: (row) => (
            <>
              <span className="nowrap">{row.decree}</span>
              <span className="sub">
                <DateText of={row.date} short />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
