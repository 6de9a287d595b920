/** A cost per objective in words: only where something is lost or won, in the units people know. */
import { numberIn } from '#ground/words/lang.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Cost = readonly { objective: string; amount: number }[];

/** `amount` is a loss: shown with a minus, a gain with a plus. Values of fit and growth are thousandths of a point. */
export function CostText({ of, inline = false }: { of: Cost; inline?: boolean }) {
  const words = useDeskWords();
  const lang = useLang();
  const levels = words.evaluation.level;
  const name = (objective: string) =>
    objective in levels ? levels[objective as keyof typeof levels]() : objective;
  const parts = of
    .filter(({ amount }) => amount !== 0)
    .map(({ objective, amount }) => {
      const size = Math.abs(objective === 'fit' || objective === 'growth' ? amount / 1000 : amount);
      return { objective, text: `${name(objective)} ${amount > 0 ? '−' : '+'}${numberIn(lang, size, 3)}` };
    });
  if (parts.length === 0) return <>{words.decreePage.depart.free()}</>;
  if (inline) return <>{parts.map(({ text }) => text).join('; ')}</>;
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
