/** One employee's file for those whose duty needs it: career, predicates, competence against the post, box, quality marks, wishes. */
import { Link } from 'react-router';
import { monthsBetween } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { dateIn, fixedIn, shortDate } from '#ground/words/lang.ts';
import { rankName, ratingName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { dossierOf } from '#registry/facts.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { CompetencePart, PartsTable } from '#steps/evaluation/evaluation-parts.tsx';
import { studiedOn } from '#steps/evaluation/ground.server.ts';
import { ratingOfRow } from '#steps/evaluation/performance.ts';
import { profileOf } from '#steps/evaluation/profile.ts';
import { faultsOf } from '#steps/evaluation/quality.ts';
import { competenceOf } from '#steps/evaluation/views.ts';
import { roundRows } from '#steps/round/list.reads.server.ts';
import { findCaseOf } from '#steps/round/reads.server.ts';
import { Facts, Figures, PageHead, Timeline } from '#ui/page-parts.tsx';
import { useLang, useWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import type { Route } from './+types/profile.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today, lang } = context;
  const asOf = (await latestDataDay(db)) ?? today;
  const law = await lawOn(db, asOf);
  const { ground } = await studiedOn(db, asOf, law);
  const { province } = ground;
  const { nip } = params;
  const person = province.people.get(nip);
  const profile = profileOf(ground, nip);
  if (!person || !profile || !sightOf(actor, province)(person.unit))
    throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: nip });
  refuseTies(actor, province, nip);
  const dossier = dossierOf(province, nip);
  const unitName = (unit: string | null) => (unit === null ? '' : (province.units.get(unit)?.name ?? unit));
  const postOf = (id: string) => {
    const post = province.posts.get(id);
    return { name: post?.name ?? id, unit: unitName(post?.unit ?? null) };
  };
  const [round, caseId] = await lastRoundOf(db, nip);
  const { talent, post } = profile;
  return {
    asOf,
    person: {
      nip,
      name:
        [person.titleBefore, person.name].filter(Boolean).join(' ') +
        (person.titleAfter ? `, ${person.titleAfter}` : ''),
      status: person.status,
      rank: rankName(law, person.rank) ?? person.rank,
      post: post?.name ?? null,
      unit: unitName(post?.unit ?? person.unit),
      since: person.postSince,
      months: person.postSince === null ? null : monthsBetween(person.postSince, asOf),
      education: person.educationName,
      home: person.homeRegion,
    },
    talent: {
      box: talent.box,
      boxName: law.tables.talenta.kotak.find((box) => box.kotak === talent.box)?.sebutan[lang] ?? null,
      performance: talent.performance.mean,
      potential: talent.potential.mean,
      parts: [...talent.performance.components, ...talent.potential.components],
    },
    competence: post && competenceOf(ground, profile, post, lang),
    career: dossier.history.map(({ title, unit, from, to, assignment }) => ({
      title,
      unit: unitName(unit),
      from,
      to,
      assignment,
    })),
    ratings: dossier.performance.map((row) => {
      const rating = ratingOfRow(law, row);
      return {
        year: row.year,
        name: rating === null ? null : (ratingName(law, rating)?.[lang] ?? String(rating)),
      };
    }),
    wishes: dossier.wishes.map(({ order, post: id }) => ({ order, ...postOf(id) })),
    sanctions: dossier.sanctions.map(({ severity, from, to }) => ({ severity, from, to })),
    faults: faultsOf(province, nip),
    round: round ? { id: round.id, title: round.title, case: caseId } : null,
  };
}

/** The newest round in which the person was evaluated, and the case there if there is one. */
async function lastRoundOf(db: Route.LoaderArgs['context']['db'], nip: string) {
  const evaluated = await db.selectFrom('evaluation').select('round_id').where('nip', '=', nip).execute();
  const ids = new Set(evaluated.map((row) => row.round_id));
  const round = ids.size === 0 ? undefined : (await roundRows(db)).find(({ id }) => ids.has(id));
  return [round, round ? await findCaseOf(db, round.id, nip) : null] as const;
}

type Loaded = Route.ComponentProps['loaderData'];

export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const { person, talent, competence, round } = loaderData;
  const figure = (value: number | null) => (value === null ? '–' : fixedIn(lang, value, 1));
  return (
    <>
      <PageHead
        title={person.name}
        lead={
          <>
            <Nip of={person.nip} /> · {person.post ?? own.unknown()}
            {person.unit && `, ${person.unit}`}
          </>
        }
        crumbs={[{ to: '/pegawai', name: words.dataPage.employees() }]}
        action={
          round && (
            <Link to={`${stepPath(round.id, 'evaluasi')}/${person.nip}`}>
              {own.toEvaluation({ round: round.title })}
            </Link>
          )
        }
      />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.boxName(), value: talent.box ?? '–', note: talent.boxName ?? own.noBox() },
            { name: own.performance(), value: figure(talent.performance) },
            { name: own.potential(), value: figure(talent.potential) },
            {
              name: own.window(),
              value: person.since ? <Tenure of={person.months ?? 0} /> : '–',
              note: windowOf(own, person.months),
            },
          ]}
        />
        <div className="columns">
          <MainFacts {...loaderData} />
          <section className="card stack">
            <h2>{own.career()}</h2>
            {loaderData.career.length === 0 ? (
              <p className="muted">{own.noCareer()}</p>
            ) : (
              <Timeline
                title={own.career()}
                of={loaderData.career.map((row) => ({
                  id: `${row.from}/${row.title}`,
                  what: row.title,
                  when: `${shortDate(row.from)} – ${row.to === null ? own.careerNow() : shortDate(row.to)}`,
                  who: [row.unit, row.assignment === 'definitif' ? '' : own.assignment[row.assignment]()]
                    .filter(Boolean)
                    .join(', '),
                }))}
              />
            )}
          </section>
        </div>
        {competence && (
          <CompetencePart
            title={own.competence({ post: person.post ?? '' })}
            person={person.name}
            view={competence}
          />
        )}
        <details className="card">
          <summary>{own.whereFrom()}</summary>
          <p className="muted">{own.whereFromLead({ asOf: dateIn(lang, loaderData.asOf) })}</p>
          <PartsTable label={own.whereFrom()} parts={talent.parts} of="axis" />
        </details>
      </div>
    </>
  );
}

type Own = ReturnType<typeof useWords>['evaluationPage'];

function windowOf(own: Own, months: number | null): string | undefined {
  if (months === null) return undefined;
  return months < 24 ? own.windowShort() : months <= 60 ? own.windowOpen() : own.windowLong();
}

function Tenure({ of }: { of: number }) {
  const facts = useWords().evaluation.fact;
  return (
    <span style={{ fontSize: '1.25rem' }}>
      {facts.years({ years: Math.floor(of / 12), months: of % 12 })}
    </span>
  );
}

function MainFacts({ person, ratings, wishes, sanctions, faults, round }: Loaded) {
  const words = useWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? (
      <span className="muted">{none}</span>
    ) : (
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <section className="card stack">
      <h2>{own.facts()}</h2>
      <Facts
        of={[
          [own.kind(), person.status],
          [own.rank(), person.rank ?? own.unknown()],
          [own.since(), person.since === null ? own.unknown() : dateIn(lang, person.since)],
          [own.education(), person.education ?? own.unknown()],
          [own.home(), person.home ?? own.unknown()],
          [
            own.ratings(),
            list(
              ratings.map(({ year, name }) => `${year}: ${name ?? own.unknown()}`),
              own.noRatings(),
            ),
          ],
          [
            own.wishes(),
            list(
              wishes.map(({ order, name, unit }) => `${order}. ${name}, ${unit}`),
              own.noWishes(),
            ),
          ],
          [
            own.sanctions(),
            list(
              sanctions.map(({ severity, from }) => own.sanction({ severity, from: dateIn(lang, from) })),
              own.noSanctions(),
            ),
          ],
          [
            own.faults(),
            list(
              faults.map(
                (check) => `${check}: ${words.dataPage.failed({ check: words.evaluation.check[check]() })}`,
              ),
              own.noFaults(),
            ),
          ],
        ]}
      />
      {round?.case && (
        <p>
          <Link to={`/kasus/${encodeURIComponent(round.case)}`}>{words.dataPage.openCase()}</Link>
        </p>
      )}
    </section>
  );
}
