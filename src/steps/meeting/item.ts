/** One item of a session, folded from the entries about it: declarations, hearings, ballots, result. Pure. */
import type { ItemResult, Recorded, Tally } from '#case/entry.ts';
import type { Ballot } from '#steps/meeting/rules.ts';

export type Item = {
  case: string;
  state: 'menunggu' | 'dibuka' | 'diputus';
  /** account → whether it declared a conflict */
  declared: ReadonlyMap<string, boolean>;
  heard: { side: 'asal' | 'tujuan'; text: string | null; at: Date; by: string }[];
  /** sealed until the item is decided: only who voted may be shown before */
  ballots: Ballot[];
  recused: string[];
  openedAt: Date | null;
  decided: { result: ItemResult; tally: Tally; reason: string | null; at: Date; entry: number } | null;
};

function emptyItem(id: string): Item {
  return {
    case: id,
    state: 'menunggu',
    declared: new Map(),
    heard: [],
    ballots: [],
    recused: [],
    openedAt: null,
    decided: null,
  };
}

function after(item: Item, entry: Recorded): Item {
  switch (entry.kind) {
    case 'conflict_declared':
      // A declared conflict is not taken back by a later declaration.
      return {
        ...item,
        declared: new Map(item.declared).set(
          entry.public.member,
          item.declared.get(entry.public.member) === true || entry.public.conflict,
        ),
      };
    case 'statement_heard': {
      const text = entry.personal[item.case]?.text ?? null;
      return {
        ...item,
        heard: [...item.heard, { side: entry.public.side, text, at: entry.at, by: entry.actor.account }],
      };
    }
    case 'item_opened':
      return { ...item, state: 'dibuka', recused: entry.public.recused, openedAt: entry.at, ballots: [] };
    case 'ballot_cast': {
      const ballot = Object.values(entry.personal)[0];
      return ballot
        ? { ...item, ballots: [...item.ballots, { voter: ballot.voter, choice: ballot.choice }] }
        : item;
    }
    case 'item_decided': {
      const reason = entry.personal[item.case]?.reason ?? null;
      return {
        ...item,
        state: 'diputus',
        decided: {
          result: entry.public.result,
          tally: entry.public.tally,
          reason,
          at: entry.at,
          entry: entry.index,
        },
      };
    }
    default:
      return item;
  }
}

/** The item as it stands in this session. `entries` are those of the round, in log order. */
export function itemOf(entries: readonly Recorded[], session: string, id: string): Item {
  return entries
    .filter(
      (entry) =>
        entry.about.cases.includes(id) && 'session' in entry.public && entry.public.session === session,
    )
    .reduce(after, emptyItem(id));
}

/** Recused on an item: whoever the computed ties keep out and whoever declared a conflict. */
export function recusedOf(
  members: readonly string[],
  computed: ReadonlyMap<string, unknown>,
  declared: ReadonlyMap<string, boolean>,
): string[] {
  return members.filter((member) => computed.has(member) || declared.get(member) === true);
}
