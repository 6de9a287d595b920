/** What a backup says about itself: enough to know, years later, what is in it and which version can read it. */
import { z } from 'zod';

export const Manifest = z.object({
  format: z.literal('tepat-backup/1'),
  tepat: z.string(),
  made: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(
    z.object({
      table: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      member: z.string(),
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  jobs: z.array(
    z.object({
      task: z.string(),
      payload: z.unknown(),
      queue: z.string().nullable(),
      runAt: z.string(),
      maxAttempts: z.number(),
      key: z.string().nullable(),
      priority: z.number(),
    }),
  ),
  files: z.array(z.object({ path: z.string(), mode: z.number(), member: z.string(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
