/** The facts of one person as they are seen by who compares them with documents, with the same filters, as CSV or XLSX. */
import { listFile } from '#paper/sheets/list-file.ts';
import { checkColumns, checkFilters } from '#registry/check-columns.tsx';
import { factsToCheck } from '#registry/facts-to-check.server.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/person-facts.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { words, lang } = context;
  const { filters } = readTable(request, { sorts: ['mutu'], filters: checkFilters });
  const { rows, person } = await factsToCheck(context, params.nip, filters);
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `fakta-${person.nip}`,
    title: words.personFacts.title(),
    rows,
    columns: checkColumns(words, words.voicePage.data.quality, lang),
  });
}
