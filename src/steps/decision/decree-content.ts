/** What a decree says, from the cases it is about and the facts of that day (domain.md §L.1); drawn once, frozen for ever. */
import type { Transfer } from '#case/transfer.ts';
import type { Day } from '#ground/day.ts';
import { dateIn } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Law } from '#law/law.ts';
import { rankName } from '#law/lookup.ts';
import type { Decree, DecreePost, DecreeRow } from '#paper/decree.ts';
import type { Province } from '#registry/facts.ts';

const w = wordsIn('id').decision.decree;

/** A paper that the decree takes note of. */
export type Noted = { kind: 'minutes' | 'imut' | 'minister'; number: string; on: Day };

export type DecreeInput = {
  transfers: readonly Transfer[];
  province: Province;
  law: Law;
  number: string;
  date: Day;
  effective: Day;
  noted: readonly Noted[];
  governor: string;
};

function postOf(province: Province, law: Law, id: string | null): DecreePost | null {
  const post = id === null ? undefined : province.posts.get(id);
  if (!post) return null;
  const echelon =
    post.echelon === null
      ? null
      : (law.tables.eselon.find((row) => row.id === post.echelon)?.nama ?? post.echelon);
  return {
    post: post.name,
    unit: province.units.get(post.unit)?.name ?? post.unit,
    level: w.level({ echelon, jobClass: post.jobClass }) || null,
  };
}

function rowOf({ province, law }: DecreeInput, transfer: Transfer): DecreeRow {
  const person = province.people.get(transfer.nip ?? '');
  const to = postOf(province, law, transfer.to);
  if (!person || !to) throw new RangeError(`case ${transfer.id} names nobody or no post on record`);
  return {
    name: [person.titleBefore, person.name, person.titleAfter].filter(Boolean).join(' '),
    nip: person.nip,
    rank: rankName(law, person.rank) ?? '–',
    rankSince: person.rankSince,
    education: person.educationName,
    from: postOf(province, law, transfer.from),
    to,
    allowance: null,
    note: null,
  };
}

export function decreeOf(input: DecreeInput): Decree {
  const sorted = [...input.transfers].sort((a, b) => ((a.nip ?? '') < (b.nip ?? '') ? -1 : 1));
  return {
    letterhead: [w.authority()],
    emblem: null,
    authority: w.authority(),
    number: input.number,
    about: w.about(),
    place: w.place(),
    date: input.date,
    effective: input.effective,
    considering: w.considering(),
    inView: w.inView(),
    noting: input.noted.map((noted) => w[noted.kind]({ number: noted.number, date: dateIn('id', noted.on) })),
    decides: w.decides({ effective: dateIn('id', input.effective) }),
    rows: sorted.map((transfer) => rowOf(input, transfer)),
    copies: w.copies(),
    signatory: { office: w.office(), name: input.governor, rank: null, nip: null },
  };
}
