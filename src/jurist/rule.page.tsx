/** /aturan/:id: article beside rule, figures over time, examples, results on present data, and the change workshop (design.md §5). */
import { parse as parseYaml } from 'yaml';
import { soon } from '#db/patience.server.ts';
import { refuse } from '#ground/refusal.ts';
import { dateIn } from '#ground/words/lang.ts';
import { resultsBeside } from '#jurist/aside.server.ts';
import { ChangeHistory } from '#jurist/change-parts.tsx';
import { findCurrentRound, lawTextOf, legalTableIds, ruleNamed } from '#jurist/reads.server.ts';
import { ResultsPart } from '#jurist/results-part.tsx';
import {
  Articles,
  DecisionTable,
  Examples,
  FiguresOverTime,
  InWords,
  LevelBadge,
} from '#jurist/rule-parts.tsx';
import { ruleAction } from '#jurist/workshop.server.ts';
import { Workshop } from '#jurist/workshop-parts.tsx';
import { figuresInWords, ruleInWords } from '#law/readable.ts';
import type { Basis, TextPair } from '#law/rule.ts';
import { tableFile } from '#lawbook/change.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { peopleIn } from '#registry/size.server.ts';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { HashText } from '#ui/small-parts.tsx';
import type { Route } from './+types/rule.page';

/** A round of this many people is counted without asking first. */
const SMALL = 5000;
/** So long the page waits for a count before it says how far it is. */
const PATIENCE_MS = 3000;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today, lang } = context;
  const law = await lawOn(db, today);
  const rule = ruleNamed(law, params.id, today);
  const table = rule ? undefined : legalTableIds.find((id) => id === params.id);
  if (!rule && !table) throw refuse('missing', 'thing.missing', { what: 'Aturan', id: params.id });
  const file = rule ? rule.file : tableFile(table ?? '');
  const text = (await lawTextOf(db, file, today)) ?? '';
  const head = rule ? rule.text : (parseYaml(text) as { judul: TextPair; dasar: Basis[]; catatan?: string });
  const query = new URL(request.url).searchParams;
  const round = await findCurrentRound(db);
  const people = round ? await peopleIn(db) : 0;
  const asked = rule?.scope === 'pasangan' && round && (people <= SMALL || query.has('hitung'));
  const counting = asked
    ? await resultsBeside(db, { round: round.id, asOf: round.asOf, rule: params.id })
    : undefined;
  const counted = counting && (await soon(counting, PATIENCE_MS));
  return {
    id: params.id,
    title: head.judul[lang],
    explained: (rule ? rule.text.penjelasan?.[lang] : (head as { catatan?: string }).catatan) ?? null,
    basis: head.dasar,
    level: rule?.level ?? null,
    stages: rule ? [...rule.tested.keys()] : [],
    from: rule?.from ?? null,
    version: rule?.version ?? null,
    scope: rule?.scope ?? null,
    inWords: rule ? ruleInWords(law, rule, lang, today) : null,
    figures: rule ? figuresInWords(rule, lang, today) : [],
    text,
    file,
    round: round && { title: round.title, asOf: round.asOf, people },
    results: counted && 'result' in counted ? counted.result : null,
    counting: counted && 'progress' in counted ? counted.progress : null,
    changes: await changesOf(db, file),
    done: query.get('selesai'),
    today,
    account: actor.account,
    may: {
      draft: can(context.actor, 'proposeLaw', {}) || can(context.actor, 'decideLaw', {}),
      propose: can(context.actor, 'proposeLaw', {}),
      decide: can(context.actor, 'decideLaw', {}),
    },
  };
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  ruleAction(context, params.id, request);

export default function RulePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  const { id, title, level, stages, from, version, inWords, done, may, scope } = loaderData;
  const ended = words.workshop.done;
  return (
    <>
      <PageHead
        title={`${inWords ? `${id} ` : ''}${title}`}
        lead={
          <span className="row">
            {level && <LevelBadge level={level} />}
            {scope && <span>{own.scopes[scope]()}</span>}
            {stages.length > 0 && (
              <span>
                {own.stages()}: {stages.map((stage) => own.stage[stage]()).join(', ')}
              </span>
            )}
            {from && <span>{own.inForce({ from: dateIn(lang, from) })}</span>}
            {version && (
              <span>
                {own.version()} <HashText of={version} />
              </span>
            )}
          </span>
        }
        crumbs={[{ to: '/aturan', name: own.title() }]}
      />
      <div className="stack-wide">
        {done && done in ended && <Notice tone="green" title={ended[done as keyof typeof ended]()} />}
        {inWords ? (
          <div className="columns">
            <Articles of={loaderData.basis} />
            <InWords rule={inWords} explained={loaderData.explained} />
          </div>
        ) : (
          <>
            {loaderData.explained && <p className="reading">{loaderData.explained}</p>}
            <Articles of={loaderData.basis} />
          </>
        )}
        {inWords?.table && <DecisionTable of={inWords.table} />}
        {inWords && <FiguresOverTime of={loaderData.figures} />}
        {inWords && <Examples of={inWords.examples} />}
        {inWords && (
          <ResultsPart
            results={loaderData.results}
            counting={loaderData.counting}
            round={loaderData.round}
            process={scope !== 'pasangan'}
          />
        )}
        <details className="card">
          <summary>{own.text()}</summary>
          <pre className="proof" style={{ overflowX: 'auto' }}>
            {loaderData.text}
          </pre>
        </details>
        {may.draft && (
          <Workshop
            text={loaderData.text}
            figures={loaderData.figures}
            today={loaderData.today}
            counts={scope === 'pasangan' && loaderData.round !== null}
            mayPropose={may.propose}
            returned={actionData}
          />
        )}
        <ChangeHistory
          id={id}
          changes={loaderData.changes}
          account={loaderData.account}
          may={may}
          returned={actionData}
        />
      </div>
    </>
  );
}
