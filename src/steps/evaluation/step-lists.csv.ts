/** Three lists of the evaluation as they are seen, whole, as CSV or XLSX: candidates for a post (`banding`), the succession pool (`krs`) and the papers asked for (`surat`). */
import { data } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { fixedIn, shortDate } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { circleOf, houseOf } from '#registry/circle.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { candidateColumns } from '#steps/evaluation/candidate-columns.tsx';
import { clearanceFilters, clearanceRows } from '#steps/evaluation/clearance.reads.server.ts';
import {
  candidatesOf,
  candidatesSeen,
  chosenIn,
  comparedFor,
} from '#steps/evaluation/compare.reads.server.ts';
import { type ComparedLine, comparedLines } from '#steps/evaluation/compare-lines.ts';
import { studiedIn } from '#steps/evaluation/ground.server.ts';
import { poolFilters, poolSeen } from '#steps/evaluation/succession.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/step-lists.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, words, lang } = context;
  const round = await getRound(db, params.round);
  const format = new URL(request.url).searchParams.get('format');
  const { evaluationPage: page, evaluationMore: more, clearance: own } = words;
  const person = [
    { label: page.person(), text: (row: { name: string }) => row.name },
    { label: words.lists.nip(), text: (row: { nip: string }) => row.nip },
  ];
  if (params.list === 'surat') {
    const { filters } = readTable(request, { sorts: ['tenggat'], filters: clearanceFilters });
    const { shown } = await clearanceRows(db, round, actor, filters);
    return listFile({
      format,
      name: `surat-keterangan-${round.id}`,
      title: own.title(),
      rows: shown,
      columns: [
        ...person,
        { label: words.dataQuality.unit(), text: (row) => row.unit },
        { label: own.paper(), text: (row) => own.paperName[row.paper]() },
        { label: own.due(), text: (row) => shortDate(row.due) },
        {
          label: own.state(),
          text: ({ clean }) =>
            clean === null ? own.stateName.terbuka() : clean ? own.resultClean() : own.resultFound(),
        },
        { label: own.number(), text: (row) => row.number ?? '' },
        { label: own.validUntil(), text: (row) => (row.validUntil ? shortDate(row.validUntil) : '') },
      ],
    });
  }
  if (params.list === 'banding') {
    const query = new URL(request.url).searchParams;
    const post = query.get('jabatan') ?? '';
    const target = (await houseOf(db, round.asOf)).posts.get(post);
    if (!target || round.evaluated === null)
      throw refuse('missing', 'thing.missing', { what: 'Jabatan', id: post });
    const q = (query.get('q') ?? '').trim().slice(0, 100);
    const candidates = await candidatesOf(db, round.id, post);
    const named = candidates.map(({ nip }) => nip);
    if (query.get('berdampingan')) {
      const chosen = chosenIn(query);
      const studied = await studiedIn(db, round, await lawOfRound(db, round), chosen, named);
      const { rows } = candidatesSeen(candidates, {
        province: studied.ground.province,
        actor,
        q: '',
        most: mostListed,
      });
      const compared = comparedFor(studied, { target, chosen, actor, rows, lang });
      return listFile({
        format,
        name: `banding-${post.replace(/[^\w-]+/g, '-')}-${round.id}`,
        title: more.compare(),
        rows: comparedLines(words, lang),
        columns: [
          { label: more.what(), text: (line) => line.name },
          ...compared.map((one) => ({ label: one.name, text: (line: ComparedLine) => line.of(one) })),
        ],
      });
    }
    const province = await circleOf(db, round.asOf, [], named);
    const { rows } = candidatesSeen(candidates, { province, actor, q, most: mostListed });
    return listFile({
      format,
      name: `calon-${post.replace(/[^\w-]+/g, '-')}-${round.id}`,
      title: more.candidatesFor({ post: target.name }),
      rows,
      columns: candidateColumns(words, lang),
    });
  }
  if (params.list !== 'krs') throw data(null, { status: 404 });
  const { filters } = readTable(request, { sorts: ['kotak'], filters: poolFilters });
  const law = await lawOfRound(db, round);
  const { shown } = await poolSeen(db, round, law, { actor, filters });
  return listFile({
    format,
    name: `rencana-suksesi-${round.id}`,
    title: more.pool(),
    rows: shown,
    columns: [
      ...person,
      { label: page.post(), text: (row) => row.post },
      { label: words.dataQuality.unit(), text: (row) => row.unit },
      { label: page.boxName(), text: (row) => String(row.box) },
      { label: page.talent(), text: (row) => (row.talent === null ? '' : fixedIn(lang, row.talent, 2)) },
      { label: more.pool(), text: (row) => (row.national ? more.national() : more.institution()) },
    ],
  });
}
