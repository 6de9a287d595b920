/** Opens the example accounts of an invented province, once, and only where invented data is wanted. */
import type { Database } from '#db/open.server.ts';
import type { Settings } from '#settings';

export async function openDemoDoor(database: Database, settings: Settings, now: Date): Promise<boolean> {
  void database;
  void settings;
  void now;
  return false;
}
