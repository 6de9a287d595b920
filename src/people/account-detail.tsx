/** One account as the administrator sees it: its roles with the way to take each back, one more role, and shutting it. */
import { roles } from '#case/roles.ts';
import type { AccountRow } from '#people/accounts.reads.server.ts';
import { ActForm, Confirm, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useWords } from '#ui/root-data.ts';

export function AccountDetail({
  account,
  returned,
}: {
  account: AccountRow;
  returned: Returned | undefined;
}) {
  const words = useWords();
  const own = words.people;
  const { username, name } = account;
  const options = roles
    .filter((role) => role !== 'sistem')
    .map((role) => ({ value: role, label: words.case.role[role]() }));
  return (
    <section className="card stack" id="akun">
      <div className="spread">
        <h2>{`${name} (${username})`}</h2>
        <Badge tone={account.disabled ? 'grey' : 'green'}>
          {account.disabled ? own.disabled() : own.active()}
        </Badge>
      </div>
      <ul className="links">
        {account.roles.map(({ role, unit }) => (
          <li key={`${role}/${unit}`} className="spread">
            <span>
              <strong>{words.case.role[role]()}</strong>
              <span className="muted">, {unit === null ? own.scopeAll() : own.scopeUnit({ unit })}</span>
            </span>
            <ActForm intent="cabut" returned={returned?.typed?.peran === role ? returned : undefined}>
              <input type="hidden" name="akun" value={username} />
              <input type="hidden" name="peran" value={role} />
              <input type="hidden" name="unit" value={unit ?? ''} />
              <SubmitButton
                size="compact-sm"
                variant="default"
                aria-label={own.revokeLabel({ role: words.case.role[role](), name })}
              >
                {own.revoke()}
              </SubmitButton>
            </ActForm>
          </li>
        ))}
        {account.roles.length === 0 && <li className="muted">{own.noRoles()}</li>}
      </ul>
      {!account.disabled && (
        <div className="columns">
          <ActForm intent="beri" returned={returned}>
            <input type="hidden" name="akun" value={username} />
            <div className="pair">
              <SelectField name="peran" label={own.role()} options={options} />
              <TextField name="unit" label={own.unit()} hint={own.unitHint()} optional />
            </div>
            <div className="actions">
              <SubmitButton>{own.grant()}</SubmitButton>
            </div>
          </ActForm>
          <Confirm
            label={own.disable()}
            question={own.disableAsk({ name })}
            lead={own.disableLead()}
            yes={own.disable()}
            intent="nonaktif"
            returned={returned}
          >
            <input type="hidden" name="akun" value={username} />
          </Confirm>
        </div>
      )}
    </section>
  );
}
