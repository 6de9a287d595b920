/** Making the plan: the first time plainly, later with a reason, because each run on real people is told to the board. */
import { ActForm, Confirm, ReasonField, SubmitButton } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';

export function ProposePart({ again, returned }: { again: boolean; returned: Returned | undefined }) {
  const own = useDeskWords().proposalPage;
  if (!again)
    return (
      <ActForm intent="susun" returned={returned}>
        <div className="actions">
          <SubmitButton>{own.propose()}</SubmitButton>
        </div>
      </ActForm>
    );
  return (
    <Confirm
      label={own.proposeAgain()}
      question={own.proposeAsk()}
      lead={own.proposeLead()}
      yes={own.proposeAgain()}
      intent="susun"
      returned={returned}
    >
      <ReasonField />
    </Confirm>
  );
}
