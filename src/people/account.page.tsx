/** The own account: roles held, devices signed in, and the password. */
import { redirect } from 'react-router';
import { z } from 'zod';
import { changePassword, endSessions } from '#people/account.acts.server.ts';
import { sessionsOf } from '#people/accounts.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { beginTry } from '#people/throttle.server.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Facts, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useWords } from '#ui/root-data.ts';
import { MomentText, Nip } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/account.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { seated } = context;
  if (!seated) throw redirect('/masuk');
  const sessions = await sessionsOf(context.db, actor.account, seated.session, context.now);
  const changed = new URL(request.url).searchParams.has('diganti');
  return {
    name: actor.name,
    username: seated.username,
    nip: actor.nip,
    roles: actor.roles,
    sessions,
    changed,
  };
}

const Asked = z.discriminatedUnion('maksud', [
  z.object({ maksud: z.literal('akhiri'), sesi: z.string().max(64) }),
  z.object({ maksud: z.literal('akhiri-lain') }),
  z.object({ maksud: z.literal('sandi'), sandi: z.string().max(500), 'sandi-baru': z.string().max(500) }),
]);

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context);
  const { seated } = context;
  if (!seated) throw redirect('/masuk');
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const own = { ...context, seated };
  const asked = form.data;
  const work = async () => {
    if (asked.maksud === 'akhiri') await endSessions(own, { one: asked.sesi });
    else if (asked.maksud === 'akhiri-lain') await endSessions(own, 'others');
    else {
      // Guessing the old password at an open desk is slowed down like signing in.
      const tried = await beginTry(context.db, `sandi:${seated.username}`, context.address, context.now);
      await changePassword(own, asked.sandi, asked['sandi-baru']);
      await tried.forgive();
      return '/akun?diganti=1';
    }
    return '/akun';
  };
  return attempt(context, work, form);
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.people;
  const { name, username, nip, roles, sessions, changed } = loaderData;
  const held = roles.map(({ role, unit }) => {
    const scope = unit === null ? own.scopeAll() : own.scopeUnit({ unit });
    return <div key={role + unit}>{`${words.case.role[role]()}, ${scope}`}</div>;
  });
  return (
    <>
      <PageHead title={own.account()} lead={own.accountLead()} />
      <div className="stack-wide">
        {changed && <Notice tone="green" title={own.passwordChanged()} />}
        <section className="card">
          <Facts
            of={[
              [own.name(), name],
              [own.username(), username],
              ...(nip ? [[own.nip(), <Nip key="nip" of={nip} />] as const] : []),
              [own.roles(), held],
            ]}
          />
        </section>
        <section className="stack">
          <h2>{own.sessions()}</h2>
          <p className="muted">{own.sessionRule()}</p>
          <DataTable
            label={own.sessions()}
            rows={sessions}
            rowKey={(row) => row.id}
            columns={[
              { key: 'device', label: own.sessionDevice(), cell: (row) => row.device },
              { key: 'from', label: own.sessionFrom(), cell: (row) => row.from },
              { key: 'since', label: own.sessionSince(), cell: (row) => <MomentText of={row.since} /> },
              { key: 'last', label: own.sessionLast(), cell: (row) => <MomentText of={row.last} /> },
              {
                key: 'end',
                label: own.endSession(),
                cell: (row) =>
                  row.here ? (
                    own.sessionHere()
                  ) : (
                    <ActForm intent="akhiri" returned={actionData}>
                      <input type="hidden" name="sesi" value={row.id} />
                      <SubmitButton size="compact-sm" variant="default">
                        {own.endSession()}
                      </SubmitButton>
                    </ActForm>
                  ),
              },
            ]}
          />
          {sessions.length > 1 && (
            <ActForm intent="akhiri-lain" returned={actionData}>
              <div className="actions">
                <SubmitButton variant="default">{own.endOthers()}</SubmitButton>
              </div>
            </ActForm>
          )}
        </section>
        <section className="card stack">
          <h2>{own.newPassword()}</h2>
          <ActForm intent="sandi" returned={actionData}>
            <TextField
              name="sandi"
              type="password"
              label={own.oldPassword()}
              autoComplete="current-password"
            />
            <TextField
              name="sandi-baru"
              type="password"
              label={own.nextPassword()}
              hint={own.passwordHint({ least: 12 })}
              autoComplete="new-password"
            />
            <div className="actions">
              <SubmitButton>{own.changePassword()}</SubmitButton>
            </div>
          </ActForm>
        </section>
      </div>
    </>
  );
}
