/** How firmly placements stand on the data: progress of the test, its figures, and what it says of one mover. */

import { Link, useLocation } from 'react-router';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { numberIn } from '#ground/words/lang.ts';
import type { StudyHead } from '#steps/proposal/study.reads.server.ts';
import type { Flip } from '#steps/proposal/weights.ts';
import { Badge, Notice, type Tone } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import { useAgain } from '#ui/under-way.tsx';

/** Where a study is; asks again while it runs, and says how to where there are no scripts. */
export function StudyProgress({ head }: { head: Omit<StudyHead, 'askedAt'> }) {
  const own = useDeskWords().studyPage.robustness;
  const running = head.state === 'menunggu' || head.state === 'berjalan';
  const { pathname } = useLocation();
  useAgain(running);
  if (head.state === 'selesai') return null;
  if (head.state === 'gagal') return <Notice tone="red" title={own.state.gagal()} />;
  return (
    <Notice tone="blue" title={own.state[head.state]()}>
      {head.total > 0 && (
        <>
          <progress value={head.done} max={head.total} aria-label={own.title()} style={{ width: '100%' }} />
          {own.progress({ done: head.done, of: head.total })}
          {head.left !== null && ` · ${own.left({ minutes: Math.round(head.left / 60) })}`}
        </>
      )}{' '}
      <noscript>
        <a href={pathname}>{own.reload()}</a>
      </noscript>
    </Notice>
  );
}

const toneOf = (share: number): Tone => (share >= 90 ? 'green' : share >= 60 ? 'amber' : 'red');

export function ShareBadge({ share }: { share: number }) {
  const lang = useLang();
  return <Badge tone={toneOf(share)}>{`${numberIn(lang, share, 0)} %`}</Badge>;
}

export function flipText(words: DeskWords, { weight, factor }: Flip): string {
  const own = words.studyPage.robustness;
  const names = own.weight as Record<string, (() => string) | undefined>;
  const name = weight.split('.')[1] ?? weight;
  return own.flip({ weight: names[name]?.() ?? name, percent: Math.round(100 * (factor - 1)) });
}

export type MoverFirmness = {
  samples: number;
  share: number;
  others: { name: string | null; share: number; equal: boolean }[];
  elsewhere: { name: string; share: number }[];
  weights: Flip[];
};

/** On the page of one mover. */
export function Firmness({ of, round }: { of: MoverFirmness; round: string }) {
  const words = useDeskWords();
  const own = words.studyPage.robustness;
  return (
    <section className="card stack" id="ketahanan">
      <h2>{own.mine()}</h2>
      <p>
        <ShareBadge share={of.share} /> {own.shareOf({ share: of.share, samples: of.samples })}
      </p>
      <div className="columns">
        <div>
          <h3>{own.others()}</h3>
          <List
            of={of.others.map(({ name, share, equal }) => ({
              text: own.otherOne({ name: name ?? words.proposalPage.otherAgency(), share }),
              equal,
            }))}
          />
          {of.others.some(({ equal }) => equal) && <p className="muted small">{own.equalLead()}</p>}
        </div>
        <div>
          <h3>{own.otherwise()}</h3>
          <List of={of.elsewhere.map(({ name, share }) => ({ text: own.otherOne({ name, share }) }))} />
          <h3>{own.weights()}</h3>
          <List of={of.weights.map((one) => ({ text: flipText(words, one) }))} none={own.noFlip()} />
        </div>
      </div>
      <p>
        <Link to={`${stepPath(round, 'usulan')}/ketahanan`}>{own.open()}</Link>
      </p>
    </section>
  );
}

function List({ of, none = '–' }: { of: readonly { text: string; equal?: boolean }[]; none?: string }) {
  const own = useDeskWords().studyPage.robustness;
  if (of.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="plain-list">
      {of.map(({ text, equal }) => (
        <li key={text}>
          {text} {equal && <Badge tone="violet">{own.equal()}</Badge>}
        </li>
      ))}
    </ul>
  );
}
