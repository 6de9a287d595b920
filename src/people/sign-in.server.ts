/** better-auth over our own tables: a name and a password become a session of 30 idle minutes, kept in the database. */
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { hashPassword, verifyPassword } from '#people/password.server.ts';
import type { Settings } from '#settings';

const schema = { user: { fields: { displayUsername: 'display_username' } } };

export const idleSeconds = 30 * 60;

const columns = { userId: 'user_id', createdAt: 'created_at', updatedAt: 'updated_at' };

/** Only its server functions are used: none of its own web addresses is open. */
export function signInOf(settings: Pick<Settings, 'baseUrl'>, db: Kysely<Tables>, secret: string) {
  const secure = settings.baseUrl.startsWith('https:');
  return betterAuth({
    baseURL: settings.baseUrl,
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true, schema }),
    ],
    user: {
      modelName: 'account',
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        ...columns,
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    session: {
      modelName: 'account_session',
      fields: { ...columns, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      expiresIn: idleSeconds,
      updateAge: 60,
    },
    verification: {
      modelName: 'account_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-tepat-address'] },
      cookies: {
        session_token: {
          // __Host- binds the cookie to this host over TLS; browsers refuse the prefix on plain http.
          name: secure ? '__Host-tepat' : 'tepat',
          attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
  });
}

export type SignIn = ReturnType<typeof signInOf>;
