/** Parts of the staff's voice page: objections with their clocks and the ruling, questions with an answer, letters with their state. */
import { officeDay } from '#ground/day.ts';
import { dateIn } from '#ground/words/lang.ts';
import type {
  PersonShown,
  VoiceCase,
  VoiceObjection,
  VoiceQuestion,
} from '#steps/voice/round.reads.server.ts';
import { ActForm, optionsOf, ReasonField, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, Facts } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import type { TableState } from '#ui/read-table.ts';
import { useDeskWords, useLang, useRoot } from '#ui/root-data.ts';
import { DateText, Nip } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

function Person({ of, id }: { of: PersonShown; id: string }) {
  if (of === null) return <>{id}</>;
  return (
    <>
      {of.name}
      <span className="sub">
        <Nip of={of.nip} />
      </span>
    </>
  );
}

type Returning = { returned?: Returned | undefined };

export function ObjectionsPart(
  props: { file: string; of: readonly VoiceObjection[]; names: boolean; mayRule: boolean } & Returning,
) {
  const words = useDeskWords().voiceDesk;
  return (
    <section className="stack" id="keberatan">
      <div className="spread">
        <h2>{words.objections()}</h2>
        {props.of.length > 0 && <ListFileLinks door={props.file} />}
      </div>
      {props.of.length === 0 && <p className="muted">{words.objectionsNone()}</p>}
      {props.of.map((one) => (
        <ObjectionCard key={one.caseId} of={one} mayRule={props.mayRule} returned={props.returned} />
      ))}
      {props.of.length > 0 && !props.names && <p className="muted">{words.hidden()}</p>}
    </section>
  );
}

function ObjectionCard({ of, mayRule, returned }: { of: VoiceObjection; mayRule: boolean } & Returning) {
  const words = useDeskWords();
  const staff = words.voiceDesk;
  const lang = useLang();
  const adviser = useRoot()?.actor?.role === 'biro_hukum';
  const open = of.state === 'diajukan';
  const date = (day: string) => dateIn(lang, day);
  return (
    <article className="card stack">
      <div className="spread">
        <h3>{of.person?.name ?? of.caseId}</h3>
        <span className="row">
          {open && (
            <Badge tone={of.left < 0 ? 'red' : of.left <= 5 ? 'amber' : 'blue'}>
              {staff.due({ date: date(of.answerDue), days: of.left })}
            </Badge>
          )}
          <Badge tone={open ? 'amber' : of.state === 'diterima' ? 'green' : 'grey'}>
            {words.case.objection[of.state]()}
          </Badge>
        </span>
      </div>
      <Facts
        of={[
          [staff.move(), of.to],
          [
            staff.state(),
            <>
              {staff.received({ date: date(of.receivedOn) })}; {staff.filed({ date: date(of.filedOn) })}{' '}
              <Badge tone={of.inTime ? 'green' : 'red'}>{of.inTime ? staff.inTime() : staff.late()}</Badge>
              {of.missingYears.length > 0 && (
                <span className="muted small"> {words.voicePage.estimate({ years: of.missingYears })}</span>
              )}
            </>,
          ],
          ...(of.reason ? ([[staff.grounds(), of.reason]] as const) : []),
          ...(of.ruling ? ([[words.voicePage.rulingReason(), of.ruling]] as const) : []),
        ]}
      />
      {open && mayRule && <RulingForm of={of} returned={returned} />}
      {open && !mayRule && <p className="muted">{adviser ? staff.toGovernor() : staff.byGovernor()}</p>}
    </article>
  );
}

function RulingForm({ of, returned }: { of: VoiceObjection } & Returning) {
  const words = useDeskWords();
  const staff = words.voiceDesk;
  const intent = `putus-${of.caseId}`;
  return (
    <details className="confirm" open={returned?.typed?.maksud === intent}>
      <summary>{staff.rule()}</summary>
      <div className="card stack">
        <ActForm intent={intent} returned={returned}>
          <input type="hidden" name="kasus" value={of.caseId} />
          <SelectField
            name="putusan"
            label={staff.outcome()}
            options={optionsOf(of.possible, words.voice.outcome)}
          />
          <SelectField
            name="akibat"
            label={staff.remedy()}
            defaultValue="tetap"
            options={optionsOf(['tetap', 'diubah', 'dicabut'], words.voice.remedy)}
          />
          <ReasonField label={staff.reason()} hint={staff.reasonHint()} rows={6} />
          <div className="actions">
            <SubmitButton>{staff.ruleSend()}</SubmitButton>
          </div>
        </ActForm>
      </div>
    </details>
  );
}

export function QuestionsPart(
  props: { file: string; of: readonly VoiceQuestion[]; mayAnswer: boolean } & Returning,
) {
  const { voicePage: words, voiceDesk: staff } = useDeskWords();
  const lang = useLang();
  return (
    <section className="stack" id="tanya">
      <div className="spread">
        <h2>{staff.questions()}</h2>
        {props.of.length > 0 && <ListFileLinks door={props.file} />}
      </div>
      {props.of.length === 0 && <p className="muted">{staff.questionsNone()}</p>}
      {props.of.map((one) => (
        <article key={one.entry} className="card stack">
          <div className="spread">
            <h3>{one.person?.name ?? one.caseId}</h3>
            <span className="muted">{staff.asked({ date: dateIn(lang, officeDay(new Date(one.at))) })}</span>
          </div>
          <p>{one.text ?? (one.person === null ? staff.hidden() : words.erased())}</p>
          {props.mayAnswer ? (
            <ActForm intent={`jawab-${one.entry}`} returned={props.returned}>
              <input type="hidden" name="kasus" value={one.caseId} />
              <input type="hidden" name="pertanyaan" value={one.entry} />
              <ReasonField name="jawaban" label={staff.answerText()} hint={staff.reasonHint()} rows={3} />
              <div className="actions">
                <SubmitButton>{staff.answerSend()}</SubmitButton>
              </div>
            </ActForm>
          ) : (
            <p className="muted">{staff.byBkd()}</p>
          )}
        </article>
      ))}
    </section>
  );
}

export function LettersPart(props: {
  file: string;
  of: readonly VoiceCase[];
  total: number;
  state: TableState;
  names: boolean;
}) {
  const words = useDeskWords().voiceDesk;
  return (
    <section className="stack" id="surat">
      <div className="spread">
        <h2>{words.letters()}</h2>
        <ListFileLinks door={props.file} />
      </div>
      {!props.names && <p className="muted">{words.hidden()}</p>}
      <DataTable
        label={words.letters()}
        rows={props.of}
        rowKey={(row) => row.id}
        state={props.state}
        total={props.total}
        columns={[
          {
            key: 'pegawai',
            label: words.person(),
            wide: true,
            cell: (row) => <Person of={row.person} id={row.id} />,
          },
          {
            key: 'pindah',
            label: words.move(),
            wide: true,
            cell: (row) => (
              <>
                {row.to}
                <span className="sub">← {row.from}</span>
              </>
            ),
          },
          {
            key: 'dikirim',
            label: words.sentOn(),
            cell: (row) =>
              row.sentAt ? (
                <DateText of={officeDay(new Date(row.sentAt))} short />
              ) : (
                <Badge tone="amber">{words.unsent()}</Badge>
              ),
          },
          {
            key: 'dibuka',
            label: words.readOn(),
            cell: (row) =>
              row.readAt ? (
                <DateText of={officeDay(new Date(row.readAt))} short />
              ) : row.sentAt ? (
                <Badge tone="grey">{words.unread()}</Badge>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </section>
  );
}
