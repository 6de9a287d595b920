/** What may be asked of a solve besides the case itself. */
import type { CloseCore } from '#optimise/core.ts';
import type { SolveMode } from '#optimise/formats.ts';

export type SolveOptions = {
  mode?: SolveMode;
  canonical?: boolean;
  seed?: string;
  caseHash?: string;
  shouldStop?: () => boolean;
  onProgress?: (placed: number, of: number) => void;
  /** solves what a cap on moves leaves undecided; without it such a plan may stay unproven */
  closeCore?: CloseCore;
};
