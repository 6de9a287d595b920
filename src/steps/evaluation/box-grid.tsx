/** The nine talent boxes with their counts; each is a link that filters the list, without losing the other filters. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { useAddress } from '#ui/table-parts.tsx';

export type BoxView = { box: number; performance: Reach; potential: Reach; name: string; count: number };
type Reach = 'tinggi' | 'menengah' | 'rendah';

const down: readonly Reach[] = ['tinggi', 'menengah', 'rendah'];
const across: readonly Reach[] = ['rendah', 'menengah', 'tinggi'];

export function BoxGrid(props: { boxes: readonly BoxView[]; unboxed: number; chosen: string | undefined }) {
  const own = useWords().evaluationPage;
  const address = useAddress();
  const { boxes, unboxed, chosen } = props;
  const at = (performance: Reach, potential: Reach) =>
    boxes.find((one) => one.performance === performance && one.potential === potential);
  const linkTo = (value: string) => address({ kotak: chosen === value ? null : value, hal: null });
  return (
    <div className="stack">
      <nav className="boxes" aria-label={own.boxes()}>
        {down.map((performance) => (
          <Row key={performance} label={`${own.performance()} ${own.reach[performance]()}`}>
            {across.map((potential) => {
              const box = at(performance, potential);
              if (!box) return <span key={potential} />;
              const current = chosen === String(box.box);
              return (
                <Link
                  key={potential}
                  className="box"
                  to={linkTo(String(box.box))}
                  preventScrollReset
                  {...(current ? { 'aria-current': 'true' as const } : {})}
                >
                  <span className="tally">
                    <Count of={box.count} />
                  </span>
                  <span className="name">
                    {own.box({ box: box.box })} · {box.name}
                  </span>
                </Link>
              );
            })}
          </Row>
        ))}
        <span />
        {across.map((potential) => (
          <span key={potential} className="axis">
            {own.potential()} {own.reach[potential]()}
          </span>
        ))}
      </nav>
      {unboxed > 0 && (
        <p>
          <Link to={linkTo('belum')} preventScrollReset>
            {own.unboxed()}: <Count of={unboxed} />
          </Link>{' '}
          <span className="muted">({own.noBox()})</span>
        </p>
      )}
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="axis">{label}</span>
      {children}
    </>
  );
}
