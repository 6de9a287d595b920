/** The house's own diary for operators: JSON lines on standard error, with everything personal struck out. */
import { type Logger, pino } from 'pino';

const hidden = [
  'password',
  'sandi',
  'cookie',
  'authorization',
  'nip',
  'name',
  'nama',
  '*.password',
  '*.sandi',
  '*.cookie',
  '*.authorization',
  '*.nip',
  '*.name',
  '*.nama',
  'req.headers',
  'err.parameters',
  'err.detail',
  'err.where',
];

let log: Logger | undefined;

/** NIPs are struck from texts too: an error's message may quote the row it was about. */
export const withoutNip = (text: string): string => text.replace(/\b\d{8} ?\d{6} ?\d ?\d{3}\b/g, '[NIP]');

export function logOf(): Logger {
  log ??= pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: null,
      redact: { paths: hidden, censor: '[…]' },
      serializers: {
        err(error: unknown) {
          if (!(error instanceof Error)) return { message: withoutNip(String(error)) };
          return {
            type: error.name,
            message: withoutNip(error.message),
            code: (error as { code?: unknown }).code,
            stack: withoutNip(error.stack ?? ''),
          };
        },
      },
    },
    pino.destination(2),
  );
  return log;
}
