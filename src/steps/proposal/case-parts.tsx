/** A case as drawn: its line and facts; below, rules, what agency heads said, papers and everything that happened. */
import { Link } from 'react-router';
import type { TransferStatus } from '#case/arrows.ts';
import type { EntryKind } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { ObjectionState } from '#case/transfer.ts';
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { RuleTable } from '#steps/evaluation/evaluation-parts.tsx';
import type { RuleView } from '#steps/evaluation/views.ts';
import { CaseLine } from '#steps/proposal/case-line.tsx';
import type { PostView } from '#steps/proposal/reads.server.ts';
import { Facts, Timeline } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DateText, HashText, MomentText, Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';

type Shown = {
  round: { id: string; title: string; tmt: string };
  status: TransferStatus;
  person: { nip: string; name: string } | null;
  from: PostView | null;
  to: PostView | null;
  imut: { number: string; on: string } | null;
  decree: { number: string; on: string; code: string; effective: string } | null;
  departure: boolean;
  objection: (ObjectionState & { missing: readonly number[] }) | null;
  inPlan: boolean;
};

const place = (post: PostView | null): string =>
  post === null ? '–' : post.unit ? `${post.name}, ${post.unit}` : post.name;

export function CaseFacts(given: Shown) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.casePage;
  const plan = words.proposalPage;
  const { round, status, person, from, to, imut, decree, departure, objection, inPlan } = given;
  return (
    <section className="card stack">
      <CaseLine status={status} />
      <Facts
        of={[
          [
            plan.person(),
            person ? (
              <span key="person">
                <Link to={`/pegawai/${person.nip}`}>{person.name}</Link> · <Nip of={person.nip} />
              </span>
            ) : (
              own.erased()
            ),
          ],
          [plan.from(), place(from)],
          [
            plan.to(),
            <span key="to">
              {place(to)}{' '}
              {person && inPlan && (
                <Link to={`${stepPath(round.id, 'usulan')}/${person.nip}`}>{plan.whyHere()}</Link>
              )}
            </span>,
          ],
          [own.effective(), <DateText key="tmt" of={decree?.effective ?? round.tmt} />],
          ...(departure ? [[own.departure(), words.common.yes()] as const] : []),
          ...(imut ? [[own.imut(), `${imut.number}, ${dateIn(lang, imut.on)}`] as const] : []),
          ...(decree
            ? [
                [
                  own.decree(),
                  <Link key="decree" to={`/verifikasi/${encodeURIComponent(decree.code)}`}>
                    {decree.number}, {dateIn(lang, decree.on)}
                  </Link>,
                ] as const,
              ]
            : []),
          ...(objection
            ? [
                [
                  own.objection(),
                  <span key="objection">
                    {words.case.objection[objection.status]()},{' '}
                    {own.answerDue({ date: dateIn(lang, objection.answerDue) })}
                    {objection.missing.length > 0 && (
                      <span className="muted"> ({own.estimate({ years: objection.missing })})</span>
                    )}
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
    </section>
  );
}

type Below = {
  rules: RuleView[] | null;
  heard: { index: number; by: 'asal' | 'tujuan'; agrees: boolean; reason: string | null }[];
  documents: { id: string; kind: string; sha256: string; at: string }[];
  timeline: { index: number; at: string; kind: EntryKind; role: Role }[];
};

export function CaseView({ rules, heard, documents, timeline }: Below) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.casePage;
  return (
    <>
      {rules && (
        <section className="stack">
          <h2>{own.rulesNow()}</h2>
          <RuleTable rules={rules} label={own.rulesNow()} />
        </section>
      )}
      {heard.length > 0 && (
        <section className="stack">
          <h2>{own.heard()}</h2>
          <ul className="plain-list reading">
            {heard.map(({ index, by, agrees, reason }) => (
              <li key={index}>
                {by === 'asal' ? own.consentAsal() : own.consentTujuan()}:{' '}
                <strong>{agrees ? own.consentYes() : own.consentNo()}</strong>
                {reason && `. ${reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="columns">
        <section className="stack">
          <h2>{words.ui.timeline.title()}</h2>
          <Timeline
            of={timeline.map(({ index, at, kind, role }) => ({
              id: index,
              what: words.case.happened[kind](),
              when: <MomentText of={at} />,
              who: words.case.role[role](),
              more: (
                <Link className="small" to={`/integritas/${index}`}>
                  {words.ui.timeline.entry({ index: numberIn(lang, index) })}
                </Link>
              ),
            }))}
          />
        </section>
        <section className="stack">
          <h2>{own.documents()}</h2>
          {documents.length === 0 ? (
            <p className="muted">{own.noDocuments()}</p>
          ) : (
            <ul className="links">
              {documents.map(({ id, kind, sha256, at }) => (
                <li key={id} className="spread">
                  <span>{own.documentOf({ kind, date: dateIn(lang, officeDay(new Date(at))) })}</span>
                  <HashText of={sha256} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
