/** What can be set, and where. */
import { Link } from 'react-router';
import { inRole, requireActor } from '#people/context.ts';
import { PageHead } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import type { Route } from './+types/settings.page';

export function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  return { admin: inRole(actor, ['admin']) !== null };
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  const words = useWords().home;
  const places = [
    { to: '/akun', name: words.settingsOwn(), lead: words.settingsOwnLead() },
    ...(loaderData.admin
      ? [{ to: '/pengaturan/akun', name: words.settingsAccounts(), lead: words.settingsAccountsLead() }]
      : []),
  ];
  return (
    <>
      <PageHead title={words.settings()} lead={words.settingsLead()} />
      <div className="columns">
        {places.map(({ to, name, lead }) => (
          <section key={to} className="card">
            <h2>
              <Link to={to}>{name}</Link>
            </h2>
            <p className="muted">{lead}</p>
          </section>
        ))}
      </div>
    </>
  );
}
