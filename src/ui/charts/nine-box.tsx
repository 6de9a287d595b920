/** Nine boxes of performance (upwards) and potential (to the right): counts that lead on, or the box one person is in. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';

/** 0 low, 1 middle, 2 high. */
export type Reach = 0 | 1 | 2;
export type NineCell = {
  performance: Reach;
  potential: Reach;
  /** what the box is called: `9 · Bintang` */
  name: string;
  count?: number;
  to?: string;
  current?: boolean;
};

const down: readonly Reach[] = [2, 1, 0];
const across: readonly Reach[] = [0, 1, 2];

export function NineBox(props: {
  title: string;
  performance: string;
  potential: string;
  cells: readonly NineCell[];
  /** the person in the current box */
  person?: string;
}) {
  const words = useDeskWords().charts;
  const { title, performance, potential, cells, person } = props;
  const reach = [words.low(), words.middle(), words.high()];
  return (
    <nav className="boxes" aria-label={title}>
      {down.map((up) => (
        <Row key={up} label={`${performance} ${reach[up]}`}>
          {across.map((right) => {
            const cell = cells.find((one) => one.performance === up && one.potential === right);
            return cell ? <Cell key={right} cell={cell} person={person} /> : <span key={right} />;
          })}
        </Row>
      ))}
      <span />
      {across.map((right) => (
        <span key={right} className="axis">
          {potential} {reach[right]}
        </span>
      ))}
    </nav>
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

function Cell({ cell, person }: { cell: NineCell; person: string | undefined }) {
  const lang = useLang();
  const words = useDeskWords().charts;
  const { name, count, to, current = false } = cell;
  // The better both are, the deeper the tint; the name says the same.
  const rank = cell.performance + cell.potential;
  const inside = (
    <>
      {count !== undefined && <span className="tally">{numberIn(lang, count)}</span>}
      {current && person !== undefined && (
        <span className="box-dot">
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" />
          </svg>
          <span className="away">{words.here({ name: person })}</span>
        </span>
      )}
      <span className="name">{name}</span>
    </>
  );
  const shared = {
    className: 'box',
    'data-rank': rank,
    ...(current ? { 'aria-current': 'true' as const } : {}),
  };
  return to ? (
    <Link {...shared} to={to} preventScrollReset>
      {inside}
    </Link>
  ) : (
    <div {...shared}>{inside}</div>
  );
}
