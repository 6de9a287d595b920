/** Accounts and roles, for administrators: the list, a new account, and what one account may do. */
import { data, Link } from 'react-router';
import { z } from 'zod';
import { roles } from '#case/roles.ts';
import { cleanNip } from '#ground/nip.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { AccountDetail } from '#people/account-detail.tsx';
import {
  createAccount,
  disableAccount,
  firstPassword,
  grantRole,
  revokeRole,
  roleNamed,
} from '#people/accounts.acts.server.ts';
import { accountsOf, findAccount } from '#people/accounts.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { Filters } from '#ui/filter-form.tsx';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/accounts.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, ['admin']);
  const state = readTable(request, { sorts: ['username', 'name'] });
  const chosen = new URL(request.url).searchParams.get('akun');
  const [list, account] = await Promise.all([
    accountsOf(context.db, state),
    chosen === null ? undefined : findAccount(context.db, chosen),
  ]);
  return { ...list, state, account };
}

const Asked = (words: DeskWords['people']) =>
  z.discriminatedUnion('maksud', [
    z.object({
      maksud: z.literal('tambah'),
      akun: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]{1,39}$/, words.usernameShape()),
      nama: z.string().min(1, words.nameMissing()).max(120),
      nip: z
        .string()
        .transform(cleanNip)
        .refine((nip) => nip === '' || /^\d{18}$/.test(nip), words.nipShape()),
    }),
    z.object({
      maksud: z.literal('beri'),
      akun: z.string(),
      peran: z.enum(roles, words.roleMissing()),
      unit: z.string().max(64),
    }),
    z.object({ maksud: z.literal('cabut'), akun: z.string(), peran: z.string(), unit: z.string().max(64) }),
    z.object({ maksud: z.literal('nonaktif'), akun: z.string() }),
  ]);

type Made = { made?: { name: string; password: string } };

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context, ['admin']);
  const form = await readForm(request, Asked(context.words.people));
  if (!form.ok) return form.again;
  const asked = form.data;
  const office = context.office('admin');
  const back = `/pengaturan/akun?akun=${encodeURIComponent(asked.akun.toLowerCase())}`;
  let made: Made['made'];
  const answer = await attempt(
    context,
    async () => {
      if (asked.maksud === 'tambah') {
        const password = firstPassword();
        await createAccount(office, {
          username: asked.akun,
          name: asked.nama,
          nip: asked.nip || null,
          password,
        });
        made = { name: asked.akun.toLowerCase(), password };
      } else if (asked.maksud === 'nonaktif') await disableAccount(office, asked.akun);
      else {
        const grant = { role: roleNamed(asked.peran), unit: asked.unit || null };
        await (asked.maksud === 'beri' ? grantRole : revokeRole)(office, asked.akun, grant);
      }
      return back;
    },
    form,
  );
  // The first password is shown once, on this answer, and kept nowhere.
  return made && answer instanceof Response ? data<Returned & Made>({ made }) : answer;
}

export default function Accounts({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.people;
  const address = useAddress();
  const { rows, total, state, account } = loaderData;
  const made = actionData && 'made' in actionData ? (actionData as Made).made : undefined;
  return (
    <>
      <PageHead
        title={own.accounts()}
        lead={own.accountsLead()}
        crumbs={[{ to: '/pengaturan', name: words.ui.settings() }]}
      />
      <div className="stack-wide">
        {made && <Notice tone="green" title={own.created(made)} />}
        {account && <AccountDetail account={account} returned={actionData} />}
        <section className="stack">
          <Filters state={state} total={total} search={words.ui.table.search()} />
          <ListFileLinks door="/pengaturan/akun/unduh" />
          <DataTable
            label={own.accounts()}
            rows={rows}
            rowKey={(row) => row.username}
            state={state}
            total={total}
            columns={[
              {
                key: 'username',
                label: own.username(),
                sort: true,
                cell: (row) => <Link to={address({ akun: row.username })}>{row.username}</Link>,
              },
              { key: 'name', label: own.name(), sort: true, wide: true, cell: (row) => row.name },
              { key: 'nip', label: own.nip(), cell: (row) => (row.nip ? <Nip of={row.nip} /> : '–') },
              {
                key: 'roles',
                label: own.roles(),
                wide: true,
                cell: (row) =>
                  row.roles.map(({ role }) => words.case.role[role]()).join(', ') || own.noRoles(),
              },
              {
                key: 'state',
                label: own.state(),
                cell: (row) => (
                  <Badge tone={row.disabled ? 'grey' : 'green'}>
                    {row.disabled ? own.disabled() : own.active()}
                  </Badge>
                ),
              },
            ]}
          />
        </section>
        <section className="card stack">
          <h2>{own.addAccount()}</h2>
          <ActForm intent="tambah" returned={actionData}>
            <TextField name="akun" label={own.username()} hint={own.usernameTakenHint()} autoComplete="off" />
            <TextField name="nama" label={own.name()} autoComplete="off" />
            <TextField
              name="nip"
              label={own.nip()}
              hint={own.nipHint()}
              optional
              inputMode="numeric"
              autoComplete="off"
            />
            <div className="actions">
              <SubmitButton>{own.addAccount()}</SubmitButton>
            </div>
          </ActForm>
        </section>
      </div>
    </>
  );
}
