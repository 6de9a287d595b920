/** /data/referensi: the reference tables with their rows, basis and last change; what is missing among them. */
import { Link } from 'react-router';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { referencesListed } from '#jurist/reference.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/references.page';

export async function loader({ context }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  return referencesListed(context.db, context.today, context.lang);
}

export default function References({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.reference;
  const lang = useLang();
  const { tables, yearsMissing } = loaderData;
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[{ to: '/data', name: words.ui.data() }]}
        action={<ListFileLinks door="/data/referensi/unduh" />}
      />
      <div className="stack-wide">
        {yearsMissing.map((year) => (
          <Notice key={year} tone="amber" title={own.holidayMissing({ year })}>
            <Link to="/data/referensi/hari-libur">{own.holidayMissingLead({ year })}</Link>
          </Notice>
        ))}
        <ul className="waiting">
          {tables.map(({ id, title, rows, basis, changed }) => (
            <li key={id}>
              <Link to={`/data/referensi/${id}`}>
                <span className="what">{title}</span>
                <span className="about">
                  {own.rows({ count: numberIn(lang, rows) })},{' '}
                  {changed ? own.changedOn({ from: dateIn(lang, changed) }) : own.asShipped()}. {basis}
                </span>
              </Link>
            </li>
          ))}
          <li>
            <Link to="/data/impor">
              <span className="what">{own.posts()}</span>
              <span className="about">{own.postsWhat()}</span>
            </Link>
          </li>
        </ul>
      </div>
    </>
  );
}
