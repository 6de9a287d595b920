/** `tepat aside`: the thread beside the server (steps/proposal/aside.server.ts). Answers questions about plans and makes studies. */
import { parentPort, workerData } from 'node:worker_threads';
import { kyselyOn } from '#db/open.server.ts';
import { poolOf } from '#db/pool.server.ts';
import type { Command } from '#desk/command.ts';
import { isRefusal, refuse } from '#ground/refusal.ts';
import type { AsideAsk, AsideMessage } from '#steps/proposal/aside.server.ts';
import { answer } from '#steps/proposal/asked.server.ts';
import { studied } from '#steps/proposal/studied.server.ts';

export const run: Command = async () => {
  const port = parentPort;
  if (port === null) throw refuse('input', 'argument.unknown', { argument: 'aside' });
  const { url } = workerData as { url: string };
  const pool = poolOf(url, { max: 1, name: 'tepat aside' });
  const db = kyselyOn(pool);
  const tell = (message: AsideMessage): void => port.postMessage(message);
  port.on('message', async ({ id, ask }: { id: number; ask: AsideAsk }) => {
    try {
      const progress = (done: number, of: number): void => tell({ id, progress: [done, of] });
      tell({ id, answer: ask.kind === 'study' ? await studied(db, ask, progress) : await answer(db, ask) });
    } catch (error) {
      if (isRefusal(error))
        tell({ id, refusal: { kind: error.kind, code: error.code, values: error.values } });
      else tell({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  await new Promise<void>((ended) => port.once('close', ended));
  await pool.end();
  return 0;
};
