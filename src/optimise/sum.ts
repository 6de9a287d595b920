/** Totals that may pass 2^53: whole numbers are added in doubles and carried over into a BigInt before anything is rounded. */
export type Total = { part: number; carried: bigint };

const FULL = 2 ** 51;

export const newTotal = (): Total => ({ part: 0, carried: 0n });

/** Adds a whole number below 2^52 in size. */
export function addTo(total: Total, value: number): void {
  total.part += value;
  if (total.part > FULL || total.part < -FULL) {
    total.carried += BigInt(total.part);
    total.part = 0;
  }
}

/** Adds a product that may itself be too large for a double. */
export function addProduct(total: Total, a: number, b: number): void {
  const product = a * b;
  if (Number.isSafeInteger(product) && Math.abs(product) < FULL) addTo(total, product);
  else total.carried += BigInt(a) * BigInt(b);
}

export const wholeOf = (total: Total): bigint => total.carried + BigInt(total.part);
