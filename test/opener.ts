/** A process that opens the database of a folder, says which postmaster it uses, and waits to be killed. */
import { runningCluster } from '#db/cluster.server.ts';
import { openDatabase } from '#db/open.server.ts';

const data = process.argv[2] ?? '';
await openDatabase({ data, databaseUrl: null });
process.send?.({ pid: (await runningCluster(data))?.pid });
