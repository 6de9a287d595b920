/** /verifikasi/CODE: what is known of a decree with this code: number, date, signer, hash, log entry; no copy and no names. */
import { data } from 'react-router';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { findDecree } from '#portal/verify.reads.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/decree.page';

export const handle = frame('public');

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const known = await findDecree(context.db, params.code);
  const same = new URL(request.url).searchParams.get('berkas') === 'sama';
  return data({ known, same }, { status: known ? 200 : 404 });
}

export default function DecreeKnown({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords().portalCheck;
  const own = words.verify;
  const lang = useLang();
  const { known, same } = loaderData;
  if (!known)
    return (
      <PublicPage title={own.title()}>
        <div className="notice tone-red" role="alert">
          <strong>{own.unknown()}</strong>
          <p>{own.unknownLead()}</p>
        </div>
        <p>
          <a href="/verifikasi">{own.title()}</a>
        </p>
      </PublicPage>
    );
  const index = known.entry === null ? '–' : numberIn(lang, known.entry);
  return (
    <PublicPage title={own.title()}>
      <div className={`notice tone-${known.test ? 'amber' : 'green'}`}>
        <strong>{own.known()}</strong>
        <p>{same ? own.fileOk() : null}</p>
        {known.test && <p>{own.test()}</p>}
      </div>
      <dl className="facts">
        <dt>{own.number()}</dt>
        <dd>
          <strong>{known.number}</strong>
        </dd>
        <dt>{own.date()}</dt>
        <dd>{dateIn(lang, known.date)}</dd>
        <dt>{own.effective()}</dt>
        <dd>{dateIn(lang, known.effective)}</dd>
        <dt>{own.signer()}</dt>
        <dd>{known.signer}</dd>
        <dt>{own.kind()}</dt>
        <dd>
          <span className={`badge tone-${known.test ? 'amber' : 'green'}`}>
            {known.test ? 'UJI COBA' : own.real()}
          </span>
        </dd>
        <dt>{own.people()}</dt>
        <dd>{numberIn(lang, known.people)}</dd>
        <dt>{own.sha256()}</dt>
        <dd>
          <code>{known.sha256}</code>
        </dd>
        <dt>{own.entry()}</dt>
        <dd>
          {known.covered === null
            ? own.entryOpen({ index })
            : own.entryText({ index, size: numberIn(lang, known.covered) })}{' '}
          <a href="/publik/log">{words.log.how()}</a>
        </dd>
      </dl>
      <p>{own.noCopy()}</p>
      <p>
        <a href="/verifikasi">{own.fileGo()}</a>
      </p>
    </PublicPage>
  );
}
