/** Parts of an employee's case: where from and to, the letter, the questions, the objection and its clock. */
import { Button } from '@mantine/core';
import { officeDay } from '#ground/day.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import type { Clock, OwnCase } from '#steps/voice/own.reads.server.ts';
import type { PlaceName } from '#steps/voice/places.reads.server.ts';
import { ActForm, Confirm, ReasonField, SubmitButton } from '#ui/form-parts.tsx';
import { Facts, Notice } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { MomentText } from '#ui/small-parts.tsx';

const place = (of: PlaceName | null, none: string): string =>
  of === null ? none : [of.post, of.unit].filter(Boolean).join(', ');

export function MoveText({ from, to }: { from: PlaceName | null; to: PlaceName | null }) {
  const words = useWords();
  const none = words.letter.none();
  return (
    <Facts
      of={[
        [words.voicePage.from(), place(from, none)],
        [words.voicePage.to(), <strong key="to">{place(to, none)}</strong>],
      ]}
    />
  );
}

function Opening({
  intent,
  label,
  returned,
}: {
  intent: string;
  label: string;
  returned?: Returned | undefined;
}) {
  return (
    <ActForm intent={intent} returned={returned}>
      <div className="actions">
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActForm>
  );
}

export function LetterPart({
  of,
  returned,
  mayRead,
}: {
  of: OwnCase;
  returned?: Returned | undefined;
  mayRead: boolean;
}) {
  const words = useWords().voicePage;
  const { letter } = of;
  if (letter.state === 'sealed')
    return (
      <section className="card stack" id="surat">
        <h2>{words.letterSealed()}</h2>
        <p>{words.letterSealedLead()}</p>
        {mayRead && <Opening intent="buka" label={words.openLetter()} returned={returned} />}
      </section>
    );
  return (
    <section className="card stack" id="surat">
      <h2>{letter.state === 'open' ? words.letter() : words.acknowledge()}</h2>
      {letter.state === 'none' && (
        <>
          <p className="muted">{of.acknowledge ? words.acknowledgeLead() : words.letterNone()}</p>
          {of.acknowledge && mayRead && (
            <Opening intent="buka" label={words.acknowledgeYes()} returned={returned} />
          )}
        </>
      )}
      {letter.state === 'open' && <LetterText of={of} letter={letter} />}
    </section>
  );
}

type OpenLetter = Extract<OwnCase['letter'], { state: 'open' }>;

function LetterText({ of, letter }: { of: OwnCase; letter: OpenLetter }) {
  const words = useWords().voicePage;
  return (
    <>
      {/* The letter stays in the language it was sent in, whatever the page speaks. */}
      <p lang="id">{letter.opening}</p>
      {letter.why.length > 0 && (
        <>
          <h3>{words.why()}</h3>
          <ol className="stack reasons" lang="id">
            {letter.why.map((reason) => (
              <li key={reason.sentence}>
                {reason.sentence}
                {reason.facts.length > 0 && (
                  <ul className="muted small">
                    {reason.facts.map((fact) => (
                      <li key={fact}>{fact}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {(letter.considered || letter.alternatives.length > 0) && (
        <>
          <h3>{words.others()}</h3>
          {letter.considered && <p lang="id">{letter.considered}</p>}
          <Sentences of={letter.alternatives} />
        </>
      )}
      {letter.changes.length > 0 && (
        <>
          <h3>{words.change()}</h3>
          <Sentences of={letter.changes} />
        </>
      )}
      {letter.rights.length > 0 && (
        <>
          <h3>{words.rights()}</h3>
          <Sentences of={letter.rights} />
        </>
      )}
      {letter.contact && (
        <p className="muted small" lang="id">
          {letter.contact}
        </p>
      )}
      <div className="actions">
        <Button component="a" href={`/saya/kasus/${encodeURIComponent(of.id)}/surat.pdf`} variant="default">
          {words.pdf()}
        </Button>
      </div>
    </>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="stack reasons" lang="id">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Until when, how many working days are left, and whether that is certain. */
export function ClockText({ clock, received }: { clock: Clock | null; received: string | null }) {
  const words = useWords().voicePage;
  const lang = useLang();
  if (clock === null) return <p>{words.objectStart()}</p>;
  return (
    <p>
      <strong>{words.objectClock({ date: dateIn(lang, clock.until), days: clock.left })}</strong>
      {received !== null && <span> {words.objectFrom({ date: dateIn(lang, received) })}</span>}
      {!clock.firm && <span className="muted"> ({words.estimate({ years: clock.missingYears })})</span>}
    </p>
  );
}

export function ObjectionPart(props: {
  of: OwnCase;
  mayObject: boolean;
  mayWithdraw: boolean;
  returned?: Returned | undefined;
}) {
  const { of, mayObject, mayWithdraw, returned } = props;
  const words = useWords();
  const own = words.voicePage;
  const lang = useLang();
  const { objection } = of;
  if (of.decree === null) return null;
  if (objection === null)
    return (
      <section className="card stack" id="keberatan">
        <h2>{own.objection()}</h2>
        <ClockText clock={of.clock} received={of.received} />
        <p>{own.objectLead()}</p>
        {mayObject && (
          <details className="confirm" open={returned?.typed?.maksud === 'keberatan'}>
            <summary>{own.object()}</summary>
            <div className="card stack">
              <ActForm intent="keberatan" returned={returned}>
                <ReasonField label={own.objectReason()} hint={own.objectHint()} rows={6} />
                <div className="actions">
                  <SubmitButton>{own.objectSend()}</SubmitButton>
                </div>
              </ActForm>
            </div>
          </details>
        )}
      </section>
    );
  const open = objection.status === 'diajukan';
  return (
    <section className="card stack" id="keberatan">
      <h2>{words.case.objection[objection.status]()}</h2>
      <p>
        {own.objected({ date: dateIn(lang, objection.filedOn) })}{' '}
        {open && own.answerBy({ date: dateIn(lang, objection.answerDue), days: objection.left })}
        {open && objection.missingYears.length > 0 && (
          <span className="muted"> ({own.estimate({ years: objection.missingYears })})</span>
        )}
      </p>
      <Facts
        of={[
          [own.yourReason(), objection.reason ?? own.erased()],
          ...(objection.ruledOn && objection.status !== 'diajukan'
            ? ([
                [
                  words.voicePage.outcome(),
                  own.ruled({
                    outcome: words.voice.outcome[objection.status](),
                    date: dateIn(lang, objection.ruledOn),
                  }),
                ],
                ...(objection.remedy
                  ? [[own.remedyName(), words.voice.remedy[objection.remedy]()] as const]
                  : []),
                [own.rulingReason(), objection.ruling ?? own.erased()],
              ] as const)
            : []),
        ]}
      />
      {!open && <p className="muted">{own.ruledNext()}</p>}
      <div className="actions">
        <Button
          component="a"
          href={`/saya/kasus/${encodeURIComponent(of.id)}/tanda-terima.pdf`}
          variant="default"
        >
          {own.receipt()}
        </Button>
      </div>
      {mayWithdraw && (
        <Confirm
          ends
          intent="tarik"
          label={own.withdraw()}
          question={own.withdrawAsk()}
          lead={own.withdrawLead()}
          yes={own.withdraw()}
          returned={returned}
        />
      )}
    </section>
  );
}

export function QuestionsPart(props: { of: OwnCase; mayAsk: boolean; returned?: Returned | undefined }) {
  const { of, mayAsk, returned } = props;
  const words = useWords().voicePage;
  const lang = useLang();
  return (
    <section className="card stack" id="tanya">
      <h2>{of.questions.length > 0 ? words.questions() : words.ask()}</h2>
      {of.questions.map((question) => (
        <div key={question.entry} className="stack" style={{ gap: 4 }}>
          <p>
            <strong>{question.text ?? words.erased()}</strong>{' '}
            <span className="muted small">
              <MomentText of={question.at} />
            </span>
          </p>
          {question.answer ? (
            <Notice
              tone="blue"
              title={words.answered({ date: dateIn(lang, officeDay(new Date(question.answer.at))) })}
            >
              {question.answer.text ?? words.erased()}
            </Notice>
          ) : (
            <p className="muted">{words.notAnswered()}</p>
          )}
        </div>
      ))}
      <p className="muted">{words.askLead()}</p>
      {mayAsk && (
        <ActForm intent="tanya" returned={returned}>
          <ReasonField name="pertanyaan" label={words.askText()} hint={words.askHint()} rows={3} />
          <div className="actions">
            <SubmitButton variant="default">{words.askSend()}</SubmitButton>
          </div>
        </ActForm>
      )}
    </section>
  );
}

export function OwnTimelineMore({ index }: { index: number }) {
  const lang = useLang();
  return <span className="muted small">{useWords().voicePage.inLog({ entry: numberIn(lang, index) })}</span>;
}
