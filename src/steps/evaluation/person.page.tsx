/** One person's evaluation in a round: where each figure comes from, each post that was looked at, and every rule of the one chosen. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { dateIn, fixedIn } from '#ground/words/lang.ts';
import { findRule } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { bridgeTo } from '#steps/evaluation/bridging.ts';
import { BridgePart } from '#steps/evaluation/compare-parts.tsx';
import {
  CompetencePart,
  markTone,
  PartsCard,
  PartsTable,
  RuleTable,
  statusTone,
} from '#steps/evaluation/evaluation-parts.tsx';
import { studiedIn } from '#steps/evaluation/ground.server.ts';
import { profileOf } from '#steps/evaluation/profile.ts';
import { findEvaluated, type PairRow } from '#steps/evaluation/reads.server.ts';
import type { Axis } from '#steps/evaluation/talent.ts';
import { competenceOf, fitView, growthView, rulesIn } from '#steps/evaluation/views.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { Badge, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import { DataTable, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/person.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, lang } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const { ground, judging } = await studiedIn(db, round, law, [params.nip]);
  const { province } = ground;
  const person = province.people.get(params.nip);
  const missing = () => refuse('missing', 'thing.missing', { what: 'Pegawai', id: params.nip });
  if (!person || !sightOf(actor, province)(person.unit)) throw missing();
  refuseTies(actor, province, params.nip);
  const found = await findEvaluated(db, round.id, params.nip, province);
  const profile = profileOf(ground, params.nip);
  if (!found || !profile) throw missing();
  const { facts, pairs, ...figures } = found;
  const asked = new URL(request.url).searchParams.get('jabatan');
  const chosen = pairs.find((pair) => pair.post === asked) ?? pairs[0];
  const target = chosen && province.posts.get(chosen.post);
  const { policy } = await policyOf(db, round.id);
  const own = province.posts.get(person.post ?? '');
  const judged = rulesIn(judging.judgementOf(person.nip, target?.id ?? person.post ?? '').results, lang);
  return {
    round: { id: round.id, title: round.title, asOf: round.asOf },
    person: {
      nip: person.nip,
      name: person.name,
      post: own?.name ?? '–',
      unit: province.units.get(own?.unit ?? '')?.name ?? '',
    },
    figures: { ...figures, mark: facts.stay.mark, stale: facts.stale },
    axes: { performance: facts.performance, potential: facts.potential },
    boxName: law.tables.talenta.kotak.find((box) => box.kotak === figures.box)?.sebutan[lang] ?? null,
    held: facts.frozenBy.map((rule) => ({
      rule,
      title: findRule(law, rule, round.asOf)?.text.judul[lang] ?? rule,
      message: judged.find((one) => one.rule === rule)?.message ?? '',
    })),
    fitAt: policy.objectives.filter((one) => one !== 'moves').indexOf('fit'),
    pairs,
    chosen: target && {
      post: target.id,
      name: target.name,
      unit: province.units.get(target.unit)?.name ?? '',
      rules: judged,
      competence: competenceOf(ground, profile, target, lang),
      fit: fitView(ground, profile, target),
      growth: growthView(ground, profile, target),
      bridge: bridgeTo(ground, profile, target),
    },
    moves: round.plan !== null,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function PersonEvaluation({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const { round, person, figures, axes, held, chosen, boxName } = loaderData;
  const figure = (value: number | null) => (value === null ? '–' : fixedIn(lang, value, 2));
  return (
    <>
      <PageHead
        title={person.name}
        lead={
          <>
            <Nip of={person.nip} /> · {person.post}
            {person.unit && `, ${person.unit}`}
          </>
        }
        crumbs={stepCrumbs(words, round, 'evaluasi')}
        action={
          <Button component={Link} to={`/pegawai/${person.nip}`} variant="default">
            {own.toProfile()}
          </Button>
        }
      />
      <div className="stack-wide">
        {held.map(({ rule, title, message }) => (
          <Notice key={rule} tone="amber" title={own.heldBy({ rules: `${rule} ${title}` })}>
            {message}
          </Notice>
        ))}
        <Figures
          of={[
            { name: own.performance(), value: figure(figures.performance) },
            { name: own.potential(), value: figure(figures.potential) },
            { name: own.boxName(), value: figures.box ?? '–', note: boxName ?? own.noBox() },
            {
              name: own.quality(),
              value: <Badge tone={markTone[figures.mark]}>{words.evaluation.mark[figures.mark]()}</Badge>,
              note: figures.stale ? own.stale() : undefined,
            },
          ]}
        />
        <section className="stack">
          <h2>{own.whereFrom()}</h2>
          <p className="muted">{own.whereFromLead({ asOf: dateIn(lang, round.asOf) })}</p>
          <div className="columns">
            <AxisCard title={own.performance()} axis={axes.performance} />
            <AxisCard title={own.potential()} axis={axes.potential} />
          </div>
        </section>
        <Considered pairs={loaderData.pairs} chosen={chosen?.post} fitAt={loaderData.fitAt} />
        {chosen && <Chosen round={round.id} person={person.name} chosen={chosen} />}
      </div>
    </>
  );
}

function AxisCard({ title, axis }: { title: string; axis: Axis }) {
  const own = useDeskWords().evaluationPage;
  const lang = useLang();
  const value = axis.mean === null ? own.notAssessed() : fixedIn(lang, axis.mean, 2);
  return (
    <section className="stack">
      <h3>{own.axisOf({ axis: title, value })}</h3>
      <p className="muted small">{own.known({ share: axis.known })}</p>
      <PartsTable label={title} parts={axis.components} of="axis" />
    </section>
  );
}

function Considered(props: { pairs: readonly PairRow[]; chosen: string | undefined; fitAt: number }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const address = useAddress();
  const { pairs, chosen, fitAt } = props;
  return (
    <section className="stack">
      <h2>{own.considered()}</h2>
      <p className="muted">{own.consideredLead()}</p>
      <DataTable
        label={own.considered()}
        rows={pairs}
        rowKey={(row) => row.post}
        columns={[
          {
            key: 'post',
            label: own.post(),
            wide: true,
            cell: (row) => (
              <>
                <Link
                  to={`${address({ jabatan: row.post })}#aturan`}
                  {...(row.post === chosen ? { 'aria-current': 'true' as const } : {})}
                >
                  {row.name}
                </Link>
                <span className="sub">{row.unit}</span>
              </>
            ),
          },
          {
            key: 'status',
            label: own.status(),
            cell: (row) => (
              <Badge tone={statusTone[row.status]}>{words.evaluation.status[row.status]()}</Badge>
            ),
          },
          { key: 'obstacle', label: own.obstacle(), cell: (row) => row.blocking.join(', ') || '–' },
          {
            key: 'fit',
            label: own.fit(),
            number: true,
            cell: (row) => {
              const value = row.values?.[fitAt];
              return value === undefined ? '–' : fixedIn(lang, value / 1000, 2);
            },
          },
          {
            key: 'mark',
            label: own.quality(),
            cell: (row) => <Badge tone={markTone[row.mark]}>{words.evaluation.mark[row.mark]()}</Badge>,
          },
        ]}
      />
    </section>
  );
}

function Chosen(props: { round: string; person: string; chosen: NonNullable<Loaded['chosen']> }) {
  const { round, person, chosen } = props;
  const words = useDeskWords();
  const own = words.evaluationPage;
  const post = `${chosen.name}, ${chosen.unit}`;
  return (
    <section className="stack-wide" id="aturan">
      <div className="stack">
        <h2>{own.rules({ post })}</h2>
        <RuleTable rules={chosen.rules} label={own.rules({ post })} />
      </div>
      <CompetencePart
        title={own.competence({ post: chosen.name })}
        person={person}
        view={chosen.competence}
      />
      <div className="columns">
        <PartsCard title={own.fitOf({ post: chosen.name })} view={chosen.fit} />
        <PartsCard title={own.growthOf({ post: chosen.name })} view={chosen.growth} />
      </div>
      {chosen.bridge.crossField && <BridgePart bridge={chosen.bridge} />}
      <p>
        <Link to={`${stepPath(round, 'evaluasi')}/banding?jabatan=${encodeURIComponent(chosen.post)}`}>
          {words.evaluationMore.toCompare()}
        </Link>
      </p>
    </section>
  );
}
