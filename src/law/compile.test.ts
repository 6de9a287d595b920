import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLaw } from '#law/compile.ts';
import { decide } from '#law/decide.ts';
import { type Facts, factTypes, isFact } from '#law/facts.ts';
import { stages } from '#law/rule.ts';
import { shippedLaw } from '#law/shipped.server.ts';

const law = shippedLaw();

/** Any value a fact can have, near the figures that rules turn on. */
function anyValue(name: string): fc.Arbitrary<unknown> {
  const type = isFact(name) ? factTypes[name] : null;
  if (!type || type.type === 'ya_tidak') return fc.boolean();
  if (type.type === 'bilangan')
    return fc.constantFrom(
      -2,
      -1,
      0,
      1,
      2,
      3,
      4,
      6,
      7,
      12,
      23,
      24,
      36,
      37,
      60,
      61,
      67.9,
      68,
      79.99,
      80,
      120,
      636,
      673,
      700,
      720,
    );
  if (type.type === 'tanggal') return fc.constantFrom('2026-01-01', '2027-01-01');
  if (type.type === 'teks') return fc.constantFrom('01', '03', '15', '33.01');
  const values = 'of' in type ? law.domains[type.of] : type.values;
  return fc.constantFrom(...values);
}

describe('rules compiled to classes', () => {
  for (const scope of ['pasangan', 'proses'] as const)
    it(`say the same as the rules themselves (${scope})`, () => {
      for (const stage of stages) {
        const compiled = compileLaw(law, { on: '2026-12-01', stage, scope, parameters: {} });
        for (const one of compiled.rules) {
          const facts = fc.record(Object.fromEntries(one.rule.facts.map((name) => [name, anyValue(name)])), {
            requiredKeys: [],
          });
          fc.assert(
            fc.property(facts, (some) => {
              const direct = decide(one.rule, some as Facts, one.values, '2026-12-01', stage);
              const classed = one.decide(some as Facts);
              expect([
                classed.status,
                classed.level,
                classed.key,
                classed.exception,
                [...classed.missing].sort(),
              ]).toEqual([
                direct.status,
                direct.level,
                direct.key,
                direct.exception,
                [...direct.missing].sort(),
              ]);
            }),
            { numRuns: 60 },
          );
        }
      }
    });

  it('ask one question for all people of one class', () => {
    const compiled = compileLaw(law, { on: '2026-12-01', stage: 'usul', scope: 'pasangan', parameters: {} });
    const tenure = compiled.rules.find((one) => one.rule.id === 'R06');
    for (let months = 0; months < 400; months++)
      tenure?.decide({ masaJabatanBulan: months, jabatanAsalDihapus: false });
    expect(tenure?.asked()).toBe(3);
    expect(tenure?.scope).toBe('orang');
  });

  it('take the figures of the policy', () => {
    const compiled = compileLaw(law, {
      on: '2026-12-01',
      stage: 'usul',
      scope: 'pasangan',
      parameters: { R06: { months: 6 } },
    });
    const tenure = compiled.rules.find((one) => one.rule.id === 'R06');
    expect(tenure?.decide({ masaJabatanBulan: 7, jabatanAsalDihapus: false }).status).toBe('lulus');
  });
});
