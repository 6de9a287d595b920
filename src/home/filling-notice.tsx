/** Says how far the example province is filled and how long it will still take; asks again while it goes on. */
import type { Filling } from '#home/filling.ts';
import { Notice, Progress } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import { useAgain } from '#ui/under-way.tsx';

export function FillingNotice({ filling }: { filling: Filling }) {
  const words = useWords().filling;
  useAgain(true);
  const parts = words.part as Record<string, (() => string) | undefined>;
  const { now, done, of, secondsLeft } = filling;
  return (
    <Notice tone="amber" title={words.title()}>
      {words.lead()}
      <Progress
        done={done}
        of={of}
        label={(now !== null && parts[now]?.()) || words.title()}
        {...(secondsLeft === null ? {} : { secondsLeft })}
      />
      <noscript>{words.reload()}</noscript>
    </Notice>
  );
}
