/** The pages of the evaluation, as tabs. */
import { useDeskWords } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
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
