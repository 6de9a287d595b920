/** What the search box offers is what the role may open. */
import { describe, expect, it } from 'vitest';
import { wordsIn } from '#ground/words/words.ts';
import { type CommandAct, commandActs, commandsLike, commandsOf } from '#ui/commands.ts';

const { ui } = wordsIn('id');
const round = { id: 'P1', title: 'Putaran I' };
const all = { cases: true, decrees: true };
const of = (acts: readonly CommandAct[], lists = all, at: typeof round | null = round) =>
  commandsOf({ acts, round: at ?? undefined, lists }, ui).map(({ to }) => to);

describe('commands of the search box', () => {
  it('offer an act only to who does it', () => {
    expect(of(commandActs)).toEqual(
      expect.arrayContaining(['/putaran', '/data/impor', '/putaran/P1/usulan/calon']),
    );
    for (const to of ['/putaran', '/data/impor', '/asesmen']) expect(of([])).not.toContain(to);
    expect(of(['keepAccounts'], { cases: false, decrees: false })).toContain('/pengaturan/akun');
    expect(of(['keepAccounts'], { cases: false, decrees: false })).not.toContain('/pegawai');
  });

  it('lead to no round where there is none', () => {
    expect(of(commandActs, all, null).filter((to) => to === '' || to.startsWith('/putaran/'))).toEqual([]);
  });

  it('are found by any words of their name', () => {
    const commands = commandsOf({ acts: commandActs, round, lists: all }, ui);
    expect(commandsLike(commands, 'data impor').map(({ to }) => to)).toEqual(['/data/impor']);
    expect(commandsLike(commands, 'BUKA put').map(({ to }) => to)).toEqual(['/putaran']);
    expect(commandsLike(commands, 'zzz')).toEqual([]);
    expect(commandsLike(commands, '')).toEqual(commands);
  });
});
