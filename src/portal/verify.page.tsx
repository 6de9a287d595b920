/** /verifikasi: is a decree genuine; by its code, or by handing in its PDF, of which nothing is kept. */
import { redirect } from 'react-router';
import { checkFile, cleanCode } from '#portal/verify.reads.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/verify.page';

export const handle = frame('public');

const MOST_BYTES = 20 * 2 ** 20;

export function loader({ request }: Route.LoaderArgs) {
  const code = new URL(request.url).searchParams.get('kode');
  if (code && cleanCode(code) !== '') throw redirect(`/verifikasi/${cleanCode(code)}`);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES + 10_000)
    return { kind: 'big' as const };
  const file = (await request.formData()).get('berkas');
  if (!(file instanceof File) || file.size === 0) return { kind: 'empty' as const };
  if (file.size > MOST_BYTES) return { kind: 'big' as const };
  const found = await checkFile(context.db, new Uint8Array(await file.arrayBuffer()));
  if (found.kind === 'issued') return redirect(`/verifikasi/${found.code}?berkas=sama`, 303);
  return found;
}

export default function Verify({ actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.portalCheck.verify;
  return (
    <PublicPage title={own.title()} lead={own.lead()}>
      {actionData?.kind === 'wrong' && (
        <div className="notice tone-red" role="alert">
          <strong>{own.fileBad()}</strong>
          <p>{words.paper.fault[actionData.why]()}</p>
        </div>
      )}
      {actionData?.kind === 'signed' && (
        <div className="notice tone-amber" role="alert">
          <strong>{own.fileBad()}</strong>
          <p>{own.fileSigned()}</p>
        </div>
      )}
      {(actionData?.kind === 'empty' || actionData?.kind === 'big') && (
        <div className="notice tone-red" role="alert">
          <strong>{actionData.kind === 'big' ? own.fileBig() : own.fileEmpty()}</strong>
        </div>
      )}
      <div className="grid">
        <form className="card" method="get">
          <div className="field">
            <label htmlFor="kode">{own.code()}</label>
            <p className="hint" id="kode-bantu">
              {own.codeHint()}
            </p>
            <input
              id="kode"
              name="kode"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-describedby="kode-bantu"
            />
          </div>
          <button type="submit">{own.go()}</button>
        </form>
        <form className="card" method="post" encType="multipart/form-data">
          <div className="field">
            <label htmlFor="berkas">{own.file()}</label>
            <p className="hint" id="berkas-bantu">
              {own.fileHint()}
            </p>
            <input
              id="berkas"
              name="berkas"
              type="file"
              accept="application/pdf,.pdf"
              required
              aria-describedby="berkas-bantu"
            />
          </div>
          <button type="submit">{own.fileGo()}</button>
        </form>
      </div>
      <p />
      <p className="muted">{own.offline()}</p>
    </PublicPage>
  );
}
