/** Jenjang as rungs: functional and structural levels side by side, as PP 11/2017 treats them when moving between the two. */
import type { Tables } from '#law/table.ts';

/** The rung of a level as a sheet writes it, or null for a level nobody knows. */
export type RungOf = (level: string) => number | null;

const plain = (text: string): string => text.trim().toLowerCase();

export function ladderOf(tables: Pick<Tables, 'jenjang'>): RungOf {
  const rungs = new Map<string, number>();
  for (const { id, sebutan, nama, setara } of tables.jenjang)
    for (const name of [id, nama.id, ...sebutan]) if (!rungs.has(plain(name))) rungs.set(plain(name), setara);
  return (level) => rungs.get(plain(level)) ?? null;
}
