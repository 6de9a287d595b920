/** The cells of one row by the names of our columns, looked up where they stand: a sheet has too many rows to copy each. */

/** Where each named column stands, in the order of the sheet. */
export type ColumnPlaces = ReadonlyMap<string, number>;

export type Cells = Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'size'> & Iterable<[string, string]>;

/** A class, because its like is made for every row: what it can do is shared. Blank cells are not there. */
export class RowCells implements Cells {
  readonly #places: ColumnPlaces;
  readonly #raw: readonly (string | undefined)[];

  constructor(places: ColumnPlaces, raw: readonly (string | undefined)[]) {
    this.#places = places;
    this.#raw = raw;
  }
  get(column: string): string | undefined {
    const at = this.#places.get(column);
    return at === undefined ? undefined : this.#raw[at]?.trim() || undefined;
  }
  has(column: string): boolean {
    return this.get(column) !== undefined;
  }
  get size(): number {
    return [...this].length;
  }
  *[Symbol.iterator](): IterableIterator<[string, string]> {
    for (const column of this.#places.keys()) {
      const text = this.get(column);
      if (text !== undefined) yield [column, text];
    }
  }
  /** Whether every named cell is blank. */
  blank(): boolean {
    for (const at of this.#places.values()) if (this.#raw[at]?.trim()) return false;
    return true;
  }
}
