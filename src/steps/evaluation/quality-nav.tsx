/** The two pages of data quality, as tabs: agencies by their faults, and facts by the placements they turn. */
import { useDeskWords } from '#ui/root-data.ts';
import { SubNav } from '#ui/sub-nav.tsx';

export function QualityNav() {
  const words = useDeskWords();
  return (
    <SubNav
      label={words.dataQuality.quality()}
      of={[
        { to: '/data/mutu', name: words.dataQuality.agency(), end: true },
        { to: '/data/mutu/dahulukan', name: words.repairFirst.title() },
      ]}
    />
  );
}
