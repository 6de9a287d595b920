/** Four lists of the need as they are seen, whole, as CSV or XLSX: schools, subjects, the five years, and the tree of posts. */
import { data } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { inRole, requireActor } from '#people/context.ts';
import { circleOf } from '#registry/circle.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import { actingIn, aheadOf, mapOf, schoolsOf } from '#steps/needs/ahead.reads.server.ts';
import { mapColumns, mapRows, monthColumns } from '#steps/needs/ahead-columns.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import {
  bySubject,
  schoolColumns,
  schoolFilters,
  schoolRows,
  schoolSorts,
  subjectColumns,
} from '#steps/needs/school-columns.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/step-lists.csv';

/** Deeper than any tree of units. */
const WHOLE_TREE = 99;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, words, lang } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const counted = await countedNeeds(db, round);
  const own = words.needsAhead;
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  if (params.list === 'sekolah') {
    const state = readTable(request, { sorts: schoolSorts, filters: schoolFilters, down: true });
    return listFile({
      format,
      name: `sekolah-${round.id}`,
      title: own.schools(),
      rows: schoolRows(schoolsOf(counted, law), state),
      columns: schoolColumns(words, lang),
    });
  }
  if (params.list === 'mapel') {
    const schools = schoolsOf(counted, law);
    const school = schools.find(({ unit }) => unit === query.get('sekolah'));
    const { mapel } = law.tables['jam-pelajaran'];
    return listFile({
      format,
      name: `guru-mapel-${school?.unit ?? 'provinsi'}-${round.id}`,
      title: own.subjects(),
      rows: school?.subjects ?? bySubject(schools),
      columns: subjectColumns(
        words,
        lang,
        Object.fromEntries(mapel.map(({ kode, nama }) => [kode, nama[lang]])),
      ),
    });
  }
  if (params.list === 'proyeksi') {
    const { filters } = readTable(request, { sorts: ['bulan'], filters: ['perangkat', 'rumpun'] });
    const forecast = aheadOf(counted, { agency: filters.perangkat, family: filters.rumpun });
    return listFile({
      format,
      name: `proyeksi-kebutuhan-${round.id}`,
      title: own.byMonth(),
      rows: forecast.points,
      columns: monthColumns(words, forecast.need),
    });
  }
  if (params.list !== 'peta') throw data(null, { status: 404 });
  const root = query.get('unit') || (agenciesIn(counted.province)[0]?.value ?? '');
  const reader = inRole(actor, fileRoles);
  const named = reader && (await circleOf(db, round.asOf, [], actingIn(counted))).people;
  const tree = mapOf(counted, root, WHOLE_TREE, reader ?? actor, named);
  if (tree === null) throw refuse('missing', 'thing.missing', { what: 'Unit', id: root });
  return listFile({
    format,
    name: `peta-jabatan-${root.replace(/[^\w-]+/g, '-')}-${round.id}`,
    title: own.map(),
    rows: mapRows(tree),
    columns: mapColumns(words),
  });
}
