/** The way out: the session ends in the database, so a kept cookie is worth nothing. */
import { redirect } from 'react-router';
import { leave } from '#people/session.server.ts';
import { ActForm, SubmitButton } from '#ui/form-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import type { Route } from './+types/sign-out.page';

export function loader({ context }: Route.LoaderArgs) {
  if (!context.actor) throw redirect('/masuk');
  return null;
}

export async function action({ context }: Route.ActionArgs) {
  if (context.seated) await leave(context, context.seated.session);
  const headers = new Headers();
  headers.append('Set-Cookie', context.endCookie);
  return redirect('/masuk', { status: 303, headers });
}

export default function SignOutPage() {
  const words = useWords().people;
  return (
    <div className="centre">
      <main id="isi" className="card stack">
        <title>{`${words.signOut()} · Tepat`}</title>
        <h1>{words.signOut()}</h1>
        <p>{words.signOutLead()}</p>
        <ActForm>
          <SubmitButton>{words.signOut()}</SubmitButton>
        </ActForm>
      </main>
    </div>
  );
}
