import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { type Dossier, emptyDossier } from '#registry/facts.ts';
import { bridgeTo } from '#steps/evaluation/bridging.ts';
import { originsOf } from '#steps/evaluation/origins.ts';
import { nextSteps } from '#steps/evaluation/path.ts';
import { groundOf, profileOf } from '#steps/evaluation/profile.ts';
import { aPerson, aPolicy, aPost, aProvince } from '#steps/needs/world.ts';

const law = shippedLaw();
const all = (level: number) => ({
  M1: level,
  M2: level,
  M3: level,
  M4: level,
  M5: level,
  M6: level,
  M7: level,
  M8: level,
  S1: level,
});
const assessed = (levels: object) => ({
  on: '2026-01-10',
  by: 'BKN',
  method: 'AC',
  levels,
  validUntil: null,
});
const worldOf = (dossier: Partial<Dossier>, more = {}) => {
  const province = aProvince({
    posts: [
      aPost('U/A', { family: 'Umum' }),
      aPost('U/B', { family: 'Pengawasan', fields: ['Akuntansi'], standard: all(3) }),
      aPost('U/C', {
        family: 'Umum',
        kind: 'struktural',
        level: 'pengawas',
        echelon: '41',
        standard: all(2),
      }),
    ],
    people: [aPerson('1', 'U/A', more)],
    dossiers: { '1': dossier },
  });
  const ground = groundOf(province, aPolicy(), law);
  const profile = profileOf(ground, '1');
  if (!profile) throw new Error('nobody');
  return { ground, profile, post: (id: string) => province.posts.get(id) ?? aPost(id) };
};

describe('a bridge into another field', () => {
  it('trains what is one level short in 90 days, gives a mentor for two, teaches the trade, and is reviewed after 90 days', () => {
    const { ground, profile, post } = worldOf({
      assessments: [assessed({ ...all(3), M7: 2, M8: 1 })],
      degrees: [{ level: '40', field: 'x', name: 'Ilmu Hukum', year: 2010 }],
    });
    const bridge = bridgeTo(ground, profile, post('U/B'));
    expect(bridge.crossField).toBe(true);
    expect(bridge.transferable).toBeCloseTo((100 * 24) / 27, 9);
    expect(bridge.steps.map(({ what, about, until }) => [what, about, until])).toEqual([
      ['pelatihan', 'M7', '2027-04-01'],
      ['pelatihan', 'M8', '2027-06-30'],
      ['mentor', 'M8', '2027-06-30'],
      ['kursus_teknis', 'Akuntansi', '2027-06-30'],
      ['tinjau', null, '2027-04-01'],
    ]);
  });
  it('begins with an assessment where there is none, and assumes nothing', () => {
    const { ground, profile, post } = worldOf({});
    const bridge = bridgeTo(ground, profile, post('U/B'));
    expect(bridge.transferable).toBeNull();
    expect(bridge.steps[0]).toMatchObject({ what: 'asesmen', until: '2027-01-01' });
    expect(bridge.steps.some(({ what }) => what === 'pelatihan')).toBe(false);
  });
  it('needs no plan for somebody who has everything', () => {
    const { ground, profile, post } = worldOf({
      assessments: [assessed(all(4))],
      degrees: [{ level: '40', field: 'x', name: 'Akuntansi', year: 2010 }],
    });
    expect(bridgeTo(ground, profile, post('U/B')).steps).toEqual([]);
  });
});

describe('the next step of a career', () => {
  it('is a post one rung up in the own family, with what is missing for it', () => {
    const { ground, profile } = worldOf({ assessments: [assessed({ ...all(2), M1: 1 })] });
    const steps = nextSteps(ground, profile);
    expect(steps.map(({ post }) => post)).toEqual(['U/C']);
    expect(steps[0]?.gaps).toEqual([{ competence: 'M1', gap: 1 }]);
  });
});

describe('what was not assessed', () => {
  const track = (
    kind: 'potensi' | 'umpan_balik' | 'penghargaan' | 'penugasan' | 'diklat',
    score: number,
  ) => ({ kind, on: '2026-06-01', what: kind, score, by: 'BKD', note: '' });
  const facts = {
    performance: [2024, 2025].map((year) => ({ year, result: 2, conduct: 2, rating: 2, score: null })),
    assessments: [assessed(all(2))],
    degrees: [{ level: '40', field: 'x', name: 'Ilmu Hukum', year: 2010 }],
    tracks: [
      track('potensi', 80),
      track('umpan_balik', 70),
      track('penghargaan', 60),
      track('penugasan', 90),
      track('diklat', 75),
    ],
    sanctions: [],
  } satisfies Partial<Dossier>;
  const kindsOfFact = ['performance', 'assessments', 'degrees'] as const;

  it('is a state and never a zero: whatever is taken away, what is left keeps its score and the axis is the mean of it', () => {
    const full = worldOf(facts).profile.talent;
    fc.assert(
      fc.property(fc.subarray([...kindsOfFact]), fc.subarray([0, 1, 2, 3, 4]), (gone, tracks) => {
        const less: Partial<Dossier> = {
          ...facts,
          tracks: facts.tracks.filter((_, at) => tracks.includes(at)),
        };
        for (const kind of gone) Object.assign(less, { [kind]: emptyDossier[kind] });
        const { talent } = worldOf(less, { educationLevel: null }).profile;
        for (const axis of ['performance', 'potential'] as const) {
          const known = talent[axis].components.filter(({ score }) => score !== null);
          const sum = known.reduce((total, { score, weight }) => total + (score ?? 0) * weight, 0);
          const weight = known.reduce((total, one) => total + one.weight, 0);
          if (known.length === 0) expect(talent[axis].mean).toBeNull();
          else expect(talent[axis].mean).toBeCloseTo(sum / weight, 9);
          for (const part of talent[axis].components) {
            const before = full[axis].components.find(({ name }) => name === part.name);
            if (part.score !== null && part.name !== 'pendidikan') expect(part.score).toBe(before?.score);
          }
        }
        const settled = talent.performance.known >= 50 && talent.potential.known >= 50;
        expect(talent.box === null).toBe(!settled);
      }),
    );
  });
  it('has no fact behind it, and what is scored has one', () => {
    const { ground, profile } = worldOf(facts);
    const origins = originsOf(ground, profile, 'id');
    expect(origins.potensi?.map(({ counted }) => counted)).toEqual([80]);
    const bare = worldOf({});
    for (const [name, list] of Object.entries(originsOf(bare.ground, bare.profile, 'id')))
      expect([name, list]).toEqual([name, []]);
    expect(bare.profile.talent.box).toBeNull();
  });
});
