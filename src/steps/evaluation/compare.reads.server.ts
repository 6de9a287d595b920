/** Candidates for one post: everybody the evaluation looked at for it, and up to four of them side by side. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { Actor } from '#record/office.ts';
import { dossierOf, type Post, type Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import { refuseTies, sightOf } from '#registry/scope.ts';
import { bridgeTo } from '#steps/evaluation/bridging.ts';
import type { Studied } from '#steps/evaluation/ground.server.ts';
import type { Mark, PairStatus } from '#steps/evaluation/option.ts';
import { pairMarks, pairStatuses } from '#steps/evaluation/packed-rows.ts';
import { profileOf, regionOfPost } from '#steps/evaluation/profile.ts';
import { fieldFit } from '#steps/evaluation/study.ts';
import { competenceOf, rulesIn } from '#steps/evaluation/views.ts';

const MOST_COMPARED = 4;
/** Rows shown of a long list; the rest is reached by searching. */
const LISTED = 100;
const BUSIEST = 30;

export type CandidateRow = {
  nip: string;
  name: string;
  post: string;
  unit: string;
  status: 'layak' | 'layak_bersyarat' | 'tidak_layak';
  fit: number | null;
  mark: Mark;
  box: number | null;
};

type Candidate = { nip: string; status: number; fit: number | null; quality: number; box: number | null };

/** Everybody the evaluation looked at for a post, by eligibility, then fit. */
export async function candidatesOf(db: Kysely<Tables>, round: string, post: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.nip, p.status, p.fit, p.quality, e.box
    from evaluation_candidates c
    cross join unnest(c.nips, c.statuses, c.fits, c.qualities) as p (nip, status, fit, quality)
    join evaluation e on e.round_id = c.round_id and e.nip = p.nip
    where c.round_id = ${round} and c.post_id = ${post}
    order by p.status, p.fit desc nulls last, p.nip`.execute(db);
  return rows;
}

/** As far as the reader sees them; an agency sees its own people only. */
export function candidatesSeen(
  candidates: readonly Candidate[],
  asked: { province: Province; actor: Actor; q: string; most?: number },
): { rows: CandidateRow[]; total: number; counts: Record<CandidateRow['status'], number> } {
  const { province, most = LISTED } = asked;
  const sees = sightOf(asked.actor, province);
  const q = asked.q.toLowerCase();
  const seen = candidates.flatMap(({ nip, status, quality, ...row }) =>
    sees(province.people.get(nip)?.unit)
      ? [
          {
            ...row,
            nip,
            status: pairStatuses[status - 1] as PairStatus,
            mark: pairMarks[quality - 1] as Mark,
          },
        ]
      : [],
  );
  const counts = { layak: 0, layak_bersyarat: 0, tidak_layak: 0 };
  for (const { status } of seen) counts[status] += 1;
  const list = seen
    .map(({ nip, status, fit, mark, box }): CandidateRow => {
      const person = province.people.get(nip);
      const post = province.posts.get(person?.post ?? '');
      return {
        ...{ nip, status, fit: fit === null ? null : fit / 1000, mark, box },
        name: person?.name ?? nip,
        post: post?.name ?? '–',
        unit: unitName(province, post?.unit),
      };
    })
    .filter((row) => q === '' || `${row.name} ${row.nip}`.toLowerCase().includes(q));
  return { rows: list.slice(0, most), total: list.length, counts };
}

/** Posts for which most people are eligible: where to begin when no post was named. */
export async function busiestPosts(
  db: Kysely<Tables>,
  round: string,
  province: Pick<Province, 'posts' | 'units'>,
): Promise<{ id: string; people: number; name: string; unit: string }[]> {
  const { rows } = await sql<{ id: string; people: number }>`
    select post_id as id, cardinality(array_positions(statuses, 1::smallint)) as people from evaluation_candidates
    where round_id = ${round} and 1 = any (statuses) order by people desc, post_id limit ${BUSIEST}`.execute(
    db,
  );
  return rows.map(({ id, people }) => ({
    id,
    people,
    name: province.posts.get(id)?.name ?? id,
    unit: unitName(province, province.posts.get(id)?.unit),
  }));
}

/** One candidate as a column: figures against the post, gaps, rules in the way, career, and the bridge if the field is another. */
function candidateColumn(
  { ground, judging }: Studied,
  nip: string,
  target: Post,
  row: CandidateRow | undefined,
  lang: Lang,
) {
  const { province } = ground;
  const profile = profileOf(ground, nip);
  if (!profile) return null;
  const { person, post, career, talent } = profile;
  const dossier = dossierOf(province, nip);
  const competence = competenceOf(ground, profile, target, lang);
  const wish = dossier.wishes.find((one) => one.post === target.id);
  const bridge = bridgeTo(ground, profile, target);
  const rules = rulesIn(judging.judgementOf(nip, target.id).results, lang).filter(
    ({ status }) => status === 'gagal' || status === 'belum_diketahui',
  );
  return {
    nip,
    name: person.name,
    post: post?.name ?? '–',
    unit: unitName(province, post?.unit),
    status: row?.status ?? null,
    fit: row?.fit ?? null,
    mark: row?.mark ?? null,
    box: talent.box,
    performance: talent.performance.known < 50 ? null : talent.performance.mean,
    potential: talent.potential.known < 50 ? null : talent.potential.mean,
    competence,
    field: fieldFit(target, profile.study),
    experience: career.months === null ? null : (career.months.get(target.family) ?? 0),
    kilometres: ground.kilometres(profile.home, regionOfPost(ground, target)),
    wish: wish?.order ?? null,
    rules,
    bridge: bridge.crossField ? bridge : null,
    career: dossier.history.map(({ title, from, to, assignment }) => ({ title, from, to, assignment })),
  };
}
export type CandidateColumn = NonNullable<ReturnType<typeof candidateColumn>>;

/** Whom the address asks to compare. */
export const chosenIn = (query: URLSearchParams): string[] =>
  [...new Set(query.getAll('nip'))].slice(0, MOST_COMPARED);

/** The chosen side by side; refused where the reader may not look or is tied to the person. */
export function comparedFor(
  studied: Studied,
  asked: {
    target: Post;
    chosen: readonly string[];
    actor: Actor;
    rows: readonly CandidateRow[];
    lang: Lang;
  },
): CandidateColumn[] {
  const { target, chosen, actor, rows, lang } = asked;
  const { province } = studied.ground;
  const sees = sightOf(actor, province);
  return chosen.flatMap((nip) => {
    if (!sees(province.people.get(nip)?.unit))
      throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: nip });
    refuseTies(actor, province, nip);
    const row = rows.find((one) => one.nip === nip);
    return candidateColumn(studied, nip, target, row, lang) ?? [];
  });
}
