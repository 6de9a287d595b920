/**
 * What a rule says about the people of a round today, and who would be judged otherwise if it changed. Each person is asked about
 * the posts that the evaluation looks at; a rule about the person alone is asked once. Nothing is written.
 */
import { setImmediate } from 'node:timers/promises';
import { begun, type Counting, type Progress } from '#db/patience.server.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { type CompiledRule, compileLaw, type Layers } from '#law/compile.ts';
import type { Decision } from '#law/decide.ts';
import type { FactName, Facts } from '#law/facts.ts';
import type { Law, Rule } from '#law/law.ts';
import type { Level, Stage, Status } from '#law/rule.ts';
import { pairsOf, pairVerdict } from '#registry/pair.ts';
import type { Policy } from '#registry/policy.ts';
import { considering } from '#steps/evaluation/considered.ts';
import { type Ground, profileOf } from '#steps/evaluation/profile.ts';
import { needsOf } from '#steps/needs/rules.ts';

/** People at a time; between two lots other requests of the house are served. */
const LOT = 100;

type Asked = { nip: Nip; posts: readonly string[]; layersOf: (post: string) => Layers | undefined };

/** Everybody who holds a post, with the considered posts. `box`: the rule reads the talent box, which takes an evaluation. */
async function* askedIn(ground: Ground, box: boolean, progress: Progress): AsyncGenerator<Asked> {
  const { province, policy, law, rungOf, kilometres } = ground;
  const needs = needsOf({ province, policy, law });
  const consider = considering({ province, needs, rungOf, kilometres });
  const pairs = pairsOf(province, law, policy, policy.tmt);
  progress.of = province.people.size;
  for (const [nip, person] of province.people) {
    if (++progress.seen % LOT === 0) await setImmediate();
    if (person.post === null || !province.posts.has(person.post)) continue;
    const talent = box ? (profileOf(ground, nip)?.talent.box ?? null) : null;
    const more: Facts | undefined = talent === null ? undefined : { kotakTalenta: talent };
    const posts = consider(nip).map(({ post }) => post);
    yield { nip, posts, layersOf: (post) => pairs.layers(nip, post, more) };
  }
}

const asks = (rule: Rule, name: FactName): boolean => rule.facts.includes(name);
/** The stage a rule is looked at: that of the proposal where it is tested there. */
export const stageOf = (rule: Rule): Stage =>
  rule.tested.has('usul') ? 'usul' : ([...rule.tested.keys()][0] ?? 'sk');

function compiledOn(law: Law, id: string, on: Day, stage: Stage, policy: Policy): CompiledRule | undefined {
  const wanted = { on, stage, scope: 'pasangan', parameters: policy.rules } as const;
  return compileLaw(law, wanted).rules.find(({ rule }) => rule.id === id);
}

export type Results = {
  /** whether the rule is asked per person or per person and post */
  per: 'orang' | 'pasangan';
  asked: number;
  statuses: Record<Status, number>;
  /** failures by how much they stand in the way */
  levels: Record<Level, number>;
  /** how often each absent fact kept it from being known */
  missing: { fact: FactName; count: number }[];
  exceptions: { name: string; count: number }[];
};

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const falling = <K>(counts: Map<K, number>): [K, number][] => [...counts].sort((a, b) => b[1] - a[1]);

const resultsKept = new WeakMap<Ground, Map<string, Counting<Results>>>();

/** Results of one rule on the data of a round, counted once per ground; undefined for a rule about plans or procedure. */
export function resultsOf(ground: Ground, rule: Rule): Counting<Results> | undefined {
  if (rule.scope !== 'pasangan') return undefined;
  const known = resultsKept.get(ground) ?? new Map<string, Counting<Results>>();
  resultsKept.set(ground, known);
  return begun(known, rule.version, (progress) => counted(ground, rule, progress));
}

async function counted(ground: Ground, rule: Rule, progress: Progress): Promise<Results> {
  const { law, policy } = ground;
  const compiled = compiledOn(law, rule.id, policy.asOf, stageOf(rule), policy);
  const statuses: Record<Status, number> = { lulus: 0, gagal: 0, belum_diketahui: 0, tidak_berlaku: 0 };
  const levels: Record<Level, number> = { blokir: 0, perlu_persetujuan: 0, peringatan: 0 };
  const missing = new Map<FactName, number>();
  const exceptions = new Map<string, number>();
  const once = compiled?.scope === 'orang';
  let asked = 0;
  if (compiled)
    for await (const { posts, layersOf } of askedIn(ground, asks(rule, 'kotakTalenta'), progress))
      for (const post of once ? posts.slice(0, 1) : posts) {
        const layers = layersOf(post);
        if (!layers) continue;
        const decision = compiled.decideLayers(layers);
        asked++;
        statuses[decision.status]++;
        if (decision.status === 'gagal') levels[decision.level]++;
        if (decision.status === 'belum_diketahui') for (const name of decision.missing) add(missing, name);
        if (decision.exception !== null) add(exceptions, decision.exception);
      }
  return {
    per: once ? 'orang' : 'pasangan',
    asked,
    statuses,
    levels,
    missing: falling(missing).map(([fact, count]) => ({ fact, count })),
    exceptions: falling(exceptions).map(([name, count]) => ({ name, count })),
  };
}

export type Effect = {
  per: 'orang' | 'pasangan';
  asked: number;
  /** pairs (or people) whose answer differs, by what it was and becomes */
  turns: { from: Status; to: Status; count: number }[];
  /** changed pairs that become layak, and that no longer are, with all other rules as they stand */
  opened: number;
  closed: number;
  /** people with a changed answer, those with most changes first */
  people: { nip: Nip; changed: number; opened: number; closed: number }[];
};

const differs = (a: Decision, b: Decision): boolean =>
  a.status !== b.status || (a.status === 'gagal' && a.level !== b.level);

/** Who would be judged otherwise by the changed law on a day: two answers for everybody the evaluation looks at. */
export function effectOf(
  ground: Ground,
  id: string,
  laws: { before: Law; after: Law },
  from: Day,
): Counting<Effect | undefined> {
  const known = effectsKept.get(ground) ?? new Map<string, Counting<Effect | undefined>>();
  effectsKept.set(ground, known);
  const key = [id, laws.before.hash, laws.after.hash, from].join(' ');
  return begun(known, key, (progress) => compared(ground, id, laws, from, progress));
}

const effectsKept = new WeakMap<Ground, Map<string, Counting<Effect | undefined>>>();

async function compared(
  ground: Ground,
  id: string,
  laws: { before: Law; after: Law },
  from: Day,
  progress: Progress,
): Promise<Effect | undefined> {
  const on = from > ground.policy.asOf ? from : ground.policy.asOf;
  // One policy for this comparison: the law asked is that of the first day of the change.
  const policy: Policy = { ...ground.policy, asOf: on };
  const rule = laws.after.rules.get(id)?.find((one) => one.from <= on && (one.to === null || on <= one.to));
  const stage = rule && stageOf(rule);
  const before = stage && compiledOn(laws.before, id, on, stage, policy);
  const after = stage && compiledOn(laws.after, id, on, stage, policy);
  if (!stage || !before || !after) return undefined;
  const once = before.scope === 'orang' && after.scope === 'orang';
  const box = asks(before.rule, 'kotakTalenta') || asks(after.rule, 'kotakTalenta');
  const turns = new Map<string, number>();
  const people = new Map<Nip, { changed: number; opened: number; closed: number }>();
  let [asked, opened, closed] = [0, 0, 0];
  for await (const { nip, posts, layersOf } of askedIn(ground, box, progress)) {
    const own = { changed: 0, opened: 0, closed: 0 };
    for (const [at, post] of posts.entries()) {
      const layers = layersOf(post);
      if (!layers) continue;
      const [was, is] = [before.decideLayers(layers), after.decideLayers(layers)];
      const counts = !once || at === 0;
      if (counts) asked++;
      // A rule about the person alone says the same of every post.
      if (!differs(was, is)) {
        if (once) break;
        continue;
      }
      if (counts) add(turns, `${was.status} ${is.status}`);
      own.changed++;
      const facts: Facts = Object.assign({}, ...layers);
      const layak = (law: Law) => pairVerdict(law, policy, facts, stage, nip).status === 'layak';
      const [wasLayak, isLayak] = [layak(laws.before), layak(laws.after)];
      if (!wasLayak && isLayak) own.opened++;
      if (wasLayak && !isLayak) own.closed++;
    }
    if (own.changed === 0) continue;
    people.set(nip, own);
    opened += own.opened;
    closed += own.closed;
  }
  return {
    per: once ? 'orang' : 'pasangan',
    asked,
    turns: falling(turns).map(([key, count]) => {
      const [was, is] = key.split(' ') as [Status, Status];
      return { from: was, to: is, count };
    }),
    opened,
    closed,
    people: [...people]
      .map(([nip, own]) => ({ nip, ...own }))
      .sort(
        (a, b) =>
          b.opened + b.closed - a.opened - a.closed || b.changed - a.changed || (a.nip < b.nip ? -1 : 1),
      ),
  };
}
