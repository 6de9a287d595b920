/** Mail that tells a person that something is new: through a real mail server, with nothing personal in it. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendNotices } from '#notice/mail.server.ts';
import { findAddress, keepAddress, noticesFor, tellPerson } from '#notice/outbox.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

let base: TestDatabase;
let server: SMTPServer;
let smtpUrl: string;
let refusing = false;
const mails: { to: string[]; text: string }[] = [];
const nip = '198503172010011004';
const now = new Date('2026-12-20T03:00:00Z');
const settings = () => ({ smtpUrl, baseUrl: 'https://tepat.example.test' });

beforeAll(async () => {
  base = await freshDatabase();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusing) return done(new Error('try later'));
        const text = Buffer.concat(parts).toString();
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(() => closed()));
  await base.close();
});

it('news stands in the inbox of a person who gave no address, and no mail is sent', async () => {
  await tellPerson(base.db, { nip, what: 'surat', path: '/saya/kasus/K-AAAAAAAAAA', at: now });
  expect(await sendNotices(base.db, settings(), now)).toEqual({ sent: 0, failed: 0 });
  expect(await noticesFor(base.db, nip)).toMatchObject([{ what: 'surat', path: '/saya/kasus/K-AAAAAAAAAA' }]);
});

it('a mail server that refuses loses nothing: the notice is sent the next time, and once', async () => {
  await keepAddress(base.db, nip, 'pegawai@example.test', now);
  refusing = true;
  await expect(sendNotices(base.db, settings(), now)).rejects.toThrow('1 notices');
  refusing = false;
  expect(await sendNotices(base.db, settings(), now)).toEqual({ sent: 1, failed: 0 });
  expect(await sendNotices(base.db, settings(), now)).toEqual({ sent: 0, failed: 0 });
  expect(mails.map(({ to }) => to)).toEqual([['pegawai@example.test']]);
});

it('a mail says that there is news and where, and names neither person, NIP nor post', () => {
  const [mail] = mails;
  expect(mail?.text).toContain('https://tepat.example.test/saya/kasus/K-AAAAAAAAAA');
  expect(mail?.text).toContain('Tepat: ada pembaruan');
  expect(mail?.text).not.toMatch(/\d{18}|Inspektorat|jabatan baru/);
});

it('an address taken back ends the mails, and nothing told before the act was done remains of an act that failed', async () => {
  await keepAddress(base.db, nip, '', now);
  expect(await findAddress(base.db, nip)).toBeNull();
  const failing = base.db.transaction().execute(async (tx) => {
    await tellPerson(tx, { nip, what: 'sk', path: '/saya', at: now });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect(await noticesFor(base.db, nip)).toHaveLength(1);
});
