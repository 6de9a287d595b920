/** What the desks of the staff can say besides, in English. */
import * as casePage from '#ground/words/case-page.ts';
import * as charts from '#ground/words/charts.ts';
import * as clearance from '#ground/words/clearance.ts';
import * as dataPage from '#ground/words/data-page.ts';
import * as dataQuality from '#ground/words/data-quality.ts';
import * as decision from '#ground/words/decision.ts';
import * as decisionPage from '#ground/words/decision-page.ts';
import * as decreePage from '#ground/words/decree-page.ts';
import type { desk as indonesian } from '#ground/words/desk-id.ts';
import * as evaluation from '#ground/words/evaluation.ts';
import * as evaluationMore from '#ground/words/evaluation-more.ts';
import * as evaluationPage from '#ground/words/evaluation-page.ts';
import * as fairness from '#ground/words/fairness.ts';
import * as grid from '#ground/words/grid.ts';
import * as integrityPage from '#ground/words/integrity-page.ts';
import * as jurist from '#ground/words/jurist.ts';
import * as law from '#ground/words/law.ts';
import * as meeting from '#ground/words/meeting.ts';
import * as meetingItem from '#ground/words/meeting-item.ts';
import * as meetingPage from '#ground/words/meeting-page.ts';
import * as needs from '#ground/words/needs.ts';
import * as needsAhead from '#ground/words/needs-ahead.ts';
import * as needsPage from '#ground/words/needs-page.ts';
import * as outcome from '#ground/words/outcome.ts';
import * as paper from '#ground/words/paper.ts';
import * as personFacts from '#ground/words/person-facts.ts';
import * as portal from '#ground/words/portal.ts';
import * as portalCheck from '#ground/words/portal-check.ts';
import * as proposalPage from '#ground/words/proposal-page.ts';
import * as publication from '#ground/words/publication.ts';
import * as reference from '#ground/words/reference.ts';
import * as registry from '#ground/words/registry.ts';
import * as repairFirst from '#ground/words/repair-first.ts';
import * as roundPage from '#ground/words/round-page.ts';
import * as studyPage from '#ground/words/study-page.ts';
import * as underWay from '#ground/words/under-way.ts';
import * as voiceDesk from '#ground/words/voice-desk.ts';
import * as workshop from '#ground/words/workshop.ts';

export const desk = {
  voiceDesk: voiceDesk.words.en,
  dataQuality: dataQuality.words.en,
  paper: paper.words.en,
  portal: portal.words.en,
  decision: decision.words.en,
  decisionPage: decisionPage.words.en,
  decreePage: decreePage.words.en,
  meeting: meeting.words.en,
  meetingItem: meetingItem.words.en,
  meetingPage: meetingPage.words.en,
  roundPage: roundPage.words.en,
  studyPage: studyPage.words.en,
  casePage: casePage.words.en,
  charts: charts.words.en,
  integrityPage: integrityPage.words.en,
  law: law.words.en,
  jurist: jurist.words.en,
  workshop: workshop.words.en,
  reference: reference.words.en,
  registry: registry.words.en,
  grid: grid.words.en,
  personFacts: personFacts.words.en,
  repairFirst: repairFirst.words.en,
  evaluation: evaluation.words.en,
  clearance: clearance.words.en,
  evaluationMore: evaluationMore.words.en,
  fairness: fairness.words.en,
  evaluationPage: evaluationPage.words.en,
  dataPage: dataPage.words.en,
  needs: needs.words.en,
  needsAhead: needsAhead.words.en,
  needsPage: needsPage.words.en,
  outcome: outcome.words.en,
  proposalPage: proposalPage.words.en,
  portalCheck: portalCheck.words.en,
  publication: publication.words.en,
  underWay: underWay.words.en,
} satisfies typeof indonesian;
