/** A process that takes and frees a folder's lock when it is told to; the lock's test runs several of them. */
import { type Lock, takeLock } from '#db/lock.server.ts';

type Order = { take: string; port: number } | { free: true };

let held: Lock | undefined;
process.on('message', (order: Order) => {
  if ('free' in order) {
    held?.release();
    held = undefined;
    process.send?.({ freed: true });
    return;
  }
  const taken = takeLock(order.take, 'server', order.port);
  if ('holder' in taken) process.send?.({ holder: taken.holder });
  else {
    held = taken;
    process.send?.({ won: process.pid });
  }
});
process.send?.({ ready: true });
