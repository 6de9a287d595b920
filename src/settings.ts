/** The environment, read once: what the operator may set, each with a default that works on one machine. */
import path from 'node:path';
import { z } from 'zod';

/** A setting that cannot be used; the doors turn it into a sentence (`settled` in ground). */
export type WrongSetting = { name: string; value: string; expected: Expected };
export type Expected = 'port' | 'postgresUrl' | 'url' | 'smtpUrl' | 'switch' | 'zone' | 'text' | 'together';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const startsWith = (expected: Expected, ...starts: string[]) =>
  z.string().refine((text) => URL.canParse(text) && starts.some((start) => text.startsWith(start)), expected);
const zone = z.string().refine((text) => {
  try {
    new Intl.DateTimeFormat('id', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}, 'zone');

const Environment = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, 'port')
      .transform(Number)
      .refine((port) => port <= 65535, 'port'),
  ),
  HOST: optional(z.string()),
  DATABASE_URL: optional(startsWith('postgresUrl', 'postgres://', 'postgresql://')),
  TEPAT_DATA: optional(z.string()),
  TEPAT_DEMO: optional(z.enum(['0', '1'], 'switch').transform((value) => value === '1')),
  TEPAT_SECRET_FILE: optional(z.string()),
  TEPAT_LOG_KEY_FILE: optional(z.string()),
  TEPAT_BASE_URL: optional(startsWith('url', 'http://', 'https://')),
  SMTP_URL: optional(startsWith('smtpUrl', 'smtp://', 'smtps://')),
  OIDC_ISSUER: optional(startsWith('url', 'http://', 'https://')),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  BSRE_URL: optional(startsWith('url', 'http://', 'https://')),
  BSRE_CLIENT_ID: optional(z.string()),
  BSRE_CLIENT_SECRET: optional(z.string()),
  TZ_OFFICE: optional(zone),
});

export type Client = { url: string; id: string; secret: string };

export type Settings = {
  port: number;
  host: string;
  /** The outside PostgreSQL, or null for the embedded one in the data folder. */
  databaseUrl: string | null;
  /** The data folder, absolute. */
  data: string;
  /** TEPAT_DEMO: asked for, forbidden, or left to the rule of contracts.md (null). */
  demo: boolean | null;
  secretFile: string | null;
  logKeyFile: string | null;
  /** The address people use, without a slash at the end. */
  baseUrl: string;
  smtpUrl: string | null;
  oidc: Client | null;
  bsre: Client | null;
  /** The office's time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura. */
  zone: string;
};

export type SettingsRead = { settings: Settings } | { wrong: WrongSetting[] };
type Environment = z.infer<typeof Environment>;

/** Reads the settings from an environment; every wrong value is named. */
export function readSettings(env: Record<string, string | undefined>, folder: string): SettingsRead {
  const read = Environment.safeParse(env);
  if (!read.success) {
    return {
      wrong: read.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return { name, value: withoutPassword(env[name] ?? ''), expected: issue.message as Expected };
      }),
    };
  }
  const given = read.data;
  const wrong = [...halfGiven(given, 'OIDC_ISSUER', 'OIDC'), ...halfGiven(given, 'BSRE_URL', 'BSRE')];
  if (wrong.length > 0) return { wrong };
  const port = given.PORT ?? 3000;
  const host = given.HOST ?? '127.0.0.1';
  const settings: Settings = {
    port,
    host,
    databaseUrl: given.DATABASE_URL ?? null,
    data: path.resolve(folder, given.TEPAT_DATA ?? 'data'),
    demo: given.TEPAT_DEMO ?? null,
    secretFile: given.TEPAT_SECRET_FILE ?? null,
    logKeyFile: given.TEPAT_LOG_KEY_FILE ?? null,
    baseUrl: (given.TEPAT_BASE_URL ?? `http://${isHere(host) ? 'localhost' : host}:${port}`).replace(
      /\/+$/,
      '',
    ),
    smtpUrl: given.SMTP_URL ?? null,
    oidc: client(given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET),
    bsre: client(given.BSRE_URL, given.BSRE_CLIENT_ID, given.BSRE_CLIENT_SECRET),
    zone: given.TZ_OFFICE ?? 'Asia/Jakarta',
  };
  return { settings };
}

/** A client needs its address, id and secret together; half of them is a mistake, not a choice. */
function halfGiven(
  given: Environment,
  address: 'OIDC_ISSUER' | 'BSRE_URL',
  of: 'OIDC' | 'BSRE',
): WrongSetting[] {
  const names = [address, `${of}_CLIENT_ID`, `${of}_CLIENT_SECRET`] as const;
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  return missing.map((name) => ({ name, value: '', expected: 'together' }));
}

function client(url?: string, id?: string, secret?: string): Client | null {
  return url && id && secret ? { url, id, secret } : null;
}

/** Loopback, or every address of this machine. */
function isHere(host: string): boolean {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
}

/** A wrong address may hold a password: it is never repeated to the screen. */
function withoutPassword(value: string): string {
  return value.replace(/(:\/\/[^:/@]*:)[^@]*@/, '$1…@');
}
