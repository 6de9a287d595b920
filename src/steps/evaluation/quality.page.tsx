/** Mutu data: fourteen checks in four dimensions per agency, worst first, with what to mend (IKD of BKN). */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { fileRoles, sightOf, staffRoles } from '#registry/scope.ts';
import { trendOf } from '#steps/evaluation/quality.reads.server.ts';
import { type CheckId, checks, type dimensions, QUALITY_RULES } from '#steps/evaluation/quality.ts';
import { assessmentCalendar, hold } from '#steps/evaluation/quality-detail.ts';
import { QualityNav } from '#steps/evaluation/quality-nav.tsx';
import { Share, Trend } from '#steps/evaluation/quality-parts.tsx';
import { qualityDay, qualityKept } from '#steps/evaluation/quality-reckoned.server.ts';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import { AsOfNotice } from '#ui/under-way.tsx';
import type { Route } from './+types/quality.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const asOf = await qualityDay(db, today);
  const [province, kept] = await Promise.all([houseOf(db, asOf), qualityKept(db, { asOf })]);
  const sees = sightOf(actor, province);
  const rows = kept.value.rows.filter((row) => sees(row.agency));
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
  const counted = new Map<string, { check: CheckId; failed: number }>();
  for (const { check, failed } of rows.flatMap((row) => row.all)) {
    const before = counted.get(check)?.failed ?? 0;
    counted.set(check, { check, failed: before + failed });
  }
  return {
    asOf,
    reckoned: asOfReckoned(kept),
    agencies,
    rules: checks.map(({ id, dimension }) => ({ id, dimension, failed: counted.get(id)?.failed ?? 0 })),
    calendar: assessmentCalendar(kept.value.due, sees),
    trend: await trendOf(db, [...new Set(rows.map((row) => row.agency))]),
    mayImport: can(context.actor, 'importFacts', {}),
    mayRead: fileRoles.includes(actor.role),
  };
}

export default function QualityPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const { asOf, agencies, mayImport, mayRead, rules, calendar, trend } = loaderData;
  const more = words.dataQuality;
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
      {mayRead && <QualityNav />}
      <AsOfNotice asOf={loaderData.reckoned} />
      {agencies.length === 0 ? (
        <EmptyState title={words.needsPage.noData()}>{words.needsPage.noDataLead()}</EmptyState>
      ) : (
        <div className="stack">
          <div className="spread">
            <p className="muted">{own.qualityDay({ date: dateIn(lang, asOf) })}</p>
            <ListFileLinks door="/data/mutu/unduh" />
          </div>
          <DataTable
            label={own.qualityTitle()}
            rows={agencies}
            rowKey={(row) => row.agency}
            columns={[
              {
                key: 'agency',
                label: own.agency(),
                wide: true,
                cell: (row) => {
                  const name = row.name ?? <span className="muted">{own.outside()}</span>;
                  return (
                    <>
                      {mayRead ? (
                        <Link to={`/data/mutu/${encodeURIComponent(row.agency || '-')}`}>{name}</Link>
                      ) : (
                        name
                      )}
                      {row.worst.map(({ check, failed }) => (
                        <span key={check} className="sub">
                          {own.worstOne({ check: words.evaluation.check[check](), failed })}
                        </span>
                      ))}
                    </>
                  );
                },
              },
              {
                key: 'people',
                label: own.peopleCount(),
                number: true,
                cell: (row) => <Count of={row.people} />,
              },
              { key: 'average', label: own.average(), cell: (row) => <Share of={row.average} /> },
              ...(['kelengkapan', 'ketepatan_waktu', 'akurasi', 'konsistensi'] as const).map((dimension) => ({
                key: dimension,
                label: words.evaluation.dimension[dimension](),
                cell: (row: (typeof agencies)[number]) => <Share of={row.shares[dimension] ?? null} />,
              })),
            ]}
          />
          <section className="stack">
            <h2>{more.trend()}</h2>
            <p className="muted">{more.trendLead()}</p>
            <Trend of={trend} />
          </section>
          <section className="stack">
            <h2>{more.calendar()}</h2>
            <p className="muted">{more.calendarLead()}</p>
            <DataTable
              label={more.calendar()}
              rows={calendar}
              rowKey={(row) => row.month ?? ''}
              columns={[
                {
                  key: 'month',
                  label: more.month(),
                  cell: (row) =>
                    row.month === null ? more.atOnce() : `${row.month.slice(5)}-${row.month.slice(0, 4)}`,
                },
                {
                  key: 'missing',
                  label: more.missing(),
                  number: true,
                  cell: (row) => <Count of={row.missing} />,
                },
                {
                  key: 'expiring',
                  label: more.expiring(),
                  number: true,
                  cell: (row) => <Count of={row.expiring} />,
                },
                {
                  key: 'critical',
                  label: more.critical(),
                  number: true,
                  cell: (row) => <Count of={row.critical} />,
                },
              ]}
            />
          </section>
          <section className="stack">
            <h2>{more.rules()}</h2>
            <p className="muted">{more.rulesLead({ version: QUALITY_RULES })}</p>
            <DataTable
              label={more.rules()}
              rows={rules}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'check',
                  label: more.check(),
                  wide: true,
                  cell: (row) => (
                    <>
                      {row.id}: {words.evaluation.check[row.id]()}
                      <span className="sub">{words.evaluation.dimension[row.dimension]()}</span>
                    </>
                  ),
                },
                { key: 'hold', label: more.holds(), cell: (row) => more.holdOf[hold[row.id]]() },
                { key: 'mend', label: more.mend(), wide: true, cell: (row) => more.mendOf[row.id]() },
                {
                  key: 'failed',
                  label: more.people(),
                  number: true,
                  cell: (row) => <Count of={row.failed} />,
                },
              ]}
            />
          </section>
        </div>
      )}
    </>
  );
}
