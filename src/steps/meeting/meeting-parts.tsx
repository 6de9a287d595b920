/** Small parts that the pages of the meeting share: addresses, tones, the quorum as a meter, who is recused and why. */
import type { ItemResult } from '#case/entry.ts';
import type { Session } from '#case/round.ts';
import type { Item } from '#steps/meeting/item.ts';
import type { QuorumState } from '#steps/meeting/rules.ts';
import type { ConflictKind } from '#steps/meeting/sessions.reads.server.ts';
import { Badge, type Tone } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';

export const sessionPath = (round: string, session: string): string =>
  `${stepPath(round, 'rapat')}/${encodeURIComponent(session)}`;

export const itemPath = (round: string, session: string, id: string): string =>
  `${sessionPath(round, session)}/butir/${encodeURIComponent(id)}`;

export const sessionTone = { dipanggil: 'blue', dibuka: 'amber', ditutup: 'green' } satisfies Record<
  Session['status'],
  Tone
>;
const itemTone = { menunggu: 'grey', dibuka: 'amber', diputus: 'green' } satisfies Record<
  Item['state'],
  Tone
>;
const resultTone = {
  direkomendasikan: 'green',
  tidak_disetujui: 'red',
  ditunda: 'amber',
} satisfies Record<ItemResult, Tone>;

/** How an item stands: its result once there is one. */
export function ItemBadge({ state, result }: { state: Item['state']; result: ItemResult | null }) {
  const words = useDeskWords();
  if (result) return <Badge tone={resultTone[result]}>{words.meeting.result[result]()}</Badge>;
  return <Badge tone={itemTone[state]}>{words.meetingPage.itemState[state]()}</Badge>;
}

/** Present against needed, on the members who may decide; never colour alone. */
export function QuorumMeter({ quorum }: { quorum: QuorumState }) {
  const words = useDeskWords();
  const { eligible, needed, present, met, why } = quorum;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row">
        <Badge tone={met ? 'green' : 'amber'}>{words.meeting.quorumWhy[why]()}</Badge>
      </div>
      <div className="meter" data-tone={met ? undefined : 'amber'}>
        <span className="track" aria-hidden="true">
          <i style={{ width: `${eligible === 0 ? 0 : (100 * present) / eligible}%` }} />
        </span>
        <span className="small">{words.meetingItem.quorumNow({ present, needed, eligible })}</span>
      </div>
    </div>
  );
}

export function RecusedList({ of }: { of: readonly { name: string; kind: ConflictKind }[] }) {
  const words = useDeskWords();
  if (of.length === 0) return <span className="muted">{words.meetingPage.recusedNone()}</span>;
  return (
    <ul className="plain-list">
      {of.map(({ name, kind }) => (
        <li key={name}>{words.meetingPage.recusedWho({ name, why: words.meeting.conflict[kind]() })}</li>
      ))}
    </ul>
  );
}
