/** The pages of the evaluation: their tabs, and the head of those below the first. */
import type { ReactNode } from 'react';
import { PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import { SubNav } from '#ui/sub-nav.tsx';

export function EvaluationNav({ round }: { round: string }) {
  const words = useDeskWords();
  const nav = words.evaluationMore.nav;
  const here = stepPath(round, 'evaluasi');
  return (
    <SubNav
      label={nav.label()}
      of={[
        { to: here, name: nav.kotak(), end: true },
        { to: `${here}/banding`, name: nav.banding() },
        { to: `${here}/krs`, name: nav.krs() },
        { to: `${here}/keadilan`, name: nav.keadilan() },
        { to: `${here}/surat`, name: nav.surat() },
        { to: '/asesmen', name: words.assessment.title() },
      ]}
    />
  );
}

/** The head of a page below the evaluation: its way back, and the tabs. */
export function EvaluationHead(props: {
  round: { id: string; title: string };
  title: string;
  lead: ReactNode;
}) {
  const { round, title, lead } = props;
  const words = useDeskWords();
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={stepCrumbs(words, round, 'evaluasi')} />
      <EvaluationNav round={round.id} />
    </>
  );
}
