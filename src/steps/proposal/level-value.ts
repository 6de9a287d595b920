/** A value of an aim as people read it: fit and growth are kept in thousandths of a point, moves as minus their number. */
import { type Lang, numberIn } from '#ground/words/lang.ts';

export function levelValue(level: string, value: number, lang: Lang): string {
  if (level === 'fit' || level === 'growth') return numberIn(lang, value / 1000, 3);
  return numberIn(lang, level === 'moves' ? Math.abs(value) : value, 0);
}
