import { expect, it } from 'vitest';
import { type FillingPart, fillingFrom } from '#home/filling.ts';

const part = (name: string, weight: number, more: Partial<FillingPart> = {}): FillingPart => ({
  ...{ name, weight, done: 0, total: 0, seconds: null, ended: false },
  ...more,
});
const ended = (seconds: number): Partial<FillingPart> => ({ seconds, ended: true });

it('says nothing of the time left before anything was measured', () => {
  const begun = part('impor', 3, { seconds: 4, total: 100 });
  expect(fillingFrom([begun, part('evaluasi', 2)])).toEqual({
    now: 'impor',
    done: 0,
    of: 100,
    secondsLeft: null,
  });
});

it('reckons what is left at the pace of this machine: on one half as fast it takes twice as long', () => {
  const left = (seconds: number) =>
    fillingFrom([part('impor', 3, ended(seconds)), part('evaluasi', 2), part('sidang', 1)]);
  expect(left(30)).toEqual({ now: null, done: 50, of: 100, secondsLeft: 30 });
  expect(left(60).secondsLeft).toBe(60);
});

it('expects of the second round what the first one took, not what was thought of it before', () => {
  const parts = [part('impor', 3, ended(30)), part('evaluasi', 2, ended(90)), part('evaluasi-2', 2)];
  expect(fillingFrom(parts).secondsLeft).toBe(90);
  expect(fillingFrom([...parts.slice(0, 2), part('evaluasi-2', 2, { seconds: 20 })])).toMatchObject({
    now: 'evaluasi',
    secondsLeft: 70,
  });
});

it('follows a part that counts itself at its own pace', () => {
  const parts = [
    part('berkas', 1, ended(10)),
    part('impor', 3, { seconds: 20, done: 1, total: 4 }),
    part('evaluasi', 3),
  ];
  // 60 more for the import; 30 for 1.75 of work so far, so 51 for the evaluation
  expect(fillingFrom(parts).secondsLeft).toBe(111);
});

it('never goes back below what is done, and ends at nothing left', () => {
  const slow = [part('impor', 1, ended(10)), part('evaluasi', 1, { seconds: 500 })];
  expect(fillingFrom(slow)).toEqual({ now: 'evaluasi', done: 97, of: 100, secondsLeft: 1 });
  expect(fillingFrom([part('impor', 1, ended(10))]).done).toBe(100);
});
