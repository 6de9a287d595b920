import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import { xlsxBytes } from '#paper/sheets/write.ts';
import { competences } from '#registry/facts.ts';
import { provinceOf } from '#registry/province.server.ts';
import { scheduleAssessment, scoreAssessment, scoreSheet } from '#steps/evaluation/assessment.acts.server.ts';
import { sessionOf } from '#steps/evaluation/assessment.reads.server.ts';
import { closeFeedback, giveFeedback, openFeedback } from '#steps/evaluation/feedback.acts.server.ts';
import { asOf, aWorld, type World } from '#test/world.ts';

let world: World;
let nips: string[];
beforeAll(async () => {
  world = await aWorld();
  nips = [...world.province.people.keys()].slice(20, 32);
});
afterAll(() => world.close());

const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );
const levels = (level: number) => Object.fromEntries(competences.map((code) => [code, level]));
const first = { account: 'asesor-satu' };
const second = { account: 'asesor-dua' };

describe('an assessment', () => {
  it('is entered by the assessor from its day on, becomes a fact, and its sample is scored twice without a second fact', async () => {
    const given = {
      on: '2026-12-02',
      place: 'Aula',
      method: 'AC',
      organiser: 'UPT Penilaian',
      nips: nips.slice(0, 3),
      sampleEvery: 1,
    };
    const session = await scheduleAssessment(world.as('asesor'), given);
    const who = nips[0] ?? '';
    expect(await codeOf(scoreAssessment(world.as('asesor', first), session, who, levels(3)))).toBe(
      'assessment.early',
    );
    world.on('2026-12-02');
    expect(await codeOf(scoreAssessment(world.as('operator'), session, who, levels(3)))).toBe(
      'act.forbidden',
    );
    expect(
      await codeOf(scoreAssessment(world.as('asesor', { ...first, nip: who }), session, who, levels(3))),
    ).toBe('act.conflict');
    const unscored = async () =>
      (await waitingFor({ db: world.db, actor: world.as('asesor').actor, today: '2026-12-02' }))
        .filter(({ act }) => act === 'scoreAssessment')
        .map(({ to, count }) => [to, count]);
    expect(await unscored()).toEqual([[`/asesmen/${session}`, 3]]);
    await scoreAssessment(world.as('asesor', first), session, who, levels(3));
    expect(await unscored()).toEqual([[`/asesmen/${session}`, 2]]);
    expect(await codeOf(scoreAssessment(world.as('asesor', first), session, who, levels(4)))).toBe(
      'assessment.scored',
    );
    await scoreAssessment(world.as('asesor', second), session, who, levels(4));
    const after = await provinceOf(world.db, '2026-12-02');
    const found = after.dossiers.get(who)?.assessments.filter(({ on }) => on === '2026-12-02');
    expect(found).toEqual([
      { on: '2026-12-02', by: 'UPT Penilaian', method: 'AC', levels: levels(3), validUntil: null },
    ]);
    const seen = await sessionOf(world.db, session, '2026-12-02', 'asesor-tiga');
    expect(seen.agreement).toMatchObject({ people: 1, pairs: 9, exact: 0, within1: 1 });
    expect(JSON.stringify(seen.rows)).not.toContain('levels');
  });

  it('takes a sheet back: rows of its own people only, wrong ones named, none stored twice', async () => {
    const session = await scheduleAssessment(world.as('asesor'), {
      on: '2026-12-02',
      place: 'Aula',
      method: 'AC',
      organiser: 'UPT',
      nips: nips.slice(4, 7),
      sampleEvery: 0,
    });
    const row = (nip: string, level: number | string) => [
      nip,
      '02-12-2026',
      'UPT',
      'AC',
      ...competences.map(() => level),
    ];
    const sheet = (rows: (string | number)[][]) => ({
      name: 'lembar.xlsx',
      bytes: xlsxBytes([
        { name: 'k', columns: ['nip', 'tanggal_asesmen', 'penyelenggara', 'metode', ...competences], rows },
      ]),
    });
    const back = sheet([row(nips[4] ?? '', 3), row(nips[5] ?? '', 9), row(nips[10] ?? '', 3)]);
    expect(await scoreSheet(world.as('asesor'), session, back)).toMatchObject({ entered: 1, skipped: 1 });
    expect(await codeOf(scoreSheet(world.as('asesor'), session, back))).toBe('assessment.sheetEmpty');
    const after = await provinceOf(world.db, '2026-12-02');
    expect(after.dossiers.get(nips[4] ?? '')?.assessments.at(-1)?.levels).toEqual(levels(3));
    expect(
      after.dossiers.get(nips[10] ?? '')?.assessments.some(({ on }) => on === '2026-12-02') ?? false,
    ).toBe(false);
  });
});

describe('feedback from all around', () => {
  it("is given once by those asked, keeps nobody's answer apart, and becomes one mean when enough answered", async () => {
    const [subject = '', ...raters] = nips;
    const ask = (count: number) => ({
      nip: subject,
      due: '2026-12-10',
      raters: raters.slice(0, count).map((nip) => ({ nip, relation: 'rekan' as const })),
    });
    expect(await codeOf(openFeedback(world.as('asesor'), ask(4)))).toBe('feedback.fewRaters');
    const id = await openFeedback(world.as('asesor'), ask(6));
    const give = (nip: string, level: number) =>
      giveFeedback(world.as('pegawai', { nip, account: `p-${nip}` }), id, [
        level,
        level,
        level,
        level,
        level,
        level,
      ]);
    expect(await codeOf(give(subject, 5))).toBe('feedback.notAsked');
    const rater = raters[0] ?? '';
    const asked = async () =>
      (
        await waitingFor({
          db: world.db,
          actor: world.as('pegawai', { nip: rater }).actor,
          today: '2026-12-03',
        })
      )
        .filter(({ act }) => act === 'giveFeedback')
        .map(({ count, due }) => [count, due]);
    expect(await asked()).toEqual([[1, '2026-12-10']]);
    for (const [at, nip] of raters.slice(0, 5).entries()) await give(nip, at + 1);
    expect(await asked()).toEqual([]);
    expect(await codeOf(give(raters[0] ?? '', 5))).toBe('feedback.notAsked');
    const answers = await world.db
      .selectFrom('feedback_answer')
      .selectAll()
      .where('request_id', '=', id)
      .execute();
    expect(answers).toHaveLength(5);
    for (const row of answers) expect(Object.keys(row).sort()).toEqual(['id', 'request_id', 'scores']);
    const log = await world.db
      .selectFrom('log_entry')
      .select('leaf')
      .where('kind', '=', 'feedback_given')
      .execute();
    for (const { leaf } of log) expect(JSON.parse(leaf.toString()).public).toEqual({ request: id });
    expect(await codeOf(closeFeedback(world.as('asesor'), id))).toBe('feedback.early');
    world.on('2026-12-11');
    expect(await closeFeedback(world.as('asesor'), id)).toEqual({ answers: 5, score: 60 });
    expect(
      await world.db.selectFrom('feedback_answer').selectAll().where('request_id', '=', id).execute(),
    ).toEqual([]);
    const after = await provinceOf(world.db, '2026-12-11');
    expect(
      after.dossiers
        .get(subject)
        ?.tracks.filter(({ what }) => what === 'Umpan balik 360°')
        .map(({ score }) => score),
    ).toEqual([60]);
  });

  it('from too few is closed without a score, and still nothing of it remains', async () => {
    const [, subject = '', ...raters] = nips;
    const id = await openFeedback(world.as('asesor'), {
      nip: subject,
      due: '2026-12-12',
      raters: raters.slice(0, 5).map((nip) => ({ nip, relation: 'rekan' as const })),
    });
    await giveFeedback(world.as('pegawai', { nip: raters[0] ?? '' }), id, [1, 1, 1, 1, 1, 1]);
    world.on('2026-12-13');
    expect(await closeFeedback(world.as('asesor'), id)).toEqual({ answers: 1, score: null });
    const after = await provinceOf(world.db, '2026-12-13');
    expect(after.dossiers.get(subject)?.tracks.some(({ what }) => what === 'Umpan balik 360°') ?? false).toBe(
      false,
    );
    expect(asOf).toBe('2026-12-01');
  });
});
