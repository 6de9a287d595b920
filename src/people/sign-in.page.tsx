/** The way in: NIP or account name and password. In an invented province the example accounts stand beside it. */
import { redirect } from 'react-router';
import { z } from 'zod';
import { demoAccounts, demoPassword } from '#people/demo.ts';
import { safePath } from '#people/preference.ts';
import { enter } from '#people/session.server.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Mark } from '#ui/mark.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useWords } from '#ui/root-data.ts';
import { DemoBanner, SkipLink } from '#ui/small-parts.tsx';
import type { Route } from './+types/sign-in.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const next = safePath(query.get('ke'));
  if (context.actor) throw redirect(next);
  const open = context.demo && context.local;
  return {
    next,
    accounts: open ? demoAccounts.map(({ username, roles: [role] }) => ({ username, role })) : [],
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const words = context.words.people;
  const SignIn = z.object({
    akun: z.string({ error: words.usernameMissing() }).min(1, words.usernameMissing()).max(200),
    sandi: z.string({ error: words.passwordMissing() }).min(1, words.passwordMissing()).max(500),
    ke: z.string().optional(),
  });
  const form = await readForm(request, SignIn);
  if (!form.ok) return form.again;
  const { akun, sandi, ke } = form.data;
  let cookies: string[] | null = null;
  const answer = await attempt(
    context,
    async () => {
      const { address, now, local } = context;
      cookies = await enter(context, {
        username: akun,
        password: sandi,
        headers: request.headers,
        address,
        now,
        local,
      });
      return safePath(ke);
    },
    { typed: form.typed },
  );
  if (!(answer instanceof Response)) return answer;
  if (cookies === null) return form.refused('wrong', words.wrong());
  for (const cookie of cookies as string[]) answer.headers.append('Set-Cookie', cookie);
  return answer;
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords();
  const { next, accounts } = loaderData;
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <div className="centre">
        <main id="isi" tabIndex={-1}>
          <title>{`${words.people.signIn()} · Tepat`}</title>
          <div className="row">
            <Mark size={44} />
            <div>
              <h1>{words.ui.product()}</h1>
              <p className="muted">{words.ui.tagline()}</p>
            </div>
          </div>
          <div className="sign-in">
            <section className="card stack">
              <h2>{words.people.signIn()}</h2>
              <p className="muted">{words.people.signInLead()}</p>
              <ActForm returned={actionData}>
                <input type="hidden" name="ke" value={next} />
                <TextField name="akun" label={words.people.username()} autoComplete="username" />
                <TextField
                  name="sandi"
                  type="password"
                  label={words.people.password()}
                  autoComplete="current-password"
                />
                <div className="actions">
                  <SubmitButton>{words.people.signIn()}</SubmitButton>
                </div>
              </ActForm>
              <p className="small muted">{words.people.forgot()}</p>
              <p>
                <a href="/publik">{words.people.publicInstead()}</a>
              </p>
            </section>
            {accounts.length > 0 && (
              <section className="card">
                <h2>{words.people.demoTitle()}</h2>
                <p className="muted">{words.people.demoLead({ password: demoPassword })}</p>
                <form method="post">
                  <input type="hidden" name="sandi" value={demoPassword} />
                  <input type="hidden" name="ke" value={next} />
                  <ul className="demo-list">
                    {accounts.map(({ username, role }) => (
                      <li key={username}>
                        <button
                          type="submit"
                          name="akun"
                          value={username}
                          aria-label={words.people.demoUse({ name: username })}
                        >
                          <strong>{username}</strong>
                          <span className="role">{words.case.role[role]()}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </form>
              </section>
            )}
          </div>
        </main>
      </div>
    </>
  );
}
