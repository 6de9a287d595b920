/** Data: what is on record and of which day, and the three ways into it. */
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { holdingsOf, latestDataDay } from '#registry/data.reads.server.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import { Figures, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import type { Route } from './+types/data.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const [holdings, asOf] = await Promise.all([holdingsOf(context.db), latestDataDay(context.db)]);
  return {
    holdings,
    asOf,
    mayImport: can(context.actor, 'importFacts', {}),
    mayAnswer: actor.roles.some(({ role }) => role === 'bkd' || role === 'operator'),
    mayRead: actor.roles.some(({ role }) => fileRoles.includes(role)),
  };
}

export default function DataPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.dataPage;
  const lang = useLang();
  const { claims, claimsWhat } = words.dataQuality;
  const { holdings, asOf, mayImport, mayRead, mayAnswer } = loaderData;
  const ways = [
    ...(mayRead ? [['/pegawai', own.employees(), own.employeesWhat()] as const] : []),
    ['/data/jabatan', own.posts(), own.postsWhat()] as const,
    ...(mayImport ? [['/data/impor', own.import(), own.importWhat()] as const] : []),
    ['/data/mutu', own.quality(), own.qualityWhat()] as const,
    ...(mayRead
      ? [['/data/mutu/dahulukan', words.repairFirst.title(), words.repairFirst.what()] as const]
      : []),
    ['/data/referensi', words.reference.title(), words.reference.lead()] as const,
    ...(mayAnswer ? [['/data/sanggahan', claims(), claimsWhat()] as const] : []),
  ];
  return (
    <>
      <PageHead
        title={own.title()}
        lead={`${asOf ? own.asOf({ date: dateIn(lang, asOf) }) : own.none()} ${own.lead()}`}
      />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.figures.units(), value: <Count of={holdings.units} /> },
            { name: own.figures.posts(), value: <Count of={holdings.posts} />, to: '/data/jabatan' },
            {
              name: own.figures.people(),
              value: <Count of={holdings.people} />,
              ...(mayRead ? { to: '/pegawai' } : {}),
            },
            {
              name: own.figures.batches(),
              value: <Count of={holdings.batches} />,
              ...(mayImport ? { to: '/data/impor' } : {}),
            },
          ]}
        />
        <ul className="waiting">
          {ways.map(([to, name, what]) => (
            <li key={to}>
              <Link to={to}>
                <span className="what">{name}</span>
                <span className="about">{what}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
