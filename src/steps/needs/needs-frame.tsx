/** Head and tabs that all pages of the needs share. */
import type { ReactNode } from 'react';
import { PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import { SubNav } from '#ui/sub-nav.tsx';

const places = ['peta', 'proyeksi', 'wilayah', 'sekolah', 'batas', 'usul'] as const;

export function NeedsNav({ round }: { round: string }) {
  const nav = useDeskWords().needsAhead.nav;
  const here = stepPath(round, 'kebutuhan');
  return (
    <SubNav
      label={nav.label()}
      of={[
        { to: here, name: nav.ringkasan(), end: true },
        ...places.map((place) => ({ to: `${here}/${place}`, name: nav[place]() })),
      ]}
    />
  );
}

export function NeedsFrame(props: {
  round: { id: string; title: string };
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const words = useDeskWords();
  const { round, title, lead, children } = props;
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        crumbs={[
          { to: `/putaran/${encodeURIComponent(round.id)}`, name: round.title },
          { to: stepPath(round.id, 'kebutuhan'), name: words.ui.step.kebutuhan() },
        ]}
      />
      <NeedsNav round={round.id} />
      <div className="stack-wide">{children}</div>
    </>
  );
}
