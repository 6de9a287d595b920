/** How an attempt to place everybody ends, and what may end it early. */
import type { Search } from '#optimise/augment.ts';

export type Outcome =
  | { kind: 'placed' }
  /** person `stuck` (of the network) finds no way; `search.settled` is the region that is too full */
  | { kind: 'stuck'; stuck: number; search: Search }
  /** more set people than seats: no flow can begin */
  | { kind: 'overfull' }
  /** nobody can be brought to `node`, whose minimum is not met; `region` is every node from which somebody could have come */
  | { kind: 'short'; node: number; region: number[] }
  | { kind: 'stopped'; unplaced: number };

export type Progress = {
  shouldStop: () => boolean;
  onProgress?: ((placed: number, of: number) => void) | undefined;
};
