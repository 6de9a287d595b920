import { describe, expect, it } from 'vitest';
import type { Entry, Recorded } from '#case/entry.ts';
import { foldRound } from '#case/round.ts';
import { foldTransfer } from '#case/transfer.ts';

const about = { round: 'r1', cases: ['c1'] };
const move = { nip: '198503172010011004', from: 'u1/j1', to: 'u2/j1' };

function recorded(entries: Entry[]): Recorded[] {
  return entries.map(
    (entry, index) =>
      ({
        ...entry,
        index,
        at: new Date(Date.UTC(2026, 10, 24, 1, index)),
        actor: { account: 'a1', role: 'bkd' },
      }) as Recorded,
  );
}

const opened: Entry = {
  kind: 'round_opened',
  about: { round: 'r1', cases: [] },
  public: { title: 'Putaran I 2026', asOf: '2026-12-01', tmt: '2027-01-01', timetable: [] },
  personal: {},
};
const plan: Entry = {
  kind: 'plan_stored',
  about,
  public: {
    plan: 'p1',
    caseHash: 'a',
    planHash: 'b',
    status: 'optimal',
    objectives: ['placed'],
    objective: [0],
    bound: [0],
    moves: 1,
    seed: 's',
    reason: '',
  },
  personal: { c1: move },
};
const session = { session: 's1' };
const path: Entry[] = [
  opened,
  plan,
  { kind: 'checked', about, public: {}, personal: {} },
  { kind: 'appraised', about, public: { lawHash: 'l' }, personal: {} },
  {
    kind: 'session_called',
    about,
    public: {
      ...session,
      on: '2026-12-03',
      place: 'Ruang Rapat',
      members: ['m1'],
      quorum: { numerator: 2, denominator: 3 },
    },
    personal: {},
  },
  {
    kind: 'session_opened',
    about: { round: 'r1', cases: [] },
    public: { ...session, present: ['m1'] },
    personal: {},
  },
  {
    kind: 'item_opened',
    about,
    public: { ...session, present: ['m1'], recused: [], needed: 1 },
    personal: {},
  },
  {
    kind: 'item_decided',
    about,
    public: {
      ...session,
      result: 'direkomendasikan',
      tally: { setuju: 1, tolak: 0, abstain: 0 },
      eligible: 1,
      recused: 0,
    },
    personal: {},
  },
  { kind: 'forwarded', about, public: { package: 'h' }, personal: {} },
  { kind: 'approved', about, public: { package: 'h' }, personal: {} },
];

describe('a transfer', () => {
  it('a mover of a stored plan walks from submission to the approval of the governor', () => {
    const transfer = foldTransfer('c1', recorded(path));
    expect(transfer).toMatchObject({
      status: 'disetujui',
      nip: move.nip,
      from: 'u1/j1',
      to: 'u2/j1',
      session: 's1',
      plan: 'p1',
    });
    expect(transfer?.timeline.map((step) => step.status)).toEqual([
      'diajukan',
      'verifikasi_berkas',
      'penilaian',
      'dijadwalkan_sidang',
      'sidang',
      'direkomendasikan',
      'diteruskan',
      'disetujui',
    ]);
  });

  it('a person whom the new plan no longer moves is cancelled', () => {
    const second: Entry = { ...plan, personal: {} };
    expect(foldTransfer('c1', recorded([plan, second]))?.status).toBe('dibatalkan');
  });

  it('a departure puts the person in place and sends those it pushes aside back to the board', () => {
    const departed: Entry = {
      kind: 'departed',
      about: { round: 'r1', cases: ['c1', 'c2'] },
      public: {
        objectives: ['fit'],
        cost: [120],
        plan: 'p2',
        package: 'h',
        effects: { c1: 'ditetapkan', c2: 'tergeser' },
      },
      personal: {
        c1: { ...move, to: 'u3/j1' },
        c2: { ...move, nip: '198001012005012001' },
      },
    };
    const entries = recorded([...path.slice(0, 9), departed]);
    expect(foldTransfer('c1', entries)).toMatchObject({ status: 'disetujui', to: 'u3/j1', departure: true });
    expect(foldTransfer('c2', entries)).toMatchObject({ status: 'penilaian', departure: false });
  });

  it('an objection stands beside the case and does not suspend it', () => {
    const objected: Entry = {
      kind: 'objected',
      about,
      public: { on: '2026-12-20', receivedOn: '2026-12-10', answerDue: '2027-01-20', firm: false },
      personal: { c1: { reason: 'Masa jabatan keliru' } },
    };
    const state = foldTransfer('c1', recorded([...path, objected]));
    expect(state?.status).toBe('disetujui');
    expect(state?.objection).toMatchObject({ status: 'diajukan', answerDue: '2027-01-20', firm: false });
  });

  it('an erased person leaves the state and takes the name away', () => {
    const erased = recorded(path).map((entry) => ({ ...entry, personal: { c1: null } }) as Recorded);
    expect(foldTransfer('c1', erased)).toMatchObject({ status: 'disetujui', nip: null });
  });
});

describe('a round', () => {
  it('is decided when nobody waits for the governor any more', () => {
    expect(foldRound('r1', recorded(path.slice(0, 9)))?.status).toBe('diteruskan_PyB');
    expect(foldRound('r1', recorded(path))?.status).toBe('diputuskan');
  });
  it('begins only with its opening', () => {
    expect(foldRound('r1', recorded(path.slice(1)))).toBeNull();
  });
});
