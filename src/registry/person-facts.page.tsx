/** Fakta dan dokumen: a person's facts, compared one by one with the documents that prove them; verified, or proposed for correction. */
import { Link } from 'react-router';
import { z } from 'zod';
import { dateIn } from '#ground/words/lang.ts';
import { can } from '#people/permission.ts';
import {
  type CheckedFact,
  checkColumns,
  checkFilters,
  checkState,
  checkStates,
} from '#registry/check-columns.tsx';
import { proposeCorrection, verifyFact } from '#registry/claims.acts.server.ts';
import { factKinds } from '#registry/fact-kinds.ts';
import { factsToCheck, personToCheck } from '#registry/facts-to-check.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { ActForm, optionsOf, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Facts, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang, useWords } from '#ui/root-data.ts';
import { Count, Nip } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/person-facts.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const state = readTable(request, { sorts: ['mutu'], filters: checkFilters, size: 500 });
  const { actor, units, person, all, rows } = await factsToCheck(context, params.nip, state.filters);
  const { nip, name, post, unit } = person;
  return {
    person: { nip, name, post, unit },
    kinds: ['pegawai', ...factKinds.filter((kind) => all.some((fact) => fact.kind === kind))],
    counts: {
      all: all.length,
      seen: all.filter((fact) => fact.verified !== null).length,
      doubtful: all.filter((fact) => fact.quality === 'diragukan').length,
      waiting: all.filter((fact) => fact.correction !== null).length,
    },
    state,
    rows,
    chosen: all.find(({ id }) => id === query.get('fakta')) ?? null,
    done: query.get('selesai'),
    mayCompare: nip !== actor.nip && can(actor, 'correctFact', { units }),
    own: nip === actor.nip,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { nip } = params;
  const { units } = await personToCheck(context, nip);
  const words = context.words.personFacts;
  const Compared = z
    .object({
      fakta: z.string().regex(/^[a-z_]+\/\d+$/),
      hasil: z.enum(['cocok', 'berbeda'], words.resultMissing()),
      dokumen: z.string().min(5, context.words.dataQuality.documentMissing()).max(300),
      bunyi: z.string().max(2000),
    })
    .refine(({ hasil, bunyi }) => hasil === 'cocok' || bunyi.length >= 5, {
      path: ['bunyi'],
      message: words.differenceMissing(),
    });
  const form = await readForm(request, Compared);
  if (!form.ok) return form.again;
  const { fakta, hasil, dokumen: document, bunyi } = form.data;
  const [kind = '', row = ''] = fakta.split('/');
  const here = `/pegawai/${nip}/fakta`;
  return attempt(
    context,
    async () => {
      const fact = { kind, row, nip, document };
      if (hasil === 'cocok') {
        await verifyFact(context.office(), fact, units);
        return `${here}?selesai=cocok`;
      }
      return `${here}?selesai=${await proposeCorrection(context.office(), { ...fact, text: bunyi }, units)}`;
    },
    form,
  );
}

export default function PersonFactsPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.personFacts;
  const lang = useLang();
  const quality = useWords().voicePage.data.quality;
  const address = useAddress();
  const { person, kinds, counts, state, rows, chosen, done, mayCompare } = loaderData;
  const nameOf = (kind: string): string => words.dataQuality.kindOf({ kind });
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[
          { to: '/pegawai', name: words.dataPage.employees() },
          { to: `/pegawai/${person.nip}`, name: person.name },
        ]}
      />
      <div className="stack-wide">
        <p>
          <strong>{person.name}</strong> · <Nip of={person.nip} />
          {person.post && ` · ${person.post}`}
          {person.unit && `, ${person.unit}`}
        </p>
        {done === 'cocok' && <Notice tone="green" title={own.verifiedNow()} />}
        {done?.startsWith('F') && (
          <Notice tone="blue" title={own.proposedNow({ claim: done })}>
            <Link to="/data/impor">{own.mendNow()}</Link> · <Link to="/data/sanggahan">{own.claims()}</Link>
          </Notice>
        )}
        {loaderData.own && <Notice tone="grey" title={own.own()} />}
        <Figures
          of={[
            { name: own.figures.all(), value: <Count of={counts.all} /> },
            { name: own.figures.seen(), value: <Count of={counts.seen} /> },
            { name: own.figures.doubtful(), value: <Count of={counts.doubtful} /> },
            { name: own.figures.waiting(), value: <Count of={counts.waiting} /> },
          ]}
        />
        {chosen && mayCompare && (
          <Comparison fact={chosen} name={nameOf(chosen.kind)} returned={actionData} />
        )}
        <Filters
          state={state}
          total={rows.length}
          filters={[
            {
              name: 'jenis',
              label: own.kind(),
              options: kinds.map((value) => ({ value, label: nameOf(value) })),
            },
            { name: 'keadaan', label: own.state(), options: optionsOf(checkStates, own.stateName) },
          ]}
        />
        <ListFileLinks door={`/pegawai/${person.nip}/fakta/unduh`} />
        <DataTable
          label={own.title()}
          rows={rows}
          rowKey={(row) => row.id}
          empty={own.none()}
          columns={[
            ...checkColumns(words, quality, lang),
            ...(mayCompare
              ? [
                  {
                    key: 'cocokkan',
                    label: own.compare(),
                    cell: (row: CheckedFact) =>
                      checkState(row) === 'belum' && (
                        <Link to={`${address({ fakta: row.id, selesai: null })}#cocok`}>{own.compare()}</Link>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}

function Comparison(props: { fact: CheckedFact; name: string; returned: Returned | undefined }) {
  const words = useDeskWords();
  const own = words.personFacts;
  const lang = useLang();
  const { fact, name, returned } = props;
  return (
    <section className="card stack" id="cocok">
      <h2>{own.compareTitle()}</h2>
      <Facts
        of={[
          [own.kind(), name],
          [own.fact(), fact.text],
          [own.source(), `${fact.source}, ${dateIn(lang, fact.asOf)}`],
        ]}
      />
      {fact.verified && <p className="muted">{own.already(fact.verified)}</p>}
      <ActForm key={fact.id} intent="cocokkan" returned={returned}>
        <input type="hidden" name="fakta" value={fact.id} />
        <SelectField
          name="hasil"
          label={own.result()}
          options={optionsOf(['cocok', 'berbeda'], own.resultName)}
        />
        <TextField
          name="dokumen"
          label={words.dataQuality.document()}
          hint={words.dataQuality.documentHint()}
          maxLength={300}
        />
        <ReasonField name="bunyi" label={own.difference()} hint={own.differenceHint()} rows={3} optional />
        <div className="actions">
          <SubmitButton>{own.keep()}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}
