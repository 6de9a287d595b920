/** A cost per objective in words: only where something is lost or won, in the units people know. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { type Lang, numberIn } from '#ground/words/lang.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Cost = readonly { objective: string; amount: number }[];

/** `amount` is a loss: shown with a minus, a gain with a plus. Values of fit and growth are thousandths of a point. */
function costParts(words: DeskWords, lang: Lang, of: Cost): { objective: string; text: string }[] {
  const levels = words.evaluation.level;
  const name = (objective: string) =>
    objective in levels ? levels[objective as keyof typeof levels]() : objective;
  return of
    .filter(({ amount }) => amount !== 0)
    .map(({ objective, amount }) => {
      const size = Math.abs(objective === 'fit' || objective === 'growth' ? amount / 1000 : amount);
      return { objective, text: `${name(objective)} ${amount > 0 ? '−' : '+'}${numberIn(lang, size, 3)}` };
    });
}

/** A cost on one line. */
export function costText(words: DeskWords, lang: Lang, of: Cost): string {
  const parts = costParts(words, lang, of);
  return parts.length === 0 ? words.decreePage.depart.free() : parts.map(({ text }) => text).join('; ');
}

export function CostText({ of, inline = false }: { of: Cost; inline?: boolean }) {
  const words = useDeskWords();
  const lang = useLang();
  const parts = costParts(words, lang, of);
  if (parts.length === 0 || inline) return <>{costText(words, lang, of)}</>;
  return (
    <ul className="plain-list">
      {parts.map(({ objective, text }) => (
        <li key={objective} className="figure">
          {text}
        </li>
      ))}
    </ul>
  );
}
