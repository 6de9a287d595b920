/** A case in each of the 21 states, brought there entry by entry; and one attempt for each act, as a page would make it. */
import type { TransferStatus } from '#case/arrows.ts';
import type { Entry, EntryKind, EntryOf } from '#case/entry.ts';
import type { Role } from '#case/roles.ts';
import type { Letter } from '#paper/letter.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import * as decision from '#steps/decision/acts.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import { depart } from '#steps/decision/departure.acts.server.ts';
import * as meeting from '#steps/meeting/acts.server.ts';
import * as casework from '#steps/proposal/casework.acts.server.ts';
import * as voice from '#steps/voice/acts.server.ts';
import type { World } from '#test/world.ts';

export type Place = Map<TransferStatus, string>;

const session = 'S1';
const day = '2026-12-10';
const long = 'Alasan ini cukup panjang supaya bukan panjangnya yang menjadi sebab penolakan.';

/** The states along the one way that leads to the end; the others branch off it. */
const road: readonly TransferStatus[] = [
  'diajukan',
  'verifikasi_berkas',
  'penilaian',
  'dijadwalkan_sidang',
  'sidang',
  'direkomendasikan',
  'diteruskan',
  'disetujui',
  'imut_rekomendasi',
  'SK_terbit',
  'pelantikan',
  'SPMT',
  'selesai',
];
const branch: Partial<Record<TransferStatus, TransferStatus>> = {
  perbaikan: 'verifikasi_berkas',
  ditunda: 'sidang',
  tidak_disetujui: 'sidang',
  dikembalikan: 'direkomendasikan',
  ditolak: 'diteruskan',
  imut_ditolak: 'disetujui',
  dibatalkan: 'diajukan',
};

type Leaves = { role: Role; kind: EntryKind; public?: object };
const decided = (result: EntryOf<'item_decided'>['public']['result']): Leaves => ({
  role: 'sekretariat_tpk',
  kind: 'item_decided',
  public: { session, result, tally: { setuju: 4, tolak: 0, abstain: 0 }, eligible: 4, recused: 1 },
});
const imut = (result: 'rekomendasi' | 'ditolak'): Leaves => ({
  role: 'bkd',
  kind: 'imut_recorded',
  public: { result, number: '1/IMUT/2026', on: day, proposedOn: day },
});

/** The entry by which a case comes into a state. */
function entryInto(world: World, status: TransferStatus): Leaves | null {
  const entries: Partial<Record<TransferStatus, Leaves>> = {
    verifikasi_berkas: { role: 'bkd', kind: 'checked' },
    perbaikan: { role: 'bkd', kind: 'repair_asked' },
    penilaian: { role: 'bkd', kind: 'appraised', public: { lawHash: world.law.hash } },
    dijadwalkan_sidang: {
      role: 'sekretariat_tpk',
      kind: 'session_called',
      public: {
        session,
        on: day,
        place: 'Ruang rapat',
        members: world.board,
        quorum: { numerator: 2, denominator: 3 },
      },
    },
    sidang: {
      role: 'sekretariat_tpk',
      kind: 'item_opened',
      public: { session, present: world.board, recused: [], needed: 4 },
    },
    ditunda: decided('ditunda'),
    tidak_disetujui: decided('tidak_disetujui'),
    direkomendasikan: decided('direkomendasikan'),
    diteruskan: { role: 'sekda', kind: 'forwarded', public: { package: 'p' } },
    dikembalikan: { role: 'sekda', kind: 'sent_back' },
    ditolak: { role: 'gubernur', kind: 'rejected' },
    disetujui: { role: 'gubernur', kind: 'approved', public: { package: 'p' } },
    imut_ditolak: imut('ditolak'),
    imut_rekomendasi: imut('rekomendasi'),
    SK_terbit: {
      role: 'gubernur',
      kind: 'decree_issued',
      public: {
        number: '800/1/2026',
        series: '800',
        year: 2026,
        on: day,
        sha256: 'a',
        contentHash: 'b',
        code: 'C',
        effective: '2027-01-04',
        test: true,
      },
    },
    pelantikan: { role: 'bkd', kind: 'inaugurated', public: { on: day, invitedOn: day } },
    SPMT: { role: 'bkd', kind: 'duty_recorded', public: { on: day } },
    selesai: { role: 'bkd', kind: 'closed' },
    dibatalkan: { role: 'bkd', kind: 'cancelled' },
  };
  return entries[status] ?? null;
}

/** Brings one case of the round into each state and says which; a session in between is called and opened. */
export async function wayTo(
  world: World,
  round: string,
  cases: readonly string[],
  place: Place,
): Promise<void> {
  const goals = [...road, ...(Object.keys(branch) as TransferStatus[])];
  if (cases.length < goals.length) throw new RangeError(`${cases.length} cases for ${goals.length} states`);
  const way = (goal: TransferStatus): TransferStatus[] => {
    const from = branch[goal] ?? goal;
    const upTo = road.slice(0, road.indexOf(from) + 1);
    return goal in branch ? [...upTo, goal] : upTo;
  };
  const leave = async (status: TransferStatus, about: readonly string[]) => {
    const entry = entryInto(world, status);
    if (entry === null || about.length === 0) return;
    const { role, kind, public: said = {} } = entry;
    const whole = { kind, about: { round, cases: about }, public: said, personal: {} } as unknown as Entry;
    await act(world.as(role), async ({ append }) => void (await append(whole)));
  };
  const standing = new Map(goals.map((goal, at) => [goal, cases[at] ?? '']));
  for (const status of road) {
    const about = goals.filter((goal) => way(goal).includes(status)).map((goal) => standing.get(goal) ?? '');
    await leave(status, about);
    for (const [side, from] of Object.entries(branch))
      if (from === status) await leave(side as TransferStatus, [standing.get(side as TransferStatus) ?? '']);
  }
  for (const [goal, id] of standing) place.set(goal, id);
  const taken = await world.db.selectFrom('case_status').select('nip').execute();
  const free = [...world.province.people.values()].find(({ nip }) => !taken.some((one) => one.nip === nip));
  const to = [...world.province.posts.keys()].find((post) => post !== free?.post) ?? '';
  const input = { nip: free?.nip ?? '', from: null, to, reason: long };
  place.set('draf', await casework.nominate(world.as('bkd'), round, input));
}

const letter = { lang: 'id' } as unknown as Letter;

/** One attempt for each act, complete but for the state of the case and the role of whoever makes it. */
export function triesOf(world: World, round: string) {
  const { law, calendar } = world;
  return {
    consent: (o, id) => casework.consent(o, round, id, { by: 'asal', agrees: true, reason: long }),
    submit: (o, id) => casework.submit(o, round, [id]),
    check: (o, id) => casework.beginCheck(o, round, [id]),
    askRepair: (o, id) => casework.askRepair(o, round, id, long),
    appraise: (o, id) => casework.appraise(o, round, [id], law),
    cancel: (o, id) => casework.cancelCase(o, round, id, long),
    callSession: (o, id) =>
      meeting.callSession(
        o,
        round,
        { on: day, place: 'Ruang rapat', members: world.board, quorum: { numerator: 2, denominator: 3 } },
        [id],
      ),
    declareConflict: (o, id) =>
      meeting.declareConflict(o, round, session, [id], { conflict: false, note: '' }),
    hear: (o, id) => meeting.hear(o, round, session, id, { side: 'asal', text: long }),
    openItem: (o, id) => meeting.openItem(o, round, session, id),
    castBallot: (o, id) => meeting.castBallot(o, round, session, id, { choice: 'setuju', reason: '' }),
    decideItem: (o, id) => meeting.decideItem(o, round, session, id, { reason: long, defer: true }),
    forward: (o, id) => decision.forward(o, round, [id], law, day),
    sendBack: (o, id) => decision.sendBack(o, round, id, long),
    approve: (o, id) => decision.approve(o, round, [id], 'p', law, day),
    reject: (o, id) => decision.reject(o, round, id, long),
    depart: (o, id) => depart(o, round, id, [...world.province.posts.keys()][0] ?? '', long),
    recordImut: (o, id) =>
      decision.recordImut(o, round, [id], { result: 'rekomendasi', number: '1', on: day, proposedOn: day }),
    issueDecree: (o, id) => issueDecree(o, round, [id], world.signing),
    inaugurate: (o, id) => decision.inaugurate(o, round, [id], { on: day, invitedOn: day }, calendar),
    recordDuty: (o, id) => decision.recordDuty(o, round, [id], day),
    close: (o, id) => decision.close(o, round, [id]),
    inform: (o, id) => voice.inform(o, id, letter),
    readLetter: (o, id) => voice.readLetter(o, id),
    ask: (o, id) => voice.ask(o, id, long),
    answer: (o, id) => voice.answer(o, id, 1, long),
    object: (o, id) => voice.object(o, id, long, calendar),
    withdrawObjection: (o, id) => voice.withdrawObjection(o, id, ''),
    ruleObjection: (o, id) =>
      voice.ruleObjection(o, id, { outcome: 'ditolak', remedy: 'tetap', reason: long }, calendar),
  } satisfies Record<string, (office: Office, id: string) => Promise<unknown>>;
}
