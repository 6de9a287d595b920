/** Keeps a small choice (language, appearance, acting role) and goes back to where it was made. */
import { redirect } from 'react-router';
import { z } from 'zod';
import { roles } from '#case/roles.ts';
import { langs } from '#ground/words/lang.ts';
import { preferenceCookie, safePath, schemes } from '#people/preference.ts';
import { readForm } from '#ui/read-form.ts';
import type { Route } from './+types/preference.page';

const Choice = z.object({
  ke: z.string().optional(),
  bahasa: z.enum(langs).optional(),
  tampilan: z.enum(schemes).optional(),
  peran: z.enum(roles).optional(),
});

export function loader() {
  return redirect('/akun');
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, Choice);
  if (!form.ok) return redirect('/', 303);
  const secure = context.settings.baseUrl.startsWith('https:');
  const headers = new Headers();
  for (const name of ['bahasa', 'tampilan', 'peran'] as const) {
    const value = form.data[name];
    if (value) headers.append('Set-Cookie', preferenceCookie(name, value, secure));
  }
  // Another role sees other pages: begin at home.
  return redirect(form.data.peran ? '/' : safePath(form.data.ke), { status: 303, headers });
}
