import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '#settings';

const read = (env: Record<string, string>) => readSettings(env, '/srv/tepat');
const settingsOf = (env: Record<string, string>) => {
  const found = read(env);
  if ('wrong' in found) throw new Error(JSON.stringify(found.wrong));
  return found.settings;
};

test('without any setting Tepat runs on this machine, in ./data, in the time of Jakarta', () => {
  expect(settingsOf({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    data: path.resolve('/srv/tepat/data'),
    demo: null,
    secretFile: null,
    logKeyFile: null,
    baseUrl: 'http://localhost:3000',
    smtpUrl: null,
    oidc: null,
    bsre: null,
    zone: 'Asia/Jakarta',
  });
});

test('an empty line of .env means the default', () => {
  expect(settingsOf({ PORT: '', DATABASE_URL: '', TEPAT_DEMO: '', TZ_OFFICE: '' })).toEqual(settingsOf({}));
});

test('the address people use is the one that is set, without a slash at its end', () => {
  expect(settingsOf({ TEPAT_BASE_URL: 'https://mutasi.example.test/' }).baseUrl).toBe(
    'https://mutasi.example.test',
  );
  expect(settingsOf({ HOST: '0.0.0.0', PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
});

test.each([
  ['PORT', '70000', 'port'],
  ['PORT', 'tiga', 'port'],
  ['DATABASE_URL', 'mysql://x/y', 'postgresUrl'],
  ['TEPAT_DEMO', 'ya', 'switch'],
  ['TEPAT_BASE_URL', 'mutasi.example.test', 'url'],
  ['SMTP_URL', 'mail.example.test', 'smtpUrl'],
  ['TZ_OFFICE', 'Asia/Gajahmungkur', 'zone'],
])('%s=%s is refused by name, with what was expected', (name, value, expected) => {
  expect(read({ [name]: value })).toEqual({ wrong: [{ name, value, expected }] });
});

test('half of a sign-in or signing service is a mistake, not a choice', () => {
  const together = (name: string) => ({ name, value: '', expected: 'together' });
  expect(read({ OIDC_ISSUER: 'https://masuk.example.test' })).toEqual({
    wrong: [together('OIDC_CLIENT_ID'), together('OIDC_CLIENT_SECRET')],
  });
});

test('a password in a wrong address is not repeated to the screen', () => {
  expect(JSON.stringify(read({ DATABASE_URL: 'mysql://u:rahasia@h/d' }))).not.toContain('rahasia');
});
