import { describe, expect, it } from 'vitest';
import { roundActs } from '#case/allowed.ts';
import { arrows } from '#case/arrows.ts';
import type { Grant } from '#case/roles.ts';
import { actNames } from '#ground/words/acts.ts';
import { can, houseActs, may } from '#people/permission.ts';
import type { Actor } from '#record/office.ts';

const person = (nip: string | null, ...roles: Grant[]): Actor => ({
  account: 'a',
  nip,
  name: 'A',
  roles,
  role: roles[0]?.role ?? 'pegawai',
});
const everywhere = (role: Grant['role']): Grant => ({ role, unit: null });
const ani = '198503172010011004';
const budi = '198001012005012001';

describe('permission', () => {
  it('every act has a name by which a refusal can speak of it, in both languages', () => {
    const acts = [...Object.keys(arrows), ...Object.keys(roundActs), ...Object.keys(houseActs)];
    for (const lang of ['id', 'en'] as const)
      expect(acts.filter((act) => !(act in actNames[lang]))).toEqual([]);
  });

  it('an employee objects in the own case and in no other', () => {
    const actor = person(ani, everywhere('pegawai'));
    expect(can(actor, 'object', { status: 'SK_terbit', nip: ani })).toBe(true);
    expect(may(actor, 'object', { status: 'SK_terbit', nip: budi })).toMatchObject({
      refusal: { code: 'act.notYours' },
    });
  });

  it('a head of agency speaks for the own agency and what lies below it', () => {
    const head = person(budi, { role: 'kepala_opd', unit: 'disdik' });
    expect(can(head, 'consent', { status: 'draf', nip: ani, units: ['sma1', 'disdik', 'prov'] })).toBe(true);
    expect(
      may(head, 'consent', { status: 'draf', nip: ani, units: ['rsud', 'dinkes', 'prov'] }),
    ).toMatchObject({ refusal: { code: 'act.otherAgency' } });
  });

  it('a head of agency is heard about the own direct staff, but not about a relative or the own superior', () => {
    const head = person(budi, { role: 'kepala_opd', unit: 'disdik' });
    const about = { status: 'diajukan', nip: ani, units: ['sma1', 'disdik'] } as const;
    expect(can(head, 'consent', { ...about, conflict: { kind: 'atasan' } })).toBe(true);
    expect(can(head, 'consent', { ...about, conflict: { kind: 'bawahan' } })).toBe(false);
    expect(can(head, 'consent', { ...about, conflict: { kind: 'keluarga', degree: 2 } })).toBe(false);
    const member = person(budi, everywhere('tpk'));
    expect(can(member, 'castBallot', { status: 'sidang', nip: ani, conflict: { kind: 'atasan' } })).toBe(
      false,
    );
  });

  it('a member of the board does not vote on a relative, on oneself, or on the own staff', () => {
    const member = person(budi, everywhere('tpk'));
    const item = { status: 'sidang', nip: ani } as const;
    expect(can(member, 'castBallot', item)).toBe(true);
    expect(may(member, 'castBallot', { ...item, conflict: { kind: 'keluarga', degree: 1 } })).toMatchObject({
      refusal: { code: 'act.conflict' },
    });
    expect(can(member, 'castBallot', { ...item, nip: budi })).toBe(false);
  });

  it('somebody with two roles acts in the one that may, and hears the nearest reason otherwise', () => {
    const both = person(budi, everywhere('pegawai'), everywhere('gubernur'));
    expect(may(both, 'approve', { status: 'diteruskan', nip: ani })).toEqual({ role: 'gubernur' });
    expect(may(both, 'approve', { status: 'disetujui', nip: ani })).toMatchObject({
      refusal: { code: 'act.untimely' },
    });
  });

  it('nobody without a grant does anything', () => {
    expect(can(person(ani), 'readLetter', { status: 'SK_terbit', nip: ani })).toBe(false);
    expect(can(null, 'readLetter', { status: 'SK_terbit', nip: ani })).toBe(false);
  });
});
