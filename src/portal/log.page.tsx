/** /publik/log: how large the log is, its signed head and witnesses, and how anybody checks it. */
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { verifierText } from '#ledger/note.ts';
import { latestCheckpoint, logKeys, publishedNote } from '#record/checkpoint.server.ts';
import { logSize } from '#record/read.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/log.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context;
  const [size, checkpoint, keys] = await Promise.all([logSize(db), latestCheckpoint(db), logKeys(db)]);
  const witnesses = checkpoint
    ? await db
        .selectFrom('log_cosignature')
        .select('witness')
        .distinct()
        .where('size', '=', checkpoint.size)
        .execute()
    : [];
  return {
    size,
    checkpoint: checkpoint
      ? { size: checkpoint.size, on: officeDay(checkpoint.at), note: await publishedNote(db, checkpoint) }
      : null,
    keys: keys.map(verifierText),
    witnesses: witnesses.map(({ witness }) => witness),
  };
}

export default function Log({ loaderData }: Route.ComponentProps) {
  const own = useDeskWords().portalCheck.log;
  const lang = useLang();
  const { size, checkpoint, keys, witnesses } = loaderData;
  return (
    <PublicPage title={own.title()} lead={own.lead()}>
      <dl className="figures">
        <div>
          <dt>{own.size()}</dt>
          <dd>{numberIn(lang, size)}</dd>
        </div>
        <div>
          <dt>{own.witnesses()}</dt>
          <dd>{numberIn(lang, witnesses.length)}</dd>
        </div>
      </dl>
      <h2>{own.checkpoint()}</h2>
      {checkpoint ? (
        <>
          <p>
            {numberIn(lang, checkpoint.size)} {own.size().toLowerCase()},{' '}
            {own.signedAt({ date: dateIn(lang, checkpoint.on) })}.{' '}
            <a href="/log/checkpoint">/log/checkpoint</a>
          </p>
          <pre className="card">
            <code>{checkpoint.note}</code>
          </pre>
          <p>{witnesses.length > 0 ? witnesses.join(', ') : own.noWitness()}</p>
        </>
      ) : (
        <p className="muted">{own.none()}</p>
      )}
      {keys.length > 0 && (
        <>
          <h2>{own.key()}</h2>
          {keys.map((key) => (
            <p key={key}>
              <code>{key}</code>
            </p>
          ))}
        </>
      )}
      <h2>{own.how()}</h2>
      <ol>
        {own.howSteps().map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="muted">{own.personal()}</p>
    </PublicPage>
  );
}
