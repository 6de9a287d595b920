import { expect, it } from 'vitest';
import { sentenceOf } from '#ground/words/refusals.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';
import { clashOf } from '#steps/proposal/clash.ts';
import { runRound } from '#steps/proposal/rules.ts';

it('a round without a plan says by name who, where, and under which cap it cannot be', () => {
  const nip = '198806202013012007';
  const province = aProvince({
    units: [aUnit('A'), aUnit('B')],
    posts: [aPost('A/LAMA', { position: 'LAMA', abolished: true }), aPost('B/J', { need: 1 })],
    people: [aPerson(nip, 'A/LAMA', { name: 'Dedi' })],
    dossiers: {},
  });
  const policy = aPolicy({ maxMoves: 0 });
  const { plan, problem } = runRound({ province, policy, law: shippedLaw(), seed: 'uji' });
  expect(plan.status).toBe('infeasible');
  const clash = clashOf(province, plan.conflict, problem);
  expect(clash).toMatchObject({ people: ['Dedi'], cap: true });
  const said = sentenceOf('id', { code: 'proposal.infeasible', values: clash });
  expect(said).toContain('pegawai Dedi');
  expect(said).toContain('batas jumlah mutasi');
  expect(said).not.toContain(nip);
});
