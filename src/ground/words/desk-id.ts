/** What the desks of the staff can say besides, in Indonesian. The browser asks for it when a page of theirs is opened. */
import * as casePage from '#ground/words/case-page.ts';
import * as charts from '#ground/words/charts.ts';
import * as clearance from '#ground/words/clearance.ts';
import * as dataPage from '#ground/words/data-page.ts';
import * as dataQuality from '#ground/words/data-quality.ts';
import * as decision from '#ground/words/decision.ts';
import * as decisionPage from '#ground/words/decision-page.ts';
import * as decreePage from '#ground/words/decree-page.ts';
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
import type { OwnWords } from '#ground/words/own-id.ts';
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
  voiceDesk: voiceDesk.words.id,
  dataQuality: dataQuality.words.id,
  paper: paper.words.id,
  portal: portal.words.id,
  decision: decision.words.id,
  decisionPage: decisionPage.words.id,
  decreePage: decreePage.words.id,
  meeting: meeting.words.id,
  meetingItem: meetingItem.words.id,
  meetingPage: meetingPage.words.id,
  roundPage: roundPage.words.id,
  studyPage: studyPage.words.id,
  casePage: casePage.words.id,
  charts: charts.words.id,
  integrityPage: integrityPage.words.id,
  law: law.words.id,
  jurist: jurist.words.id,
  workshop: workshop.words.id,
  reference: reference.words.id,
  registry: registry.words.id,
  grid: grid.words.id,
  personFacts: personFacts.words.id,
  repairFirst: repairFirst.words.id,
  evaluation: evaluation.words.id,
  clearance: clearance.words.id,
  evaluationMore: evaluationMore.words.id,
  fairness: fairness.words.id,
  evaluationPage: evaluationPage.words.id,
  dataPage: dataPage.words.id,
  needs: needs.words.id,
  needsAhead: needsAhead.words.id,
  needsPage: needsPage.words.id,
  outcome: outcome.words.id,
  proposalPage: proposalPage.words.id,
  portalCheck: portalCheck.words.id,
  publication: publication.words.id,
  underWay: underWay.words.id,
};

export type DeskWords = OwnWords & typeof desk;
