/** Head and tabs that all pages of the needs share. */
import type { ReactNode } from 'react';
import { PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import { SubNav } from '#ui/sub-nav.tsx';
import { AsOfNotice } from '#ui/under-way.tsx';

type AsOf = { at: string } | null;

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
  /** as of when the figures are, where they are older than the facts */
  asOf?: AsOf;
  children: ReactNode;
}) {
  const words = useDeskWords();
  const { round, title, lead, asOf = null, children } = props;
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={stepCrumbs(words, round, 'kebutuhan')} />
      <NeedsNav round={round.id} />
      <div className="stack-wide">
        <AsOfNotice asOf={asOf} />
        {children}
      </div>
    </>
  );
}
