/**
 * A grid of cells to be edited in place: what is wrong stands in the cell it is about; arrows, Enter and Tab move, a block pasted from
 * Excel spreads from the cell it is pasted into. Every cell is a plain field: without a script the form is handed in just the same.
 */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cellName, cellsOfBlock, emptyRows, type Grid, type GridRow, gridFields } from '#ui/grid-cells.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

const BLANK = 3;
/** Rows of a grid in which nothing stands yet. */
const FRESH = 8;
/** Fields of a grid: those of several lines are boxes. */
type Field = HTMLInputElement | HTMLTextAreaElement;
/** Characters that a column has room for. */
const NARROWEST = 9;
const WIDEST = 40;

type Move = readonly [rows: number, columns: number];

/** Where a key leads; undefined where it stays in the cell. */
function moveOf(event: KeyboardEvent<HTMLTableElement>, field: Field): Move | undefined {
  if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) return [1, 0];
  if (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)) return [-1, 0];
  const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  if (event.key === 'ArrowRight' && (whole || field.selectionStart === field.value.length)) return [0, 1];
  if (event.key === 'ArrowLeft' && (whole || field.selectionEnd === 0)) return [0, -1];
  return undefined;
}

/** Something stands in a grid of this page that was not there when it came: other rows would wipe it out. */
export const gridTouched = (): boolean =>
  [...document.querySelectorAll<Field>('table.grid :is(input, textarea):not([type=hidden])')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

export function CellGrid({ label, grid }: { label: string; grid: Grid }) {
  const words = useDeskWords().grid;
  const { columns } = grid;
  const [more, setMore] = useState(grid.rows.length === 0 ? FRESH : BLANK);
  const table = useRef<HTMLTableElement>(null);
  const waiting = useRef<{ row: number; column: number; block: string[][] } | null>(null);
  const rows = [...grid.rows, ...emptyRows(more, columns.length)];
  const widths = columns.map((_, c) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...grid.rows.map(({ cells }) => cells[c]?.length ?? 0))),
  );
  const fieldAt = (row: number, column: number): Field | null =>
    table.current?.querySelector(`[name="${cellName(row, column)}"]`) ?? null;
  const spread = (row: number, column: number, block: string[][]): void => {
    for (const [r, line] of block.entries())
      for (const [c, cell] of line.entries()) {
        const field = fieldAt(row + r, column + c);
        if (field) field.value = cell;
      }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a block waits only for the rows it needs
  useEffect(() => {
    const block = waiting.current;
    waiting.current = null;
    if (block) spread(block.row, block.column, block.block);
  }, [more]);
  const placeOf = (field: EventTarget): readonly [number, number] | null => {
    const found = /^sel-(\d+)-(\d+)$/.exec((field as Field).name ?? '');
    return found ? [Number(found[1]), Number(found[2])] : null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const place = placeOf(event.target);
    const move = place && moveOf(event, event.target as Field);
    if (!place || !move) return;
    event.preventDefault();
    const next = fieldAt(place[0] + move[0], place[1] + move[1]);
    next?.focus();
    next?.select();
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const place = placeOf(event.target);
    const block = cellsOfBlock(event.clipboardData.getData('text/plain'));
    if (!place || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    const [row, column] = place;
    const missing = row + block.length - rows.length;
    if (missing <= 0) spread(row, column, block);
    else {
      waiting.current = { row, column, block };
      setMore(more + missing + BLANK);
    }
  };
  return (
    <>
      <input
        type="hidden"
        name={gridFields.columns}
        value={[...columns, ...(grid.mark ? [grid.mark] : [])].join('\t')}
      />
      <ScrollBox label={label} of="list">
        <table className="table grid" ref={table} onKeyDown={onKeyDown} onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col">{words.line()}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                  {grid.must?.includes(column) && <span className="sub">{words.must()}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the grid
              <Line key={at} at={at} row={row} grid={grid} widths={widths} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="muted small">{words.hint()}</p>
    </>
  );
}

function Line(props: { at: number; row: GridRow; grid: Grid; widths: readonly number[] }) {
  const { at, row, grid, widths } = props;
  const { columns } = grid;
  const words = useDeskWords().grid;
  return (
    <tr>
      <th scope="row">
        {row.line || <span className="muted">{words.fresh()}</span>}
        <input type="hidden" name={gridFields.place(at)} value={row.at ?? ''} />
        {row.mark && <input type="hidden" name={cellName(at, columns.length)} value={row.mark} />}
        {row.note && <span className="note tone-red">{row.note}</span>}
      </th>
      {columns.map((column, c) => {
        const notes = row.notes[c] ?? [];
        const name = cellName(at, c);
        const tone = notes.some((note) => note.tone === 'red') ? 'red' : 'amber';
        const cell = row.cells[c] ?? '';
        const Box = cell.includes('\n') ? 'textarea' : 'input';
        return (
          <td key={column} className={notes.length > 0 ? `tone-${tone} noted` : undefined}>
            <Box
              id={name}
              name={name}
              defaultValue={cell}
              readOnly={row.mark !== undefined && grid.fixed?.includes(column)}
              style={{ minWidth: `calc(${widths[c]}ch + 22px)` }}
              aria-label={words.cell({ column, row: row.line || words.fresh() })}
              autoComplete="off"
              spellCheck={false}
              {...(notes.length > 0 ? { 'aria-describedby': `${name}-mengapa` } : {})}
              {...(tone === 'red' && notes.length > 0 ? { 'aria-invalid': true } : {})}
            />
            {notes.length > 0 && (
              <span id={`${name}-mengapa`} className="note">
                {notes.map((note) => note.text).join(' ')}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
