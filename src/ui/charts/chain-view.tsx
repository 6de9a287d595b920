/** A chain of moves A → B → C: seats as cards, people on the arrows between them; a closed chain is an exchange. Works from left to right and, on a phone, downwards. */
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDeskWords } from '#ui/root-data.ts';

export type Seat = { name: string; unit: string };
/** `name` is null where the reader may not know who moves; `unnamed` says what stands there instead. */
export type ChainMove = {
  key: string | number;
  name: string | null;
  to?: string;
  from: Seat;
  /** null: leaves without a seat here */
  seat: Seat | null;
  mark?: ReactNode;
  current?: boolean;
};

/**
 * `moves` in the order of the plan: the first takes the free seat, each next one the seat left before. They are drawn the other way
 * round, so that every arrow points where somebody goes and the seat that was free stands last.
 */
export function ChainView(props: {
  title: string;
  moves: readonly ChainMove[];
  closed: boolean;
  unnamed: string;
  nowhere: string;
}) {
  const words = useDeskWords().charts;
  const { title, moves, closed, unnamed, nowhere } = props;
  const order = [...moves].reverse();
  const first = order[0];
  const end = order.at(-1);
  if (!first || !end) return null;
  return (
    <ol className="chain-view" aria-label={title} data-closed={closed || undefined}>
      <li className="seat" data-kind={closed ? 'exchange' : 'left'}>
        <SeatText seat={first.from} note={closed ? words.exchange() : words.left()} />
      </li>
      {order.map((move, at) => (
        <Pair
          key={move.key}
          move={move}
          unnamed={unnamed}
          nowhere={nowhere}
          note={at < order.length - 1 ? undefined : closed ? words.exchange() : words.free()}
          kind={at < order.length - 1 ? undefined : closed ? 'exchange' : 'free'}
        />
      ))}
    </ol>
  );
}

function Pair(props: {
  move: ChainMove;
  unnamed: string;
  nowhere: string;
  note: string | undefined;
  kind: 'free' | 'exchange' | undefined;
}) {
  const words = useDeskWords().charts;
  const { move, unnamed, nowhere, note, kind } = props;
  const { name, to, from, seat, mark, current = false } = move;
  return (
    <>
      <li className="go" aria-current={current ? 'true' : undefined}>
        <span className="away">
          {words.chainStep({ name: name ?? unnamed, from: from.name, to: seat?.name ?? nowhere })}
        </span>
        <span className="who-goes">
          {name === null ? <span className="muted">{unnamed}</span> : to ? <Link to={to}>{name}</Link> : name}
        </span>
        <span className="line" aria-hidden="true">
          <IconArrowRight size={18} />
        </span>
        {mark !== undefined && <span className="go-mark">{mark}</span>}
      </li>
      <li className="seat" data-kind={kind}>
        {seat ? <SeatText seat={seat} note={note} /> : <span className="muted">{nowhere}</span>}
      </li>
    </>
  );
}

function SeatText({ seat, note }: { seat: Seat; note: string | undefined }) {
  return (
    <>
      <span className="seat-name">{seat.name}</span>
      {seat.unit && <span className="muted small">{seat.unit}</span>}
      {note !== undefined && <span className="seat-note">{note}</span>}
    </>
  );
}
