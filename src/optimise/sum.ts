/** Whole numbers added and divided exactly: totals that may pass 2^53 are carried over into a BigInt before anything is rounded. */
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

/** What a plan is worth on one level. */
export function worthOf(values: ArrayLike<number>, choice: Int32Array): number {
  let sum = 0;
  for (let e = 0; e < choice.length; e++) sum += values[choice[e] as number] as number;
  return sum;
}

/** A sum in whole units, those begun left out. */
export function floored(sum: bigint, unit: bigint): bigint {
  return sum / unit - (sum % unit !== 0n && sum < 0n ? 1n : 0n);
}

/** The greatest common divisor; of 0 and a number it is the number. */
export function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
