import { describe, expect, it } from 'vitest';
import { aroundChanges, linesChanged } from '#jurist/diff.ts';
import { withFigure } from '#jurist/draft.ts';
import { valuesOn } from '#law/law.ts';
import { figuresInWords, ruleInWords } from '#law/readable.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { proved } from '#lawbook/change.ts';

const shipped = lawFilesIn(lawFolder());
const R06 = shipped.find(({ name }) => name.startsWith('R06'));
const basis = {
  instrumen: 'Peraturan contoh 1/2026',
  pasal: 'Pasal 2',
  url: 'https://jdih.example.test',
  dilihat: '2026-11-26',
  status: 'resmi',
} as const;

describe('a figure changed by a form', () => {
  const change = { name: 'bulan', value: 18, from: '2027-01-01', basis };
  const text = withFigure(R06?.text ?? '', change);

  it('ends the old stretch the day before, begins the new one, and cites its own article', () => {
    const { law } = proved(shipped, [], { file: R06?.name ?? '', from: '2027-01-01', text });
    const rule = law.rules.get('R06')?.at(-1);
    if (!rule) throw new Error('R06 is gone');
    expect(valuesOn(rule, '2026-12-31').bulan).toBe(24);
    expect(valuesOn(rule, '2027-01-01').bulan).toBe(18);
    expect(
      figuresInWords(rule, 'id', '2027-01-01')[0]?.stretches.map(({ value, basis: of, now }) => [
        value,
        of,
        now,
      ]),
    ).toEqual([
      ['24', 'Perban BKN 5/2019, Pasal 2 ayat (3)', false],
      ['18', 'Peraturan contoh 1/2026, Pasal 2', true],
    ]);
  });

  it('touches no other line of the text, comments included', () => {
    const lines = linesChanged(R06?.text ?? '', text).filter(({ sign }) => sign !== ' ');
    expect(lines.map(({ sign }) => sign).join('')).toBe('+-++');
    expect(text).toContain('# penyederhanaan organisasi');
  });

  it('replaces what began on that day or later', () => {
    const again = withFigure(text, { ...change, value: 12, from: '2026-12-01' });
    expect(again).not.toContain('isi: 18');
    expect(again).toContain('sampai: 2026-11-30');
  });
});

describe('the difference of two texts', () => {
  it('shows what goes and comes with two lines around, and leaves the rest out', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].join('\n');
    const shown = aroundChanges(linesChanged(before, before.replace('d', 'x')));
    expect(shown.map((line) => (line === null ? '⋮' : `${line.sign}${line.text}`))).toEqual([
      '⋮',
      ' b',
      ' c',
      '-d',
      '+x',
      ' e',
      ' f',
      '⋮',
    ]);
    expect(aroundChanges(linesChanged(before, before))).toEqual([null]);
  });
});

describe('a rule in words', () => {
  it('names facts, figures and signs as an official would', () => {
    const rule = shippedLaw().rules.get('R06')?.[0];
    if (!rule) throw new Error('R06 is gone');
    const said = ruleInWords(shippedLaw(), rule, 'id', '2026-12-01');
    expect(said.clauses[0]?.text).toBe('masa jabatan (bulan) paling sedikit 24');
    expect(said.exceptions[0]).toMatchObject({
      name: 'jabatan dihapus',
      when: 'jabatan sekarang dihapus',
      outcome: 'lulus',
    });
  });

  it('leaves no name of the program in any rule, in either language', () => {
    for (const [rule] of shippedLaw().rules.values())
      for (const lang of ['id', 'en'] as const) {
        if (!rule) continue;
        const said = ruleInWords(shippedLaw(), rule, lang, '2026-12-01');
        const all = [
          said.applies ?? '',
          ...said.clauses.flatMap(({ text, when }) => [text, when ?? '']),
          ...(said.table?.rows.flatMap(({ cells, outcome }) => [...cells, outcome]) ?? []),
          ...said.exceptions.map(({ when }) => when),
        ].join(' ');
        expect(all, `${rule.id} ${lang}`).not.toMatch(/[a-z][A-Z]|[<>=]|undefined/);
      }
  });
});
