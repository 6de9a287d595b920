import { describe, expect, it } from 'vitest';
import { langs } from '#ground/words/lang.ts';
import { evaluateRule } from '#law/evaluate.ts';
import { type FactName, factTypes } from '#law/facts.ts';
import { factLabel } from '#law/message.ts';
import { stages } from '#law/rule.ts';
import { shippedLaw } from '#law/shipped.server.ts';

const law = shippedLaw();
const rules = [...law.rules.values()].flat();

describe('the law this copy is shipped with', () => {
  it('holds the catalogue: R01 to R31 and R34 to R36, each once', () => {
    const numbers = [...Array(31).keys()].map((n) => n + 1).concat(34, 35, 36);
    expect([...law.rules.keys()]).toEqual(numbers.map((n) => `R${String(n).padStart(2, '0')}`));
    expect(rules.every((rule) => rule.file.startsWith(rule.id))).toBe(true);
  });

  it('tests every rule by its own examples: one that passes, one that fails, and one without data where that differs', () => {
    for (const rule of rules) {
      const results = rule.text.contoh.map((example) => example.hasil);
      expect(results, rule.id).toContain('lulus');
      expect(results, rule.id).toContain('gagal');
    }
  });

  it('blocks only where an article of a regulation is cited', () => {
    for (const rule of rules.filter((one) => one.level === 'blokir'))
      expect(
        rule.text.dasar.some((basis) => /Pasal \d|Lampiran/.test(basis.pasal)),
        rule.id,
      ).toBe(true);
  });

  it('names every fact in both languages', () => {
    for (const name of Object.keys(factTypes) as FactName[])
      for (const lang of langs) expect(factLabel(lang, name).length, name).toBeGreaterThan(2);
  });

  it('leaves no hole in a sentence, whatever is missing', () => {
    for (const rule of rules)
      for (const stage of stages)
        for (const example of [...rule.text.contoh, { masukan: {} }]) {
          const facts = Object.fromEntries(
            Object.entries(example.masukan).map(([name, value]) => [
              name,
              value === 'ya' ? true : value === 'tidak' ? false : value,
            ]),
          );
          const { message, parts } = evaluateRule(law, rule.id, facts, { on: '2026-12-01', stage });
          for (const text of [message, ...parts.map((part) => part.message)])
            expect(`${text.id} ${text.en}`, rule.id).not.toMatch(/[{}]|undefined|NaN/);
        }
  });
});
