/** Moves between regencies, as a map draws them. */
import { describe, expect, it } from 'vitest';
import { assemble } from '#registry/assemble.ts';
import { noRows } from '#registry/kinds/kinds.ts';
import { flowsOf, shownFlows } from '#steps/publication/regions.reads.server.ts';

const rows = noRows();
const unit = (id: string, region: string | null, parent: string | null) => ({
  id,
  name: id,
  parent,
  kind: 'opd',
  echelon: null,
  region,
  latitude: null,
  longitude: null,
});
rows.unit.push(
  unit('A', '99.01', null),
  unit('A1', null, 'A'),
  unit('B', '99.02', null),
  unit('X', null, null),
);
const province = assemble('2026-12-01', rows);

describe('the map of moves', () => {
  it('counts each move from the regency left to the regency reached, a section in that of its agency', () => {
    const flows = flowsOf(province, [
      { from: 'A1/JF.GURU', to: 'B/JF.GURU' },
      { from: 'A/JF.GURU', to: 'B/JF.GURU' },
      { from: 'B/JF.GURU', to: 'B/ST.KEPALA' },
    ]);
    expect(flows).toEqual([
      { from: '99.01', to: '99.02', count: 2 },
      { from: '99.02', to: '99.02', count: 1 },
    ]);
  });

  it('has no arrow for somebody without a former post, or to a place nobody knows', () => {
    expect(
      flowsOf(province, [
        { from: null, to: 'B/JF.GURU' },
        { from: 'X/JF.GURU', to: 'B/JF.GURU' },
      ]),
    ).toEqual([]);
  });

  it('shows the public no flow of fewer than five people', () => {
    const flow = (count: number) => ({ from: '99.01', to: '99.02', count });
    expect(shownFlows([flow(4), flow(5)])).toEqual([flow(5)]);
  });
});
