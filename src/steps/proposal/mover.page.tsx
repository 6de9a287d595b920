/** Mengapa: why a person is placed here, the rules with their article, and what another post would cost and whom it would displace. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { postNames } from '#registry/names.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { CompetencePart, PartsCard, RuleTable } from '#steps/evaluation/evaluation-parts.tsx';
import { studiedIn } from '#steps/evaluation/ground.server.ts';
import { profileOf } from '#steps/evaluation/profile.ts';
import { findEvaluated } from '#steps/evaluation/reads.server.ts';
import { preferenceOf } from '#steps/evaluation/values.ts';
import { competenceOf, fitView, growthView, rulesIn } from '#steps/evaluation/views.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { OneChain } from '#steps/proposal/plan-parts.tsx';
import { casesOf, chainViews } from '#steps/proposal/reads.server.ts';
import { EQUAL_SHARE } from '#steps/proposal/robustness.ts';
import { Firmness } from '#steps/proposal/robustness-parts.tsx';
import { planAnswer, storedPlan } from '#steps/proposal/stored.server.ts';
import { findMoverRobustness } from '#steps/proposal/study.reads.server.ts';
import { whyOf } from '#steps/proposal/why.ts';
import { Prices, Reasons, WhyNot } from '#steps/proposal/why-parts.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import type { Route } from './+types/mover.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, lang } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const { nip } = params;
  const stored = round.plan && (await storedPlan(db, round.plan.id));
  const movers = (stored?.moves ?? []).map((one) => one.nip);
  const { ground, judging } = await studiedIn(db, round, law, [nip], movers);
  const { province } = ground;
  const person = province.people.get(nip);
  const profile = profileOf(ground, nip);
  const sees = sightOf(actor, province);
  const missing = () => refuse('missing', 'thing.missing', { what: 'Pegawai', id: nip });
  if (!stored || !person || !profile) throw missing();
  const move = stored.moves.find((one) => one.nip === nip);
  const target = province.posts.get(move?.to ?? person.post ?? '');
  if (!sees(person.unit) && !sees(target?.unit)) throw missing();
  refuseTies(actor, province, nip);
  const asked = new URL(request.url).searchParams.get('jabatan');
  const nameOf = (other: string) => {
    const one = province.people.get(other);
    return one && sees(one.unit) ? one.name : null;
  };
  const post = asked !== null && province.posts.has(asked) ? asked : null;
  const [told, cases, { needs }, evaluated, firmness] = await Promise.all([
    planAnswer(db, stored.id, nip, post),
    casesOf(db, round.id, province, actor),
    countedNeeds(db, round),
    findEvaluated(db, round.id, nip, province),
    findMoverRobustness(db, stored.id, nip),
  ]);
  if (!told) throw missing();
  const why = whyOf(told, province, nameOf);
  const link = stored.links.get(nip);
  const [chain] = link ? chainViews({ chains: [link.chain], province, actor, cases }) : [];
  const need = target && needs.posts.get(target.id);
  const wish = target ? preferenceOf(ground, profile, target.id) : 0;
  const blocked = asked === null ? undefined : evaluated?.pairs.find((pair) => pair.post === asked);
  return {
    round: { id: round.id, title: round.title },
    person: { nip, name: person.name, post: postNames(province, person.post) },
    case: cases.find((row) => row.nip === nip && row.status !== 'dibatalkan')?.id ?? null,
    moved: why.moved,
    target: target && { post: target.id, ...postNames(province, target.id) },
    reasons: target && {
      need: need ? { need: need.need ?? 0, holders: need.holders.length, critical: need.critical } : null,
      wish: wish > 0 ? 11 - wish : null,
      chained: link?.chain.moves.length ?? 0,
    },
    fit: target && fitView(ground, profile, target),
    fitHere:
      profile.post && profile.post.id !== target?.id ? fitView(ground, profile, profile.post).mean : null,
    growth: target && why.moved ? growthView(ground, profile, target) : null,
    competence: target && competenceOf(ground, profile, target, lang),
    rules: target && why.moved ? rulesIn(judging.judgementOf(nip, target.id).results, lang) : null,
    chain: chain ?? null,
    why,
    blocked: blocked ? blocked.blocking : null,
    unseen: asked !== null && why.asked === null,
    firmness: firmness && {
      ...firmness,
      others: firmness.others.map(({ id, share }) => ({
        name: nameOf(id),
        share,
        equal: share >= EQUAL_SHARE,
      })),
      elsewhere: firmness.elsewhere.map(({ id, share }) => ({
        ...postNames(province, id === '' ? null : id),
        share,
      })),
    },
  };
}

export default function MoverPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const { round, person, target, moved, why, chain } = loaderData;
  const title = moved ? own.whyHere() : own.whyHereStay();
  return (
    <>
      <PageHead
        title={`${person.name}: ${title}`}
        lead={
          <>
            <Nip of={person.nip} /> · {postLine(person.post)}
          </>
        }
        crumbs={stepCrumbs(words, round, 'usulan')}
        action={
          <>
            {moved && (
              <Button
                component={Link}
                variant="default"
                to={`${stepPath(round.id, 'usulan')}/tolak?nip=${person.nip}`}
              >
                {words.studyPage.refusal.short()}
              </Button>
            )}
            {loaderData.case && (
              <Button component={Link} to={`/kasus/${encodeURIComponent(loaderData.case)}`}>
                {own.openCase()}
              </Button>
            )}
          </>
        }
      />
      <div className="stack-wide">
        <section className="card stack">
          <h2>
            {target
              ? moved
                ? own.movesTo({ post: target.name, unit: target.unit })
                : own.staysAt({ post: target.name, unit: target.unit })
              : own.leftOut()}
          </h2>
          <Reasons {...loaderData} />
          {chain && chain.moves.length > 0 && (
            <>
              <h3>{own.myChain()}</h3>
              <OneChain round={round.id} chain={chain} here={person.nip} />
            </>
          )}
        </section>
        {loaderData.firmness && <Firmness of={loaderData.firmness} round={round.id} />}
        <WhyNot why={why} blocked={loaderData.blocked} unseen={loaderData.unseen} />
        {loaderData.rules && target && (
          <section className="stack">
            <h2>{words.evaluationPage.rules({ post: target.name })}</h2>
            <RuleTable rules={loaderData.rules} label={words.evaluationPage.rules({ post: target.name })} />
          </section>
        )}
        {target && (
          <div className="columns">
            {loaderData.fit && (
              <PartsCard title={words.evaluationPage.fitOf({ post: target.name })} view={loaderData.fit} />
            )}
            {loaderData.growth && (
              <PartsCard
                title={words.evaluationPage.growthOf({ post: target.name })}
                view={loaderData.growth}
              />
            )}
          </div>
        )}
        {target && loaderData.competence && (
          <CompetencePart
            title={words.evaluationPage.competence({ post: target.name })}
            person={person.name}
            view={loaderData.competence}
          />
        )}
        <Prices prices={why.prices} exact={why.exact} />
        <p>
          <Link to={`${stepPath(round.id, 'evaluasi')}/${person.nip}`}>
            {words.evaluationPage.whereFrom()}
          </Link>
        </p>
      </div>
    </>
  );
}

const postLine = ({ name, unit }: { name: string; unit: string }): string =>
  unit ? `${name}, ${unit}` : name;
