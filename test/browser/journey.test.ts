/** One round through every desk of the office, in a real browser: the eight steps as people do them. Beside test/story.test.ts, which does the same by acts. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ensureDemoAccounts } from '#people/demo.server.ts';
import * as decision from '#test/browser/decision.ts';
import { accessible, desksOf, phone } from '#test/browser/desks.ts';
import { openHouse } from '#test/browser/house.ts';
import * as office from '#test/browser/office.ts';
import * as people from '#test/browser/people.ts';
import type { Walk } from '#test/browser/walk.ts';
import { launchChromium } from '#test/chromium.ts';

let walk: Walk;
let browser: Browser;

const MINUTES = 60_000;
const employee = 'pegawai1';
/** The same person's other telephone, on which no script runs. */
const plain = `${employee} tanpa-skrip`;

beforeAll(async () => {
  const house = await openHouse('2026-12-01');
  browser = await launchChromium();
  const shape = (who: string) => (who === plain ? { ...phone, javaScriptEnabled: false } : phone);
  const desks = desksOf(browser, house.base, (who) =>
    who === '' || who.startsWith(employee) ? shape(who) : {},
  );
  const decree = { number: '', code: '', pdf: Buffer.alloc(0) };
  walk = { house, desks, round: '', session: '', own: '', departed: '', decree };
}, 5 * MINUTES);
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  console.error(await walk?.desks.picture(task.name), walk?.house.said());
});
afterAll(async () => {
  await walk?.desks.close();
  await browser?.close();
  await walk?.house.close();
});

/** Two who are to move: one is the employee of the example account, from the other the governor will depart. */
async function chooseTwo(): Promise<void> {
  const { db } = walk.house;
  const cases = await db
    .selectFrom('case_status')
    .innerJoin('employee', 'employee.nip', 'case_status.nip')
    .select(['case_id', 'case_status.nip', 'employee.name'])
    .where('employee.ended_by', 'is', null)
    .orderBy('case_id')
    .execute();
  const [first, last] = [cases[0], cases.at(-1)];
  walk.own = first?.case_id ?? '';
  walk.departed = last?.case_id ?? '';
  const person = { nip: first?.nip ?? '', name: first?.name ?? '' };
  await ensureDemoAccounts(db, new Date('2026-12-01T04:00:00Z'), { people: { [employee]: person } });
}

it('BKD opens a round and lays down its policy', () => office.opensRound(walk), 3 * MINUTES);

it(
  'needs, vacancies and policy are frozen before anyone is evaluated',
  () => office.freezes(walk),
  3 * MINUTES,
);

it(
  'everybody is evaluated and the plan is proved',
  async () => {
    await office.evaluatesAndProposes(walk);
    await chooseTwo();
  },
  3 * MINUTES,
);

it('a head of an agency is heard on a case of theirs', () => office.consents(walk), 3 * MINUTES);

it(
  'the Inspectorate hands in clearances and BKD the statements; then the cases are appraised',
  async () => {
    walk.house.on('2026-12-08');
    await office.appraises(walk);
  },
  3 * MINUTES,
);

it('BKD says why the plan leaves a group behind', () => office.explainsFairness(walk), 3 * MINUTES);

it(
  'the secretariat calls the board, which declares its interests',
  () => office.callsBoard(walk),
  3 * MINUTES,
);

it(
  'each item is opened, voted on in secret by all who may, and decided by count',
  () => office.votesOnEachItem(walk),
  8 * MINUTES,
);

it(
  'the session is closed, and every member signs its minutes',
  () => office.closesAndSigns(walk),
  3 * MINUTES,
);

it(
  'the Sekda forwards the recommendations as one package',
  async () => {
    walk.house.on('2026-12-11');
    await decision.forwards(walk);
  },
  3 * MINUTES,
);

it(
  'the governor departs from the plan for one person, with a reason and its cost shown',
  () => decision.departsAndApproves(walk),
  3 * MINUTES,
);

it('the governor approves the others', () => decision.approves(walk), 3 * MINUTES);

it('BKD records the answer of I-MUT', () => decision.recordsImut(walk), 3 * MINUTES);

it(
  'the governor signs one decree, with the password asked once more',
  () => decision.signsDecree(walk),
  3 * MINUTES,
);

it('BKD sends each person the letter that says why', () => people.sendsLetters(walk), 3 * MINUTES);

it(
  'without scripts, on a telephone, an employee reads why, asks, and objects in time',
  () => people.readsAsksObjects(walk, plain),
  3 * MINUTES,
);

it(
  'BKD answers, the governor rules, and the employee reads both',
  async () => {
    await people.answersAndRules(walk);
    await people.readsRuling(walk, plain);
    await people.looksAround(walk, employee);
  },
  3 * MINUTES,
);

it('those who move are inaugurated and take up their duty', () => decision.inaugurates(walk), 3 * MINUTES);

it(
  'the public sees names only once the round is published',
  async () => {
    await people.publicPages(walk, false);
    await people.publishes(walk);
    await people.publicPages(walk, true);
  },
  3 * MINUTES,
);

it(
  'anybody verifies the decree by its code and by its file, and a changed byte is found',
  () => people.verifies(walk),
  3 * MINUTES,
);

it(
  'the public answers the survey, and the index stands before and after',
  async () => {
    await people.answersSurvey(walk);
    await people.assessesOutcome(walk);
  },
  3 * MINUTES,
);

it(
  'the other desks find what they came for',
  async () => {
    for (const [who, address] of [
      ['operator', '/pegawai'],
      ['asesor', '/data/impor'],
      ['hukum', `${walk.round}/kebijakan`],
      ['inspektorat', '/integritas'],
      ['admin', '/pengaturan/akun'],
      ['kepala-inspektorat', '/data/mutu'],
    ] as const) {
      const home = await walk.desks.at(who, '/');
      await accessible(home, who);
      await accessible(await walk.desks.at(who, address));
    }
  },
  3 * MINUTES,
);

it('no page complained in any window', () => {
  expect(walk.desks.complaints()).toEqual([]);
});
