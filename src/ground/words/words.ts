/** Every sentence of the house, by room: `wordsIn('id').needs.title()`. A sentence missing in English does not compile. */
import * as assessment from '#ground/words/assessment.ts';
import * as cases from '#ground/words/case.ts';
import * as casePage from '#ground/words/case-page.ts';
import * as charts from '#ground/words/charts.ts';
import * as clearance from '#ground/words/clearance.ts';
import * as common from '#ground/words/common.ts';
import * as dataPage from '#ground/words/data-page.ts';
import * as dataQuality from '#ground/words/data-quality.ts';
import * as decision from '#ground/words/decision.ts';
import * as decisionPage from '#ground/words/decision-page.ts';
import * as decreePage from '#ground/words/decree-page.ts';
import * as doctor from '#ground/words/doctor.ts';
import * as evaluation from '#ground/words/evaluation.ts';
import * as evaluationMore from '#ground/words/evaluation-more.ts';
import * as evaluationPage from '#ground/words/evaluation-page.ts';
import * as fairness from '#ground/words/fairness.ts';
import * as home from '#ground/words/home.ts';
import * as integrityPage from '#ground/words/integrity-page.ts';
import * as jurist from '#ground/words/jurist.ts';
import type { Lang } from '#ground/words/lang.ts';
import * as law from '#ground/words/law.ts';
import * as ledger from '#ground/words/ledger.ts';
import * as lists from '#ground/words/lists.ts';
import * as meeting from '#ground/words/meeting.ts';
import * as meetingItem from '#ground/words/meeting-item.ts';
import * as meetingPage from '#ground/words/meeting-page.ts';
import * as needs from '#ground/words/needs.ts';
import * as needsAhead from '#ground/words/needs-ahead.ts';
import * as needsPage from '#ground/words/needs-page.ts';
import * as notice from '#ground/words/notice.ts';
import * as operations from '#ground/words/operations.ts';
import * as optimise from '#ground/words/optimise.ts';
import * as outcome from '#ground/words/outcome.ts';
import * as paper from '#ground/words/paper.ts';
import * as people from '#ground/words/people.ts';
import * as portal from '#ground/words/portal.ts';
import * as portalCheck from '#ground/words/portal-check.ts';
import * as proposal from '#ground/words/proposal.ts';
import * as proposalPage from '#ground/words/proposal-page.ts';
import * as publication from '#ground/words/publication.ts';
import * as reference from '#ground/words/reference.ts';
import * as registry from '#ground/words/registry.ts';
import * as round from '#ground/words/round.ts';
import * as roundPage from '#ground/words/round-page.ts';
import * as studyPage from '#ground/words/study-page.ts';
import * as ui from '#ground/words/ui.ts';
import * as voice from '#ground/words/voice.ts';
import * as voicePage from '#ground/words/voice-page.ts';
import * as workshop from '#ground/words/workshop.ts';

const id = {
  decision: decision.words.id,
  decisionPage: decisionPage.words.id,
  decreePage: decreePage.words.id,
  voice: voice.words.id,
  voicePage: voicePage.words.id,
  meeting: meeting.words.id,
  meetingItem: meetingItem.words.id,
  meetingPage: meetingPage.words.id,
  round: round.words.id,
  roundPage: roundPage.words.id,
  studyPage: studyPage.words.id,
  common: common.words.id,
  case: cases.words.id,
  casePage: casePage.words.id,
  charts: charts.words.id,
  home: home.words.id,
  integrityPage: integrityPage.words.id,
  law: law.words.id,
  jurist: jurist.words.id,
  workshop: workshop.words.id,
  reference: reference.words.id,
  ledger: ledger.words.id,
  lists: lists.words.id,
  doctor: doctor.words.id,
  operations: operations.words.id,
  optimise: optimise.words.id,
  paper: paper.words.id,
  people: people.words.id,
  registry: registry.words.id,
  evaluation: evaluation.words.id,
  assessment: assessment.words.id,
  clearance: clearance.words.id,
  evaluationMore: evaluationMore.words.id,
  fairness: fairness.words.id,
  evaluationPage: evaluationPage.words.id,
  dataPage: dataPage.words.id,
  dataQuality: dataQuality.words.id,
  needs: needs.words.id,
  needsAhead: needsAhead.words.id,
  needsPage: needsPage.words.id,
  outcome: outcome.words.id,
  proposal: proposal.words.id,
  proposalPage: proposalPage.words.id,
  notice: notice.words.id,
  portal: portal.words.id,
  portalCheck: portalCheck.words.id,
  publication: publication.words.id,
  ui: ui.words.id,
};
const en = {
  decision: decision.words.en,
  decisionPage: decisionPage.words.en,
  decreePage: decreePage.words.en,
  voice: voice.words.en,
  voicePage: voicePage.words.en,
  meeting: meeting.words.en,
  meetingItem: meetingItem.words.en,
  meetingPage: meetingPage.words.en,
  round: round.words.en,
  roundPage: roundPage.words.en,
  studyPage: studyPage.words.en,
  common: common.words.en,
  case: cases.words.en,
  casePage: casePage.words.en,
  charts: charts.words.en,
  home: home.words.en,
  integrityPage: integrityPage.words.en,
  law: law.words.en,
  jurist: jurist.words.en,
  workshop: workshop.words.en,
  reference: reference.words.en,
  ledger: ledger.words.en,
  lists: lists.words.en,
  doctor: doctor.words.en,
  operations: operations.words.en,
  optimise: optimise.words.en,
  paper: paper.words.en,
  people: people.words.en,
  registry: registry.words.en,
  evaluation: evaluation.words.en,
  assessment: assessment.words.en,
  clearance: clearance.words.en,
  evaluationMore: evaluationMore.words.en,
  fairness: fairness.words.en,
  evaluationPage: evaluationPage.words.en,
  dataPage: dataPage.words.en,
  dataQuality: dataQuality.words.en,
  needs: needs.words.en,
  needsAhead: needsAhead.words.en,
  needsPage: needsPage.words.en,
  outcome: outcome.words.en,
  proposal: proposal.words.en,
  proposalPage: proposalPage.words.en,
  notice: notice.words.en,
  portal: portal.words.en,
  portalCheck: portalCheck.words.en,
  publication: publication.words.en,
  ui: ui.words.en,
} satisfies typeof id;

export type Words = typeof id;

export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : id;
}
