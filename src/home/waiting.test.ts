/** What waits for whom, as the procedure says it. */
import { describe, expect, it } from 'vitest';
import { transferStatuses } from '#case/arrows.ts';
import { roles } from '#case/roles.ts';
import { roundStatuses } from '#case/round.ts';
import { byUrgency, tasksOfCase, tasksOfRound, type Waiting } from '#home/waiting.ts';

const acts = (tasks: { act: string }[]) => tasks.map(({ act }) => act);

describe('Menunggu Anda', () => {
  it('shows each official the next act of the procedure', () => {
    expect(acts(tasksOfRound('disiapkan', 'bkd'))).toEqual(['freeze']);
    expect(acts(tasksOfRound('kriteria_dibekukan', 'bkd'))).toEqual(['evaluate']);
    expect(acts(tasksOfCase('direkomendasikan', 'sekda'))).toEqual(['forward']);
    expect(acts(tasksOfCase('diteruskan', 'gubernur'))).toEqual(['approve']);
    expect(acts(tasksOfCase('sidang', 'tpk'))).toEqual(['castBallot']);
  });

  it('asks nothing of an employee, of auditors, or about a case that has ended', () => {
    for (const status of transferStatuses) {
      expect(tasksOfCase(status, 'pegawai')).toEqual([]);
      expect(tasksOfCase(status, 'inspektorat')).toEqual([]);
    }
    for (const role of roles) {
      expect(tasksOfCase('selesai', role)).toEqual([]);
      expect(tasksOfCase('dibatalkan', role)).toEqual([]);
    }
  });

  it('does not keep asking for what was done once and may be repeated', () => {
    expect(acts(tasksOfRound('dinilai', 'bkd'))).toEqual(['propose']);
    expect(acts(tasksOfRound('diusulkan', 'bkd'))).toEqual([]);
    expect(acts(tasksOfRound('dievaluasi', 'bkd'))).toEqual([]);
  });

  it('leaves no state of a round on its way without somebody who is asked', () => {
    for (const status of roundStatuses) {
      if (['diusulkan', 'sidang', 'diteruskan_PyB', 'dievaluasi', 'dibatalkan'].includes(status)) continue;
      expect([status, roles.flatMap((role) => tasksOfRound(status, role)).length > 0]).toEqual([
        status,
        true,
      ]);
    }
  });

  it('puts the nearest deadline first and what has none last', () => {
    const item = (key: string, due: string | null): Waiting => ({
      key,
      act: 'freeze',
      to: '/',
      round: null,
      count: null,
      due,
    });
    const order = byUrgency([
      item('a', null),
      item('b', '2026-12-05'),
      item('c', '2026-12-01'),
      item('d', null),
    ]);
    expect(order.map(({ key }) => key)).toEqual(['c', 'b', 'a', 'd']);
  });
});
