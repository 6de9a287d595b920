/** Names for new things: random, short enough to read aloud, and telling nothing about whom they stand for. */
import { randomBytes } from 'node:crypto';

// Without 0, 1, I, L, O and U: a name is read over the telephone and typed from paper.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `K-7QK2M9XW4H`: about 49 random bits behind a letter that says what it is. */
export function newId(letter: 'R' | 'K' | 'P' | 'S' | 'D' | 'H' | 'F'): string {
  return `${letter}-${letters(10)}`;
}

/** The 128-bit code by which a decree is verified: 27 letters, never guessable. */
export function newCode(): string {
  return letters(27);
}

function letters(count: number): string {
  let text = '';
  while (text.length < count) {
    for (const byte of randomBytes(count)) {
      // 240 = 8 × 30: bytes above would make some letters likelier.
      const letter = byte < 240 ? alphabet[byte % alphabet.length] : undefined;
      if (letter !== undefined && text.length < count) text += letter;
    }
  }
  return text;
}
