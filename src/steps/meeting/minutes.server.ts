/** The minutes of a session, drawn from its events and nothing else (PP 11/2017 art 191): berita acara, notulen, daftar hadir. */
import type { Kysely } from 'kysely';
import type { Recorded } from '#case/entry.ts';
import type { Tables } from '#db/tables.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Minutes, MinutesItem } from '#paper/minutes.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { type ItemView, type Member, type Sitting, sittingOf } from '#steps/meeting/reads.server.ts';
import { quorumOf } from '#steps/meeting/rules.ts';

const words = wordsIn('id');

/** "Kepala Seksi Mutu, Dinas Pendidikan": the post with its unit; a dash where there is none. */
export function postTitle(province: Province, post: string | null): string {
  const found = post === null ? undefined : province.posts.get(post);
  if (!found) return '–';
  return `${found.name}, ${province.units.get(found.unit)?.name ?? found.unit}`;
}

function agendaItem(province: Province, sitting: Sitting, view: ItemView): MinutesItem {
  const { item, transfer, recused, computed } = view;
  const nameOf = (account: string): string =>
    sitting.members.find((member) => member.account === account)?.name ?? account;
  const decided = item.decided;
  const quorum = quorumOf({
    members: sitting.session.members,
    present: sitting.session.present,
    recused,
    quorum: sitting.session.quorum,
  });
  return {
    name: province.people.get(transfer.nip ?? '')?.name ?? '–',
    nip: transfer.nip ?? '',
    from: postTitle(province, transfer.from),
    to: postTitle(province, transfer.to),
    outcome: decided?.result ?? 'ditunda',
    quorum: { present: quorum.present, needed: quorum.needed },
    ballots: decided
      ? { for: decided.tally.setuju, against: decided.tally.tolak, abstain: decided.tally.abstain }
      : null,
    recused: recused.map((account) => ({
      name: nameOf(account),
      why: words.meeting.conflict[computed.get(account)?.kind ?? 'pernyataan'](),
    })),
    heard: item.heard.map((heard) => ({
      name: heard.side === 'asal' ? words.meeting.headOfDonor() : words.meeting.headOfReceiver(),
      said: heard.text ?? '–',
    })),
    reason: decided?.reason ?? '–',
    departure: null,
  };
}

/** One line of the notes per event, in log order, with the number of its entry. */
function noteOf(entry: Recorded, nameOf: (account: string) => string, about: (id: string) => string): string {
  const what = words.case.happened[entry.kind]();
  const whom = entry.about.cases.length === 1 ? `: ${about(entry.about.cases[0] ?? '')}` : '';
  const who = entry.kind === 'conflict_declared' ? ` (${nameOf(entry.public.member)})` : '';
  return words.meeting.note({ what, whom, who, entry: entry.index });
}

const secret: readonly Recorded['kind'][] = ['ballot_cast'];

export async function minutesOf(
  db: Kysely<Tables>,
  roundId: string,
  sessionId: string,
  closedAt: Date,
): Promise<Minutes> {
  const sitting = await sittingOf(db, roundId, sessionId);
  const { round, session, members, entries } = sitting;
  const views = await Promise.all(session.agenda.map(sitting.itemFor));
  const named = [...members.map(({ nip }) => nip), ...views.map(({ transfer }) => transfer.nip)];
  const province = await circleOf(db, round.asOf, [], named);
  const events = entries.filter(
    (entry) =>
      'session' in entry.public && entry.public.session === sessionId && !secret.includes(entry.kind),
  );
  const nameOf = (account: string): string =>
    members.find((member) => member.account === account)?.name ?? '–';
  const about = (id: string): string =>
    province.people.get(views.find((view) => view.transfer.id === id)?.transfer.nip ?? '')?.name ?? '–';
  const opened = events.find((entry) => entry.kind === 'session_opened');
  const officeOf = (member: Member): string =>
    postTitle(province, province.people.get(member.nip ?? '')?.post ?? null);
  const quorum = quorumOf({
    members: session.members,
    present: session.present,
    recused: [],
    quorum: session.quorum,
  });
  const [chair] = members;
  return {
    letterhead: words.meeting.letterhead().split('\n'),
    emblem: null,
    number: `BA/${session.id}/${session.on.slice(0, 4)}`,
    title: words.meeting.minutesTitle({ round: round.title }),
    place: session.place,
    date: session.on,
    openedAt: (opened?.at ?? closedAt).toISOString(),
    closedAt: closedAt.toISOString(),
    basis: words.meeting.basis({ freeze: round.frozen?.hash ?? '–', plan: round.plan?.hash ?? '–' }),
    attendance: members.map((member, index) => ({
      name: member.name,
      office: officeOf(member),
      role: index === 0 ? 'ketua' : 'anggota',
      presence: session.present.includes(member.account) ? 'hadir' : 'tidak_hadir',
      agreedAt: null,
    })),
    quorum: { members: session.members.length, present: quorum.present, needed: quorum.needed },
    items: views.map((view) => agendaItem(province, sitting, view)),
    notes: events.map((entry) => ({ at: entry.at.toISOString(), what: noteOf(entry, nameOf, about) })),
    chair: { office: words.meeting.chair(), name: chair?.name ?? '–', rank: null, nip: chair?.nip ?? null },
    secretary: {
      office: words.meeting.secretary(),
      name: words.meeting.secretaryName(),
      rank: null,
      nip: null,
    },
  };
}
