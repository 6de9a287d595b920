/** The catalogue of rules as it is seen, as CSV or XLSX. */
import { dateIn } from '#ground/words/lang.ts';
import { rulesListed } from '#jurist/reads.server.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import type { Route } from './+types/rules.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, words, lang } = context;
  const own = words.jurist;
  const [law, changes] = await Promise.all([lawOn(db, today), changesOf(db)]);
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `aturan-${today}`,
    title: own.title(),
    rows: rulesListed(law, changes, today, lang),
    columns: [
      { label: own.rule(), text: (rule) => rule.id },
      { label: own.name(), text: (rule) => rule.title },
      { label: own.level(), text: (rule) => (rule.level ? words.law.level[rule.level]() : own.act()) },
      { label: own.basis(), text: (rule) => rule.basis.map(({ text }) => text).join('; ') },
      { label: own.stages(), text: (rule) => rule.stages.map((stage) => own.stage[stage]()).join(', ') },
      {
        label: own.coming(),
        text: (rule) => (rule.upcoming ? own.upcoming({ from: dateIn(lang, rule.upcoming) }) : ''),
      },
    ],
  });
}
