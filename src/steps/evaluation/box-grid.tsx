/** The nine talent boxes with their counts; each is a link that filters the list, without losing the other filters. */
import { Link } from 'react-router';
import { NineBox } from '#ui/charts/nine-box.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { useAddress } from '#ui/table-parts.tsx';

export type BoxView = { box: number; performance: Reach; potential: Reach; name: string; count: number };
type Reach = 'tinggi' | 'menengah' | 'rendah';
const reach = { rendah: 0, menengah: 1, tinggi: 2 } as const;

export function BoxGrid(props: { boxes: readonly BoxView[]; unboxed: number; chosen: string | undefined }) {
  const own = useDeskWords().evaluationPage;
  const address = useAddress();
  const { boxes, unboxed, chosen } = props;
  const linkTo = (value: string) =>
    `${address({ kotak: chosen === value ? null : value, hal: null })}#daftar`;
  return (
    <div className="stack">
      <NineBox
        title={own.boxes()}
        performance={own.performance()}
        potential={own.potential()}
        cells={boxes.map(({ box, performance, potential, name, count }) => ({
          performance: reach[performance],
          potential: reach[potential],
          name: `${own.box({ box })} · ${name}`,
          count,
          to: linkTo(String(box)),
          current: chosen === String(box),
        }))}
      />
      {unboxed > 0 && (
        <p>
          <Link to={linkTo('belum')}>
            {own.unboxed()}: <Count of={unboxed} />
          </Link>{' '}
          <span className="muted">({own.noBox()})</span>
        </p>
      )}
    </div>
  );
}
