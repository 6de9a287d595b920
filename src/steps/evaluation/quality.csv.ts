/** Mutu data as a file: agencies as they are seen, or with `?perangkat=` the people of one with what is to be mended. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { houseOf } from '#registry/circle.server.ts';
import { fileRoles, sightOf, staffRoles } from '#registry/scope.ts';
import { dimensions } from '#steps/evaluation/quality.ts';
import { debtsKept, qualityDay, qualityKept } from '#steps/evaluation/quality-reckoned.server.ts';
import type { Route } from './+types/quality.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const agency = asked.get('perangkat');
  const format = asked.get('format');
  const actor = requireActor(context, agency === null ? staffRoles : fileRoles);
  const { db, today, words } = context;
  const asOf = await qualityDay(db, today);
  const province = await houseOf(db, asOf);
  const sees = sightOf(actor, province);
  const { evaluation, dataQuality: own } = words;
  if (agency !== null && sees(agency))
    return listFile({
      format,
      name: `tunggakan-data-${agency || 'tanpa-unit'}-${asOf}`,
      title: own.debts(),
      rows: (await debtsKept(db, asOf, agency)).value,
      columns: [
        { label: 'NIP', text: (row) => row.nip },
        { label: own.name(), text: (row) => row.name },
        { label: own.unit(), text: (row) => row.unit },
        { label: own.mend(), text: (row) => row.faults.map((id) => own.mendOf[id]()).join(' ') },
      ],
    });
  const rows = (await qualityKept(db, { asOf })).value.rows.filter((row) => sees(row.agency));
  return listFile({
    format,
    name: `mutu-data-${asOf}`,
    title: own.quality(),
    rows: [...new Set(rows.map((row) => row.agency))],
    columns: [
      { label: own.agency(), text: (id) => province.units.get(id)?.name ?? id },
      { label: own.people(), text: (id) => String(rows.find((row) => row.agency === id)?.people ?? 0) },
      ...dimensions.map((dimension) => ({
        label: evaluation.dimension[dimension](),
        text: (id: string) => {
          const share = rows.find((row) => row.agency === id && row.dimension === dimension)?.share ?? null;
          return share === null ? '' : (Math.round(share * 10) / 10).toString().replace('.', ',');
        },
      })),
    ],
  });
}
