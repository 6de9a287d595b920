/** Candidates for one post, and up to four of them side by side: radar against the post's standard, careers, marks and gaps. */

import { Button, Checkbox } from '@mantine/core';
import { Form, Link } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { houseOf } from '#registry/circle.server.ts';
import { unitName } from '#registry/names.ts';
import { fileRoles } from '#registry/scope.ts';
import { candidateColumns } from '#steps/evaluation/candidate-columns.tsx';
import {
  busiestPosts,
  candidatesOf,
  candidatesSeen,
  chosenIn,
  comparedFor,
} from '#steps/evaluation/compare.reads.server.ts';
import { CandidateColumns } from '#steps/evaluation/compare-parts.tsx';
import { EvaluationHead } from '#steps/evaluation/evaluation-nav.tsx';
import { studiedIn } from '#steps/evaluation/ground.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { EmptyState } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/compare.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, lang } = context;
  const round = await getRound(db, params.round);
  const query = new URL(request.url).searchParams;
  const head = { round: { id: round.id, title: round.title }, asOf: round.asOf };
  const id = query.get('jabatan');
  if (!id || round.evaluated === null)
    return {
      ...head,
      target: null,
      posts: await busiestPosts(db, round.id, await houseOf(db, round.asOf)),
    };
  const chosen = chosenIn(query);
  const candidates = await candidatesOf(db, round.id, id);
  const studied = await studiedIn(
    db,
    round,
    await lawOfRound(db, round),
    chosen,
    candidates.map(({ nip }) => nip),
  );
  const { province } = studied.ground;
  const target = province.posts.get(id);
  if (!target) throw refuse('missing', 'thing.missing', { what: 'Jabatan', id });
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  const list = candidatesSeen(candidates, { province, actor, q });
  const columns = comparedFor(studied, { target, chosen, actor, rows: list.rows, lang });
  return {
    ...head,
    target: { id, name: target.name, unit: unitName(province, target.unit), family: target.family },
    ...{ q, list, chosen, columns },
  };
}

export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationMore;
  const { round } = loaderData;
  const here = `${stepPath(round.id, 'evaluasi')}/banding`;
  return (
    <>
      <EvaluationHead
        round={round}
        title={loaderData.target ? own.candidatesFor({ post: loaderData.target.name }) : own.compare()}
        lead={loaderData.target ? loaderData.target.unit : own.compareLead({ most: MOST_COMPARED_SHOWN })}
      />
      {loaderData.target === null ? (
        loaderData.posts.length === 0 ? (
          <EmptyState title={words.evaluationPage.notYet()}>{words.evaluationPage.notYetLead()}</EmptyState>
        ) : (
          <DataTable
            label={own.postsWithCandidates()}
            rows={loaderData.posts}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'post',
                label: words.evaluationPage.post(),
                wide: true,
                cell: (row) => (
                  <>
                    <Link to={`${here}?jabatan=${encodeURIComponent(row.id)}`}>{row.name}</Link>
                    <span className="sub">{row.unit}</span>
                  </>
                ),
              },
              { key: 'people', label: own.eligible(), number: true, cell: (row) => row.people },
            ]}
          />
        )
      ) : (
        <div className="stack-wide">
          {loaderData.columns.length > 0 && <ListFileLinks door={`${here}/unduh?berdampingan=ya`} />}
          {loaderData.columns.length > 0 && (
            <CandidateColumns
              columns={loaderData.columns}
              target={loaderData.target.name}
              asOf={loaderData.asOf}
              evaluation={stepPath(round.id, 'evaluasi')}
            />
          )}
          <Form action={here} className="stack" key={loaderData.chosen.join()}>
            <input type="hidden" name="jabatan" value={loaderData.target.id} />
            <div className="spread">
              <h2>{own.candidates({ count: loaderData.list.total })}</h2>
              <ListFileLinks door={`${here}/unduh`} />
            </div>
            <p className="muted">{own.candidatesLead(loaderData.list.counts)}</p>
            <DataTable
              label={own.compare()}
              rows={loaderData.list.rows}
              rowKey={(row) => row.nip}
              columns={[
                {
                  key: 'choose',
                  label: own.choose(),
                  cell: (row) => (
                    <Checkbox
                      name="nip"
                      value={row.nip}
                      defaultChecked={loaderData.chosen.includes(row.nip)}
                      aria-label={row.name}
                    />
                  ),
                },
                ...candidateColumns(
                  words,
                  lang,
                  (nip) =>
                    `${stepPath(round.id, 'evaluasi')}/${nip}?jabatan=${encodeURIComponent(loaderData.target.id)}`,
                ).filter(({ off }) => !off),
              ]}
            />
            <div className="actions near">
              <Button type="submit">{own.compareChosen({ most: MOST_COMPARED_SHOWN })}</Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}

/** The same figure as `MOST_COMPARED`, which lives where the browser cannot read it. */
const MOST_COMPARED_SHOWN = 4;
