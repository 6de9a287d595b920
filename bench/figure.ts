/** One measured figure of a benchmark. */
export type Figure = {
  what: string;
  measured: number;
  /** the figure must not be above this */
  must?: number;
  /** and had better not be above that */
  goal?: number;
  /** a wrong answer fails the bench whatever the figure */
  wrong?: string;
};
