/** After the decree of the demo's first round: letters, two objections that are ruled on and a late one that waits, inauguration, duty. */
import { casesOf, ids, unlessDone } from '#demo/cases.server.ts';
import type { Tell } from '#demo/parts.server.ts';
import { demoCalendar, type Walk } from '#demo/walk.server.ts';
import { addWorkingDays } from '#ground/day.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { close, inaugurate, recordDuty } from '#steps/decision/acts.server.ts';
import { getTransfer } from '#steps/round/reads.server.ts';
import { inform, object, readLetter, ruleObjection } from '#steps/voice/acts.server.ts';
import { lettersOfRound } from '#steps/voice/letters.server.ts';

const denied = {
  objection: 'Masa jabatan saya pada unit lama belum dihitung penuh.',
  outcome: 'ditolak',
  remedy: 'tetap',
  reason:
    'Masa jabatan telah dihitung ulang dari SK yang sah; hasilnya sama dengan yang dipakai pada penilaian.',
} as const;
const upheld = {
  objection:
    'Saya sedang merawat orang tua yang sakit keras; surat keterangan rumah sakit telah saya serahkan kepada BKD.',
  outcome: 'diterima',
  remedy: 'dicabut',
  reason:
    'Surat keterangan rumah sakit terbukti telah diserahkan sebelum sidang dan belum dipertimbangkan; jabatan ini dicari pengisinya lagi pada putaran berikut.',
} as const;
const late = 'Saya mohon dipertimbangkan kembali; jarak ke tempat tugas baru ternyata jauh dari rumah.';

/** From the letters to the end of each case. Cases whose decree was taken back end there; their seats open again. */
export async function heard(walk: Walk, round: string, tell: Tell): Promise<void> {
  const law = shippedLaw();
  const calendar = demoCalendar();
  const bkd = () => walk.as('bkd', 'bkd');
  const cases = await casesOf(walk, round, 'SK_terbit');
  if (cases.length > 0) {
    walk.day(21);
    const letters = await lettersOfRound(walk.db, round, law, walk.now());
    for (const [at, { id, nip }] of cases.entries()) {
      await tell(at, cases.length);
      const { timeline, decree } = await getTransfer(walk.db, id);
      if (!decree || timeline.some(({ kind }) => kind === 'informed')) continue;
      const { number, on: date } = decree;
      const letter = letters.letterFor(nip, { kind: 'keputusan', number, date });
      if (letter) await inform(await bkd(), id, letter);
    }
    walk.day(22);
    for (const { id, nip } of cases) await readLetter(walk.asEmployee(nip), id);
    // The objections come from the last two of the list: the first ones are the example accounts of employees.
    // Whose decree was taken back already still counts, so that a start in the middle asks the same two again.
    const decreed = await casesOf(walk, round, 'SK_terbit', 'dibatalkan');
    const ruled = decreed.length < 4 ? [denied] : [denied, upheld];
    for (const [at, { objection, ...ruling }] of ruled.entries()) {
      const one = decreed.at(-1 - at);
      if (!one) continue;
      walk.day(28);
      await unlessDone(object(walk.asEmployee(one.nip), one.id, objection, calendar));
      walk.day(40);
      await unlessDone(ruleObjection(await walk.as('gubernur', 'gubernur'), one.id, ruling, calendar));
    }
    const invitedOn = walk.day(29);
    const on = addWorkingDays(calendar, invitedOn, 2).day;
    walk.day(42);
    const standing = ids(await casesOf(walk, round, 'SK_terbit'));
    await inaugurate(await bkd(), round, standing, { on, invitedOn }, calendar);
  }
  const sworn = ids(await casesOf(walk, round, 'pelantikan'));
  const duty = walk.day(46);
  if (sworn.length > 0) await recordDuty(await bkd(), round, sworn, duty);
  const serving = ids(await casesOf(walk, round, 'SPMT'));
  walk.day(60);
  if (serving.length > 0) await close(await bkd(), round, serving);
}

/** Somebody objects long after the last day: it is taken in, and waits for the governor to say so. */
export async function heardLate(walk: Walk, round: string, daysAgo: number): Promise<void> {
  const spoken = await walk.db
    .selectFrom('case_status')
    .select(['case_id', 'objection'])
    .where('round_id', '=', round)
    .where('objection', 'is not', null)
    .execute();
  if (spoken.some(({ objection }) => objection === 'diajukan')) return;
  // Not one of the first two, who are the example accounts of employees, as long as there are others.
  const silent = (await casesOf(walk, round, 'selesai')).filter(
    ({ id }) => !spoken.some(({ case_id }) => case_id === id),
  );
  const first = silent[2] ?? silent.at(-1);
  if (!first) return;
  walk.day(daysAgo);
  await unlessDone(object(walk.asEmployee(first.nip), first.id, late, demoCalendar()));
}
