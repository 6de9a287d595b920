import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionOf, type Domains, Unusable, type Values } from '#law/condition.ts';
import type { Facts } from '#law/facts.ts';
import { missingIn, truthOf } from '#law/truth.ts';

const domains: Domains = {
  jenjang: ['pelaksana', 'pengawas', 'administrator'],
  golongan: ['III/a', 'III/b', 'III/c'],
  pendidikan: ['SLTA', 'D3', 'S1'],
};
const truth = (text: string, facts: Facts, values: Values = {}) =>
  truthOf(conditionOf(text, values, domains), facts, values);
const why = (text: string, values: Values = {}) => {
  try {
    conditionOf(text, values, domains);
    return null;
  } catch (error) {
    return error instanceof Unusable ? `${error.what} ${error.about}` : String(error);
  }
};

describe('the language of conditions', () => {
  it('reads a condition as a jurist writes it', () => {
    const text =
      'masaJabatanBulan >= bulan dan (promosi atau jenjangTujuan dalam [pengawas, administrator]) dan tidak demosi';
    const facts: Facts = { masaJabatanBulan: 24, promosi: false, jenjangTujuan: 'pengawas', demosi: false };
    expect(truth(text, facts, { bulan: 24 })).toBe(true);
    expect(truth(text, { ...facts, jenjangTujuan: 'pelaksana' }, { bulan: 24 })).toBe(false);
    expect(truth(text, { ...facts, masaJabatanBulan: 23 }, { bulan: 24 })).toBe(false);
  });

  it('binds "dan" tighter than "atau", and "tidak" to what follows it', () => {
    expect(truth('promosi atau demosi dan tidak demosi', { promosi: true, demosi: true })).toBe(true);
    expect(truth('(promosi atau demosi) dan tidak demosi', { promosi: true, demosi: true })).toBe(false);
  });

  it('compares grades and degrees by their order, not by their letters', () => {
    expect(truth('golongan >= "III/b"', { golongan: 'III/c' })).toBe(true);
    expect(truth('pendidikan >= D3', { pendidikan: 'SLTA' })).toBe(false);
    expect(truth('pendidikan >= pendidikanMin', { pendidikan: 'S1', pendidikanMin: 'D3' })).toBe(true);
  });

  it('compares days, sums and beginnings of codes', () => {
    expect(truth('tmt >= 2027-01-01', { tmt: '2026-12-31' })).toBe(false);
    expect(truth('anggotaHadir * 3 >= anggotaBerhak * 2', { anggotaHadir: 4, anggotaBerhak: 6 })).toBe(true);
    expect(truth('kodeWilayahAsal diawali ["33.05", "33.07"]', { kodeWilayahAsal: '33.07.12' })).toBe(true);
  });

  it('keeps what is not known apart from what is false, and names what is missing', () => {
    expect(truth('promosi atau demosi', { promosi: true })).toBe(true);
    expect(truth('promosi atau demosi', { promosi: false })).toBeUndefined();
    expect(truth('promosi dan demosi', { promosi: false })).toBe(false);
    expect(truth('ada jpm', {})).toBe(false);
    const condition = conditionOf('promosi dan (jpm >= 80 atau demosi)', {}, domains);
    expect(missingIn(condition, { promosi: true, demosi: false }, {})).toEqual(['jpm']);
    expect(missingIn(condition, { promosi: false }, {})).toEqual([]);
  });

  it('says what is wrong with a condition and where', () => {
    expect(why('masaJabatanBulan >= ')).toBe('unreadable …');
    expect(why('masaJabatanBulan => 24')).toMatch(/^unreadable/);
    expect(why('masaJabatanBuln >= 24')).toBe('unknown masaJabatanBuln');
    expect(why('masaJabatanBulan >= "dua"')).toMatch(/^type/);
    expect(why('jenjangTujuan = kepala')).toBe('word kepala');
    expect(why('jenjangTujuan > pengawas')).toMatch(/^type/);
    expect(why('masaJabatanBulan')).toMatch(/^type/);
    expect(why('masaJabatanBulan >= bulan', { bulan: '24 bulan' })).toMatch(/^type/);
  });

  it('never turns a known answer around when a further fact becomes known', () => {
    const atom = fc.constantFrom('promosi', 'demosi', 'jpm >= 80', 'usiaBulan < 600', 'ada jpm dan jpm < 68');
    const text = fc.letrec<{ any: string }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc.tuple(tie('any'), fc.constantFrom('dan', 'atau'), tie('any')).map((p) => `(${p.join(' ')})`),
        tie('any').map((inner) => `tidak (${inner})`),
      ),
    })).any;
    const facts = fc.record(
      {
        promosi: fc.boolean(),
        demosi: fc.boolean(),
        jpm: fc.integer({ min: 60, max: 100 }),
        usiaBulan: fc.integer({ min: 500, max: 700 }),
      },
      { requiredKeys: ['jpm'] },
    );
    fc.assert(
      fc.property(text, facts, fc.boolean(), (condition, some, value) => {
        const before = truth(condition, some);
        const after = truth(condition, { promosi: value, demosi: value, usiaBulan: 600, ...some });
        return before === undefined || before === after;
      }),
    );
  });
});
