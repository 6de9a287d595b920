/** Mutu data: fourteen checks in four dimensions per agency, worst first, with what to mend (IKD of BKN). */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateIn, fixedIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { sightOf, staffRoles } from '#registry/scope.ts';
import { Meter } from '#steps/evaluation/evaluation-parts.tsx';
import { type dimensions, qualityOf } from '#steps/evaluation/quality.ts';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { useLang, useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/quality.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const asOf = (await latestDataDay(db)) ?? today;
  const province = await provinceOf(db, asOf);
  const sees = sightOf(actor, province);
  const rows = qualityOf(province).filter((row) => sees(row.agency));
  const agencies = [...new Set(rows.map((row) => row.agency))].map((agency) => {
    const own = rows.filter((row) => row.agency === agency);
    const known = own.flatMap(({ share }) => (share === null ? [] : [share]));
    const worst = own
      .flatMap((row) => row.worst)
      .sort((a, b) => a.share - b.share)
      .slice(0, 3)
      .map(({ check, failed }) => ({ check, failed }));
    return {
      agency,
      name: agency === '' ? null : (province.units.get(agency)?.name ?? agency),
      people: own[0]?.people ?? 0,
      shares: Object.fromEntries(own.map((row) => [row.dimension, row.share])) as Record<
        (typeof dimensions)[number],
        number | null
      >,
      average: known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length,
      worst,
    };
  });
  agencies.sort((a, b) => (a.average ?? 101) - (b.average ?? 101));
  return { asOf, agencies, mayImport: can(context.actor, 'importFacts', {}) };
}

const toneOf = (share: number): { tone?: 'amber' | 'red' } =>
  share < 60 ? { tone: 'red' } : share < 90 ? { tone: 'amber' } : {};

export default function QualityPage({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const { asOf, agencies, mayImport } = loaderData;
  const shown = (share: number | null) =>
    share === null ? (
      <span className="muted">{own.nothing()}</span>
    ) : (
      <Meter value={share} text={`${fixedIn(lang, share, 1)} %`} {...toneOf(share)} />
    );
  return (
    <>
      <PageHead
        title={own.qualityTitle()}
        lead={own.qualityLead()}
        crumbs={[{ to: '/data', name: words.ui.data() }]}
        action={
          mayImport && (
            <Button component={Link} to="/data/impor">
              {own.fixNow()}
            </Button>
          )
        }
      />
      {agencies.length === 0 ? (
        <EmptyState title={words.needsPage.noData()}>{words.needsPage.noDataLead()}</EmptyState>
      ) : (
        <div className="stack">
          <p className="muted">{own.qualityDay({ date: dateIn(lang, asOf) })}</p>
          <DataTable
            label={own.qualityTitle()}
            rows={agencies}
            rowKey={(row) => row.agency}
            columns={[
              {
                key: 'agency',
                label: own.agency(),
                wide: true,
                cell: (row) => row.name ?? <span className="muted">{own.outside()}</span>,
              },
              {
                key: 'people',
                label: own.peopleCount(),
                number: true,
                cell: (row) => <Count of={row.people} />,
              },
              { key: 'average', label: own.average(), cell: (row) => shown(row.average) },
              ...(['kelengkapan', 'ketepatan_waktu', 'akurasi', 'konsistensi'] as const).map((dimension) => ({
                key: dimension,
                label: words.evaluation.dimension[dimension](),
                cell: (row: (typeof agencies)[number]) => shown(row.shares[dimension] ?? null),
              })),
              {
                key: 'worst',
                label: own.worst(),
                wide: true,
                cell: (row) =>
                  row.worst.map(({ check, failed }) => (
                    <span key={check} className="small" style={{ display: 'block' }}>
                      {own.worstOne({ check: words.evaluation.check[check](), failed })}
                    </span>
                  )),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}
