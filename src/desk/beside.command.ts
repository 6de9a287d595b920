/** `tepat beside`: a helper beside the server (db/beside.server.ts). The table of everything that is worked on there, and the loop that does it. */
import type { Kysely } from 'kysely';
import { type Asked, type Doing, standBeside, type Told } from '#db/beside.server.ts';
import { kyselyOn } from '#db/open.server.ts';
import { poolOf } from '#db/pool.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Command } from '#desk/command.ts';
import { isRefusal, refuse } from '#ground/refusal.ts';

type Load = () => Promise<Doing>;

/** Which room knows a kind of work; nothing is loaded that is not asked for. */
const needs: Load = async () => (await import('#steps/needs/doing.server.ts')).doing;
const quality: Load = async () => (await import('#steps/evaluation/doing.server.ts')).doing;
const proposal: Load = async () => (await import('#steps/proposal/doing.server.ts')).doing;
const voice: Load = async () => (await import('#steps/voice/doing.server.ts')).doing;
const outcome: Load = async () => (await import('#steps/outcome/doing.server.ts')).doing;
const jurist: Load = async () => (await import('#jurist/doing.server.ts')).doing;
const rooms: Record<string, Load> = {
  ...{ kebutuhan: needs, freeze: needs, submitNeeds: needs },
  mutu: quality,
  ...{ head: proposal, why: proposal, refusals: proposal, study: proposal },
  ...{ evaluate: proposal, propose: proposal, keadilan: proposal },
  sendLetters: voice,
  ...{ hasil: outcome, indeks: outcome },
  ...{ ruleResults: jurist, ruleEffect: jurist },
};

const CONNECTIONS = 4;

export const run: Command = async () => {
  if (!process.send) throw refuse('input', 'argument.unknown', { argument: 'beside' });
  standBeside();
  // Without its server nobody waits for it, and what it had begun is rolled back.
  const left = new Promise<void>((ended) => process.once('disconnect', () => ended()));
  let open: { db: Kysely<Tables>; end: () => Promise<void> } | undefined;
  process.on('message', async ({ id, url, kind, ask }: Asked) => {
    const tell = (told: Told): void => void (process.connected && process.send?.(told));
    try {
      if (!open) {
        const pool = poolOf(url, { max: CONNECTIONS, name: 'tepat beside' });
        open = { db: kyselyOn(pool), end: () => pool.end() };
      }
      const doing = await rooms[kind]?.();
      const work = doing?.[kind];
      if (!work) throw refuse('input', 'argument.unknown', { argument: kind });
      tell({
        id,
        answer: await work(open.db, ask as never, (done, of) => tell({ id, progress: [done, of] })),
      });
    } catch (error) {
      if (isRefusal(error))
        tell({ id, refusal: { kind: error.kind, code: error.code, values: error.values } });
      else tell({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  await left;
  await Promise.race([open?.end(), new Promise((late) => setTimeout(late, 2000).unref())]);
  process.exit(0);
};
