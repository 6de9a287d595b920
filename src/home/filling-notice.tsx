/** Says how far the example province is filled and how long it will still take; asks again while it goes on. */
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import type { Filling } from '#home/filling.ts';
import { Notice, Progress } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';

const EVERY_MS = 5000;

export function FillingNotice({ filling }: { filling: Filling }) {
  const words = useWords().filling;
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
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
