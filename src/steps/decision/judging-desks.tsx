/** The desks of those who judge: the Sekda forwards or sends back, the governor approves, rejects, departs, and signs. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import { CaseTable } from '#steps/decision/case-table.tsx';
import type { DeskRow, Package } from '#steps/decision/desk.reads.server.ts';
import { ActForm, Confirm, ReasonField, SubmitButton } from '#ui/form-parts.tsx';
import { Facts, Notice } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { HashText, Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';

type Sent = { round: string; returned: Returned | undefined };

export function ForwardDesk(
  props: Sent & { rows: readonly DeskRow[]; wouldBe: string | null; may: boolean },
) {
  const own = useDeskWords().decisionPage;
  const { round, rows, wouldBe, may, returned } = props;
  const table = (
    <CaseTable
      round={round}
      label={own.forward.title()}
      rows={rows}
      judging={may}
      extra={['votes']}
      {...(may ? { choose: 'kasus[]' as const, look: own.look() } : {})}
    />
  );
  return (
    <section className="card stack">
      <h2>{own.forward.title()}</h2>
      <p className="muted">{own.forward.lead()}</p>
      {wouldBe && <Facts of={[[own.forward.wouldBe(), <HashText key="hash" of={wouldBe} />]]} />}
      {may ? (
        <ActForm intent="teruskan" returned={returned} style={{ maxWidth: 'none' }}>
          {table}
          <div className="actions">
            <SubmitButton>{own.forward.go()}</SubmitButton>
          </div>
        </ActForm>
      ) : (
        table
      )}
    </section>
  );
}

export function PackageDesk(props: Sent & { of: Package; may: boolean }) {
  const own = useDeskWords().decisionPage;
  const lang = useLang();
  const { round, of, may, returned } = props;
  const may2 = may && !of.changed;
  const table = (
    <CaseTable
      round={round}
      label={own.approve.title()}
      rows={of.rows}
      judging={may}
      extra={['votes']}
      {...(may2 ? { choose: 'kasus[]' as const } : {})}
      {...(may ? { look: own.look() } : {})}
    />
  );
  return (
    <section className="card stack">
      <h2>{own.approve.title()}</h2>
      <p className="muted">{own.approve.lead()}</p>
      <Facts
        of={[
          [own.package(), <HashText key="hash" of={of.hash} />],
          [own.state(), own.approve.on({ date: dateIn(lang, of.on) })],
        ]}
      />
      {of.changed && <Notice tone="amber" title={own.approve.changed()} />}
      {may2 ? (
        <ActForm intent="setujui" returned={returned} style={{ maxWidth: 'none' }}>
          <input type="hidden" name="paket" value={of.hash} />
          {table}
          <div className="actions">
            <SubmitButton>{own.approve.go()}</SubmitButton>
          </div>
        </ActForm>
      ) : (
        table
      )}
    </section>
  );
}

/** One case taken from the list: back to the team, or refused, or another post. */
export function LookPart(props: Sent & { row: DeskRow; may: { forward: boolean; approve: boolean } }) {
  const own = useDeskWords().decisionPage;
  const { round, row, may, returned } = props;
  const back = may.forward && row.status === 'direkomendasikan';
  const judge = may.approve && row.status === 'diteruskan';
  if (!back && !judge) return null;
  const kind = back
    ? {
        label: own.forward.back(),
        question: own.forward.backAsk(row),
        lead: own.forward.backLead(),
        intent: 'kembalikan',
      }
    : {
        label: own.approve.reject(),
        question: own.approve.rejectAsk(row),
        lead: own.approve.rejectLead(),
        intent: 'tolak',
      };
  return (
    <section className="card stack" id="tinjau">
      <h2>{row.name}</h2>
      <p>
        <Nip of={row.nip} /> · {row.from} → <strong>{row.to}</strong>
      </p>
      {judge && (
        <p>
          <Link to={`${stepPath(round, 'keputusan')}/menyimpang/${encodeURIComponent(row.id)}`}>
            {own.approve.depart()}
          </Link>
        </p>
      )}
      <Confirm ends {...kind} yes={kind.label} returned={returned}>
        <input type="hidden" name="satu" value={row.id} />
        <ReasonField />
      </Confirm>
    </section>
  );
}

/** Chosen cases go to the page of signing by their address, so that nothing is done before the rules were seen. */
export function SignDesk({ round, rows, may }: { round: string; rows: readonly DeskRow[]; may: boolean }) {
  const words = useDeskWords();
  const own = words.decreePage.sign;
  const table = (
    <CaseTable
      round={round}
      label={own.section()}
      rows={rows}
      extra={['state']}
      {...(may ? { choose: 'kasus' as const } : {})}
    />
  );
  return (
    <section className="card stack">
      <h2>{own.section()}</h2>
      <p className="muted">{own.lead()}</p>
      {may ? (
        <form
          action={`${stepPath(round, 'keputusan')}/tanda-tangan`}
          className="fields"
          style={{ maxWidth: 'none' }}
        >
          {table}
          <div className="actions">
            <Button type="submit" size="md">
              {own.go()}
            </Button>
          </div>
        </form>
      ) : (
        table
      )}
    </section>
  );
}
