/** Sends what lies in the outbox by mail: that something is new and where, never what and never about whom (UU 27/2022). */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { Tables } from '#db/tables.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Settings } from '#settings';

/** After so many tries a notice stays in the inbox only; an address that never works must not block the others. */
const MOST_TRIES = 8;
const BATCH = 200;
/** Nothing older is sent: a mail server set up late does not pour out the past. */
const FRESH_DAYS = 14;

export type Mailing = { sent: number; failed: number };

/** Sends what may be sent; run twice it sends nothing twice unless the server died between sending and noting it. */
export async function sendNotices(
  db: Kysely<Tables>,
  settings: Pick<Settings, 'smtpUrl' | 'baseUrl'>,
  now: Date,
): Promise<Mailing> {
  const result: Mailing = { sent: 0, failed: 0 };
  if (settings.smtpUrl === null) return result;
  const transport = createTransport(settings.smtpUrl, { from: senderOf(settings.baseUrl) });
  try {
    for (let last = 0; ; ) {
      const next = await sendNext(db, transport, settings.baseUrl, now, last);
      if (next === null) break;
      last = next.id;
      result[next.sent ? 'sent' : 'failed'] += 1;
      if (result.sent + result.failed >= BATCH) break;
    }
  } finally {
    transport.close();
  }
  if (result.failed > 0) throw new Error(`${result.failed} notices could not be mailed`);
  return result;
}

/** One notice in a transaction of its own, its row held: two workers never send the same one. */
async function sendNext(
  db: Kysely<Tables>,
  transport: Transporter,
  baseUrl: string,
  now: Date,
  after: number,
): Promise<{ id: number; sent: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: number; path: string; address: string }>`
      select o.id, o.path, a.address from notice_outbox o join notice_address a on a.nip = o.nip
      where o.sent_at is null and o.id > ${after} and o.tries < ${MOST_TRIES}
        and o.at > ${now}::timestamptz - make_interval(days => ${FRESH_DAYS})
      order by o.id limit 1 for update of o skip locked`.execute(tx);
    const [notice] = rows;
    if (!notice) return null;
    const sent = await transport
      .sendMail(mailOf(notice, baseUrl))
      .then(() => true)
      .catch(() => false);
    await tx
      .updateTable('notice_outbox')
      .set((eb) => ({ sent_at: sent ? now : null, tries: eb('tries', '+', 1) }))
      .where('id', '=', notice.id)
      .execute();
    return { id: notice.id, sent };
  });
}

function mailOf(notice: { id: number; path: string; address: string }, baseUrl: string) {
  const link = `${baseUrl}${notice.path}`;
  const [id, en] = [wordsIn('id').notice, wordsIn('en').notice];
  return {
    to: notice.address,
    subject: id.subject(),
    text: `${id.body({ link })}\n\n--\n${en.body({ link })}\n`,
    // The same notice always has the same number: a mail program shows it once, even if it came twice.
    messageId: `<${createHash('sha256').update(`${baseUrl}#${notice.id}`).digest('hex').slice(0, 32)}@${hostOf(baseUrl)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function hostOf(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return hostname.includes('.') && !/^[\d.]+$/.test(hostname) ? hostname : 'example.test';
}

const senderOf = (baseUrl: string): string => `Tepat <tepat@${hostOf(baseUrl)}>`;
