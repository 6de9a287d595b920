/** One employee's file for those whose duty needs it: career, predicates, competence against the post, box, quality marks, wishes. */
import { Link } from 'react-router';
import { monthsBetween } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { dateIn, fixedIn } from '#ground/words/lang.ts';
import { rankName, ratingName } from '#law/lookup.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { dossierOf } from '#registry/facts.ts';
import { regionName } from '#registry/region-names.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { unitsAbove } from '#registry/superior.ts';
import { CompetencePart } from '#steps/evaluation/evaluation-parts.tsx';
import { studiedOn } from '#steps/evaluation/ground.server.ts';
import { MainFacts } from '#steps/evaluation/main-facts.tsx';
import { sourcedOrigins } from '#steps/evaluation/origins.reads.server.ts';
import { originsOf } from '#steps/evaluation/origins.ts';
import { nextSteps } from '#steps/evaluation/path.ts';
import { ratingOfRow } from '#steps/evaluation/performance.ts';
import { profileOf } from '#steps/evaluation/profile.ts';
import { CareerLanes, Origins, OwnBox, PathPart, Tests } from '#steps/evaluation/profile-parts.tsx';
import { faultsOf } from '#steps/evaluation/quality.ts';
import { competenceOf } from '#steps/evaluation/views.ts';
import { roundRows } from '#steps/round/list.reads.server.ts';
import { findCaseOf } from '#steps/round/reads.server.ts';
import { Figures, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import type { Route } from './+types/profile.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today, lang } = context;
  const asOf = (await latestDataDay(db)) ?? today;
  const law = await lawOn(db, asOf);
  const { nip } = params;
  const { ground } = await studiedOn(db, asOf, law, [nip]);
  const { province } = ground;
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
  const tested = new Set(dossier.tests.map(({ position }) => position));
  const titles = new Map(
    tested.size === 0
      ? []
      : [...province.posts.values()].flatMap(({ position, name }) =>
          tested.has(position) ? [[position, name] as const] : [],
        ),
  );
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
      home: person.homeRegion === null ? null : regionName(province, person.homeRegion, law),
    },
    talent: {
      box: talent.box,
      boxName: law.tables.talenta.kotak.find((box) => box.kotak === talent.box)?.sebutan[lang] ?? null,
      performance: talent.performance.mean,
      potential: talent.potential.mean,
      known: { performance: talent.performance.known, potential: talent.potential.known },
      parts: { performance: talent.performance.components, potential: talent.potential.components },
      cells: law.tables.talenta.kotak.map((box) => ({
        performance: reach[box.kinerja],
        potential: reach[box.potensi],
        name: `${box.kotak} · ${box.sebutan[lang]}`,
        current: box.kotak === talent.box,
      })),
    },
    competence: post && competenceOf(ground, profile, post, lang),
    career: dossier.history.map(({ title, unit, from, to, assignment }) => ({
      title,
      unit: unitName(unit),
      from,
      to,
      assignment,
    })),
    origins: await sourcedOrigins(db, nip, originsOf(ground, profile, lang)),
    path: nextSteps(ground, profile),
    events: [
      ...dossier.assessments.map(({ on, by }) => ({ kind: 'asesmen' as const, on, name: by })),
      ...dossier.tracks.flatMap(({ kind, on, what }) =>
        kind === 'diklat' || kind === 'penghargaan' ? [{ kind, on, name: what }] : [],
      ),
      ...dossier.sanctions.map(({ from, severity }) => ({
        kind: 'hukdis' as const,
        on: from,
        name: severity,
      })),
    ],
    tests: dossier.tests.map(({ kind, on, position, passed, score, validUntil }) => ({
      ...{ on, passed, score, validUntil },
      kind: kind ?? ('uji_kompetensi' as const),
      title: titles.get(position) ?? position,
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
    mayVerify: can(actor, 'correctFact', {
      units: person.unit === null ? [] : unitsAbove(province, person.unit),
    }),
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

const reach = { rendah: 0, menengah: 1, tinggi: 2 } as const;

export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
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
          <OwnBox box={talent.box} cells={talent.cells} name={person.name} />
        </div>
        <section className="stack">
          <h2>{own.career()}</h2>
          {loaderData.career.length === 0 ? (
            <p className="muted">{own.noCareer()}</p>
          ) : (
            <CareerLanes career={loaderData.career} events={loaderData.events} asOf={loaderData.asOf} />
          )}
        </section>
        {competence && (
          <CompetencePart
            title={own.competence({ post: person.post ?? '' })}
            person={person.name}
            view={competence}
          />
        )}
        <section className="stack" id="asal">
          <div className="spread">
            <h2>{own.whereFrom()}</h2>
            {loaderData.mayVerify && (
              <Link to={`/pegawai/${person.nip}/fakta`}>{words.personFacts.title()}</Link>
            )}
          </div>
          <p className="muted">{own.whereFromLead({ asOf: dateIn(lang, loaderData.asOf) })}</p>
          <div className="columns">
            <Origins
              title={own.performance()}
              value={talent.performance}
              known={talent.known.performance}
              parts={talent.parts.performance}
              origins={loaderData.origins}
            />
            <Origins
              title={own.potential()}
              value={talent.potential}
              known={talent.known.potential}
              parts={talent.parts.potential}
              origins={loaderData.origins}
            />
          </div>
        </section>
        <PathPart of={loaderData.path} />
        <Tests of={loaderData.tests} />
      </div>
    </>
  );
}

type Own = ReturnType<typeof useDeskWords>['evaluationPage'];

function windowOf(own: Own, months: number | null): string | undefined {
  if (months === null) return undefined;
  return months < 24 ? own.windowShort() : months <= 60 ? own.windowOpen() : own.windowLong();
}

function Tenure({ of }: { of: number }) {
  const facts = useDeskWords().evaluation.fact;
  return (
    <span style={{ fontSize: '1.25rem' }}>
      {facts.years({ years: Math.floor(of / 12), months: of % 12 })}
    </span>
  );
}
