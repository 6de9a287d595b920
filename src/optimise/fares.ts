/** What each way into a node costs on the first level while a standing stands still: most ways are then passed over without a further look. */
import type { Standing } from '#optimise/standing.ts';

/** For each entrance, in their order: where its person sits (−1: nowhere) and what is lost on the first level by coming in here. */
export type Fares = { from: Int32Array; loss: Float64Array };

/** Holds for as long as nobody moves and no price or value changes, but for those of somebody who is kept out of the search. */
export function faresOf({ problem, lanes, price, choice, owner, entrances }: Standing): Fares {
  const { node, levels } = problem;
  const values = levels[0]?.values;
  const from = new Int32Array(entrances.option.length);
  const loss = new Float64Array(from.length);
  for (let x = 0; x < from.length; x++) {
    const k = entrances.option[x] as number;
    const taken = choice[owner[k] as number] as number;
    if (taken < 0) {
      from[x] = -1;
      continue;
    }
    const m = node[taken] as number;
    from[x] = m;
    loss[x] = (price[(node[k] as number) * lanes] as number) - (price[m * lanes] as number);
    if (values) (loss[x] as number) += (values[taken] as number) - (values[k] as number);
  }
  return { from, loss };
}
