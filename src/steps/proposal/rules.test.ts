import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { plainLetter } from '#paper/plain.ts';
import type { Dossier, Employee, Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';
import { letterOf, lettersOf, whyNotOf } from '#steps/proposal/letter.ts';
import { lotsOf } from '#steps/proposal/problem.ts';
import { type RoundResult, runRound } from '#steps/proposal/rules.ts';

const law = shippedLaw();
const good: Partial<Dossier> = {
  performance: [2024, 2025].map((year) => ({ year, result: null, conduct: null, rating: 2, score: null })),
};

const nips = [
  '198503172010011004',
  '198604182011012005',
  '198705192012011006',
  '198806202013012007',
] as const;
const [ana, budi, citra, dedi] = nips;

/**
 * Three offices in three regencies: the one in C has an empty critical seat, B's holder lives in C, A's holder lives in B, and the fourth
 * holds an abolished post.
 */
function office(
  more: { people?: (person: Employee) => Employee; dossiers?: Record<string, Partial<Dossier>> } = {},
): Province {
  const people = [
    aPerson(ana, 'A/J', { homeRegion: '33.02' }),
    aPerson(budi, 'B/J', { homeRegion: '33.03' }),
    aPerson(citra, 'B/J', { homeRegion: '33.02' }),
    aPerson(dedi, 'A/LAMA', { homeRegion: '33.01' }),
  ];
  return aProvince({
    units: [
      aUnit('A', { region: '33.01', latitude: -7, longitude: 110 }),
      aUnit('B', { region: '33.02', latitude: -7.3, longitude: 110.3 }),
      aUnit('C', { region: '33.03', latitude: -7.6, longitude: 110.6 }),
    ],
    posts: [
      aPost('A/J', { need: 1 }),
      aPost('B/J', { need: 2 }),
      aPost('C/J', { need: 1, critical: true }),
      aPost('A/LAMA', { position: 'LAMA', abolished: true }),
    ],
    people: more.people ? people.map(more.people) : people,
    dossiers: Object.fromEntries(nips.map((nip) => [nip, { ...good, ...more.dossiers?.[nip] }])),
  });
}

const run = (province: Province, policy: Policy = aPolicy()): RoundResult =>
  runRound({ province, policy, law, seed: policy.seed });
const placed = (result: RoundResult): Record<string, string | null> => result.plan.assignment ?? {};

describe('a round of four people', () => {
  const result = run(office());

  it('fills the critical seat, follows the chain, and finds a seat for the abolished post', () => {
    expect(result.plan.status).toBe('optimal');
    expect(placed(result)).toEqual({ [ana]: 'B/J', [budi]: 'C/J', [citra]: 'B/J', [dedi]: 'A/J' });
    expect(result.chains).toMatchObject([{ kind: 'rantai' }]);
    expect(result.chains[0]?.moves.map(({ nip }) => nip)).toEqual([budi, ana, dedi]);
  });
  it('is accepted by the judge, who refuses it once one placement is changed', () => {
    expect(result.judged).toMatchObject({ exit: 0, feasible: true });
    expect(result.judged.proved.every(Boolean)).toBe(true);
    const changed = { ...result.plan, assignment: { ...result.plan.assignment, [ana]: 'C/J' } };
    expect(check(result.problemText, JSON.stringify(changed)).exit).toBe(1);
  });
  it('gives the same bytes whenever it is run', () => {
    const again = run(office());
    expect(again.problemText).toBe(result.problemText);
    expect(again.planText).toBe(result.planText);
  });
  it('tells the mover why, in counts and posts, with articles and without the name of anybody else', () => {
    const letter = letterOf(lettersOf(result), ana, {
      lang: 'id',
      number: null,
      date: '2026-12-01',
      standing: { kind: 'simulasi' },
    });
    if (!letter) throw new Error('a mover has a letter');
    const text = plainLetter(letter);
    expect(text).toContain('Jabatan B/J');
    expect(text).toContain('Perban BKN 5/2019');
    for (const other of [budi, citra, dedi]) {
      expect(text).not.toContain(other);
      expect(text).not.toContain(`Pegawai ${other}`);
    }
  });
  it('says what would change it only if solving again with that change does so', () => {
    const letters = lettersOf(result);
    const answer = whyNotOf(letters, ana, 'C/J');
    if (answer.kind !== 'nilai' || !answer.question.needs) throw new Error('C/J is open to Ana');
    const { objective, more } = answer.question.needs;
    const level = result.evaluation.levels.indexOf(objective as never);
    const raised = result.problem.employees.map((employee) =>
      employee.id === ana
        ? {
            ...employee,
            moves: employee.moves.map((move) =>
              move.post === 'C/J'
                ? { ...move, values: move.values.with(level, (move.values[level] ?? 0) + more) }
                : move,
            ),
          }
        : employee,
    );
    expect(solveCase({ ...result.problem, employees: raised }).assignment?.[ana]).toBe('C/J');
  });
});

describe('what may never enter', () => {
  it('sex, birth place, or a digit of the NIP: with all of them changed, values and plan stay', () => {
    const first = run(office());
    const renamed = (nip: string): string =>
      `${nip.slice(0, 8)}199901${nip[14] === '1' ? '2' : '1'}9${nip.slice(16)}`;
    const province = office();
    const people = [...province.people.values()].map((person) => ({
      ...person,
      nip: renamed(person.nip),
      sex: 'F' as const,
      name: 'Lain',
    }));
    const other = run({
      ...province,
      people: new Map(people.map((person) => [person.nip, person])),
      dossiers: new Map([...province.dossiers].map(([nip, dossier]) => [renamed(nip), dossier])),
    });
    const valuesOf = (of: RoundResult, name: (nip: string) => string) =>
      of.problem.employees.map(({ id, ...rest }) => ({ id: name(id), ...rest }));
    expect(valuesOf(other, (nip) => nip)).toEqual(valuesOf(first, renamed));
    expect(placed(other)).toEqual(
      Object.fromEntries(Object.entries(placed(first)).map(([nip, post]) => [renamed(nip), post])),
    );
  });
  it('the lot is drawn from the seed and the SIASN id, so another seed is another order', () => {
    const people = Array.from({ length: 30 }, (_, i) => aPerson(`N${i}`, null));
    const ranks = [...lotsOf(people, 'a').values()];
    expect([...ranks].sort((a, b) => a - b)).toEqual(people.map((_, i) => i));
    expect([...lotsOf(people, 'b').keys()]).not.toEqual([...lotsOf(people, 'a').keys()]);
    expect([...lotsOf(people.toReversed(), 'a')].sort()).toEqual([...lotsOf(people, 'a')].sort());
  });
});

describe('who may not be moved', () => {
  it('by a sanction being served stays, even in an abolished post, and is told which rule', () => {
    const serving = {
      kind: '23',
      severity: 'S' as const,
      decree: 'X',
      decreedOn: null,
      from: '2026-11-01',
      to: '2027-05-01',
    };
    const result = run(office({ dossiers: { [dedi]: { sanctions: [serving] } } }));
    expect(placed(result)[dedi]).toBe('A/LAMA');
    expect(result.evaluation.people.get(dedi)?.frozenBy).toContain('R02');
    expect(result.needs.posts.get('A/LAMA')?.capacity).toBe(1);
    expect(whyNotOf(lettersOf(result), dedi, 'A/J')).toMatchObject({ kind: 'aturan', rules: ['R02'] });
  });
  it('because an appraisal is missing is conditionally eligible and named with it, not moved on a guess', () => {
    const result = run(office({ dossiers: { [budi]: { performance: [] } } }));
    expect(placed(result)[budi]).toBe('B/J');
    expect(result.evaluation.people.get(budi)?.options[0]).toMatchObject({ status: 'layak_bersyarat' });
    expect(whyNotOf(lettersOf(result), budi, 'C/J')).toMatchObject({ kind: 'aturan', rules: ['R05'] });
  });
  it('beyond the cap of the policy: with no moves allowed the abolished post makes the round infeasible, and says so', () => {
    const result = run(office(), aPolicy({ maxMoves: 0 }));
    expect(result.plan.status).toBe('infeasible');
    expect(result.judged.exit).toBe(3);
  });
});

describe('relatives', () => {
  it('do not newly become superior and subordinate in one unit', () => {
    const province = office();
    const posts = new Map(province.posts);
    posts.set('C/H', aPost('C/H', { position: 'H', kind: 'struktural', level: 'pelaksana', need: 1 }));
    const people = new Map(province.people);
    people.set('199001012015011001', aPerson('199001012015011001', 'C/H'));
    const dossiers = new Map(province.dossiers);
    const tie = (other: string) => ({ relation: 'saudara', other });
    dossiers.set(budi, { ...(dossiers.get(budi) as Dossier), ties: [tie('199001012015011001')] });
    const result = run({ ...province, posts, people, dossiers });
    expect(placed(result)[budi]).not.toBe('C/J');
    expect(result.standings.filter(({ since }) => since === 'rencana')).toEqual([]);
  });
});
