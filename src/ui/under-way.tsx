/** Says how far work is that goes on behind the page, or as of when the figures are; asks again while it goes on. */
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { momentIn } from '#ground/words/lang.ts';
import { Notice, Progress } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';

const EVERY_MS = 3000;

/** Asks the page's data again from time to time while something is on its way. */
export function useAgain(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!running || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [running, state, revalidate]);
}

/** An act that is being done, or was not; `sentence` null for a fault of ours. */
export type ActShown = { done: number; of: number } | { sentence: string | null };

export function ActUnderWay({ act }: { act: ActShown | null }) {
  const own = useDeskWords().underWay;
  const running = act !== null && 'done' in act;
  useAgain(running);
  if (act === null) return null;
  if (!running)
    return (
      <Notice tone="amber" title={own.failed()}>
        {'sentence' in act ? (act.sentence ?? own.fault()) : null}
      </Notice>
    );
  return (
    <Notice tone="blue" title={own.title()}>
      {own.lead()}
      {act.of > 0 && <Progress done={act.done} of={act.of} label={own.people()} />}
      <noscript>{own.reload()}</noscript>
    </Notice>
  );
}

/** Figures older than the facts that stand: since when, and that newer ones are on their way. */
export function AsOfNotice({ asOf }: { asOf: { at: string } | null }) {
  const own = useDeskWords().underWay;
  const lang = useLang();
  useAgain(asOf !== null);
  if (asOf === null) return null;
  return (
    <Notice tone="blue" title={own.older()}>
      {own.olderLead({ at: momentIn(lang, new Date(asOf.at)) })}
      <noscript>{own.reload()}</noscript>
    </Notice>
  );
}
