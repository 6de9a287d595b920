/** What is asked of people beside the acts of a round, so that every desk of the example has something on it: a clearance, scores of an assessment, a colleague's feedback. Each once. */
import { randomUUID } from 'node:crypto';
import { casesOf, ids, unlessDone } from '#demo/cases.server.ts';
import type { Walk } from '#demo/walk.server.ts';
import { addDays } from '#ground/day.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { createAccount } from '#people/accounts.acts.server.ts';
import type { Province } from '#registry/facts.ts';
import { scheduleAssessment } from '#steps/evaluation/assessment.acts.server.ts';
import { askClearances } from '#steps/evaluation/clearance.acts.server.ts';
import { openFeedback } from '#steps/evaluation/feedback.acts.server.ts';
import { getRound, roundsOf } from '#steps/round/reads.server.ts';

/** How many are assessed in one morning, and how many colleagues speak about one. */
const [SEATS, RATERS] = [6, 5];

/** `raters` are the people of example accounts who are asked about a colleague. */
export async function askedAround(walk: Walk, province: Province, raters: readonly string[]): Promise<void> {
  await papersAsked(walk);
  await assessed(walk, province);
  await spokenAbout(walk, province, raters);
  await newcomer(walk);
}

/** Somebody whose account was made yesterday and who was given no role yet; nobody knows the password. */
async function newcomer(walk: Walk): Promise<void> {
  const username = 'staf-baru';
  const there = await walk.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst();
  if (there) return;
  walk.day(8);
  const given = { username, name: 'Staf Baru Bidang Mutasi', nip: null, password: randomUUID(), demo: true };
  await createAccount(await walk.as('admin', 'admin'), given);
}

/** The clearance that one case of the standing round lacks, asked of the Inspectorate. */
async function papersAsked(walk: Walk): Promise<void> {
  const [standing] = await roundsOf(walk.db);
  if (!standing) return;
  const { id } = await getRound(walk.db, standing.id);
  const lacking = ids(await casesOf(walk, id, 'verifikasi_berkas'));
  if (lacking.length === 0) return;
  const due = addDays(walk.day(7), 10);
  await unlessDone(askClearances(await walk.as('bkd', 'bkd'), id, lacking, { law: shippedLaw(), due }));
}

/** Officials who were assessed yesterday; their scores are still to be entered. */
async function assessed(walk: Walk, province: Province): Promise<void> {
  const there = await walk.db.selectFrom('assessment_session').select('id').limit(1).executeTakeFirst();
  if (there) return;
  const nips = [...province.people.values()]
    .filter(({ post }) => post !== null && province.posts.get(post)?.kind === 'struktural')
    .map(({ nip }) => nip)
    .sort()
    .slice(0, SEATS);
  if (nips.length === 0) return;
  const on = walk.day(8);
  await scheduleAssessment(await walk.as('asesor', 'asesor'), {
    on,
    place: 'Gedung Penilaian Kompetensi BKD',
    method: 'Assessment center',
    organiser: 'BKD Provinsi Gajahmungkur',
    nips,
    sampleEvery: 3,
  });
}

/** Feedback about somebody of the first rater's own unit, from them and the people there. */
async function spokenAbout(walk: Walk, province: Province, raters: readonly string[]): Promise<void> {
  const there = await walk.db.selectFrom('feedback_request').select('id').limit(1).executeTakeFirst();
  const unit = province.people.get(raters[0] ?? '')?.unit;
  if (there || !unit) return;
  const people = [...province.people.values()].filter(({ nip }) => !raters.includes(nip));
  const near = people.filter((one) => one.unit === unit);
  const others = people.filter((one) => one.unit !== unit);
  const [about, ...colleagues] = [...near, ...others].map(({ nip }) => nip);
  if (about === undefined) return;
  const due = addDays(walk.day(6), 14);
  await openFeedback(await walk.as('bkd', 'bkd'), {
    nip: about,
    raters: [...raters, ...colleagues.slice(0, RATERS - raters.length)].map((nip) => ({
      nip,
      relation: 'rekan' as const,
    })),
    due,
  });
}
