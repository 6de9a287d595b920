/** /publik/aturan/:id: one rule for anybody: its article, its condition in words, figures over time, exceptions and examples. */
import { refuse } from '#ground/refusal.ts';
import { dateIn } from '#ground/words/lang.ts';
import { findRule } from '#law/law.ts';
import { basisInWords, figuresInWords, ruleInWords, stretchInWords } from '#law/readable.ts';
import type { Status } from '#law/rule.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/rule.page';

export const handle = frame('public');

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today, lang } = context;
  const { id } = params;
  if (!/^R\d{2}$/.test(id)) throw refuse('missing', 'thing.missing', { what: 'Aturan', id });
  return keptAtHead(db, today, `rule ${id} ${lang}`, async () => {
    const law = await lawOn(db, today);
    const rule = findRule(law, id, today);
    if (!rule) throw refuse('missing', 'thing.missing', { what: 'Aturan', id });
    return {
      id,
      title: rule.text.judul[lang],
      explained: rule.text.penjelasan?.[lang] ?? null,
      level: rule.level,
      stages: [...rule.tested.keys()],
      basis: rule.text.dasar.map((basis) => ({ text: basisInWords(basis), status: basis.status })),
      words: ruleInWords(law, rule, lang, today),
      figures: figuresInWords(rule, lang, today),
    };
  });
}

const tones = { blokir: 'red', perlu_persetujuan: 'amber', peringatan: 'grey' } as const;

export default function PublicRule({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  const { id, title, explained, level, stages, basis, words: said, figures } = loaderData;
  return (
    <PublicPage title={`${id} ${title}`} {...(explained ? { lead: explained } : {})}>
      <p>
        <a href="/publik/aturan">{own.title()}</a> ›{' '}
        <span className={`badge tone-${tones[level]}`}>{words.law.level[level]()}</span> {own.stages()}:{' '}
        {stages.map((stage) => own.stage[stage]()).join(', ')}
      </p>
      <h2>{own.inWords()}</h2>
      {said.for && <p>{`${own.only()}: ${said.for.join(', ')}`}</p>}
      <p>{`${own.applies()}: ${said.applies ?? own.always()}`}</p>
      <ul>
        {said.clauses.map((clause) => (
          <li key={clause.text}>
            {clause.text}
            {clause.when && <span className="muted"> ({own.when({ condition: clause.when })})</span>}
          </li>
        ))}
      </ul>
      {said.table && (
        <div className="card">
          <table>
            <caption>{own.table()}</caption>
            <thead>
              <tr>
                {said.table.inputs.map((input) => (
                  <th key={input} scope="col">
                    {input}
                  </th>
                ))}
                <th scope="col">{own.thus()}</th>
              </tr>
            </thead>
            <tbody>
              {said.table.rows.map((row) => (
                <tr key={row.cells.join('|')}>
                  {row.cells.map((cell, at) => (
                    <td key={said.table?.inputs[at]}>{cell}</td>
                  ))}
                  <td>{row.outcome}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="muted">{`${own.missingData()}: ${own.missingAs[said.missing]()}.`}</p>
      {said.exceptions.length > 0 && (
        <>
          <h2>{own.exceptions()}</h2>
          <ul>
            {said.exceptions.map((one) => (
              <li key={one.name}>
                <strong>{one.name}</strong>: {own.when({ condition: one.when })}, {own.thus()} {one.outcome}.{' '}
                {stretchInWords(lang, one.from, one.to)}. {one.basis}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{own.basis()}</h2>
      <ul>
        {basis.map((one) => (
          <li key={one.text}>
            {one.text} <span className="muted">({words.law.basisStatus[one.status]()})</span>
          </li>
        ))}
      </ul>
      {figures.length > 0 && (
        <>
          <h2>{own.figures()}</h2>
          <ul>
            {figures.map(({ name, stretches }) => (
              <li key={name}>
                <code>{name}</code>
                <ul>
                  {stretches.map((one) => (
                    <li key={one.from}>
                      <strong>{one.value}</strong>, {stretchInWords(lang, one.from, one.to)}. {one.basis}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{own.examples()}</h2>
      <p className="muted">{own.examplesLead()}</p>
      <ul>
        {said.examples.map((example) => {
          const facts = example.facts.map(([name, value]) => `${name}: ${value}`).join('; ') || '–';
          const when = example.on ? ` (${dateIn(lang, example.on)})` : '';
          return (
            <li key={`${facts} ${example.on} ${example.stage}`}>
              {facts}
              {when}: <strong>{words.law.status[example.status as Status]()}</strong>
            </li>
          );
        })}
      </ul>
    </PublicPage>
  );
}
