import { describe, expect, it } from 'vitest';
import { faultsOf, qualityOf } from '#steps/evaluation/quality.ts';
import { aJob, aPerson, aPost, aProvince, aUnit } from '#steps/needs/world.ts';

const whole = '198503172010011004';
const thin = '198604182011012005';
const province = aProvince({
  units: [aUnit('U'), aUnit('V')],
  posts: [aPost('U/J'), aPost('V/J')],
  people: [
    aPerson(whole, 'U/J', { homeRegion: '33.01' }),
    aPerson(thin, 'V/J', { birth: '1986-04-19', postSince: '2022-02-01' }),
  ],
  dossiers: {
    [whole]: {
      history: [aJob()],
      performance: [2024, 2025].map((year) => ({ year, result: 2, conduct: 2, rating: 2, score: null })),
      assessments: [{ on: '2025-01-01', by: '', method: '', levels: {}, validUntil: null }],
      clearances: [{ kind: 'bebas_temuan', number: '', on: '2026-10-01', validUntil: null, clean: true }],
    },
    [thin]: {
      history: [aJob({ unit: 'V' })],
      assessments: [{ on: '2020-01-01', by: '', method: '', levels: {}, validUntil: null }],
    },
  },
});

describe('the quality of the data', () => {
  it('names what is missing, old, wrong or contradictory about a person', () => {
    expect(faultsOf(province, whole)).toEqual([]);
    expect(faultsOf(province, thin)).toEqual(['D01', 'D02', 'D06', 'D07', 'D10', 'D13']);
  });
  it('is told per agency, the worst first, with the checks that fail most', () => {
    const rows = qualityOf(province, [{ unit: 'U' }]);
    expect(rows[0]).toMatchObject({ agency: 'V', dimension: 'ketepatan_waktu', share: 0 });
    const accuracy = rows.find((row) => row.agency === 'U' && row.dimension === 'akurasi');
    expect(accuracy).toMatchObject({ share: 75, worst: [{ check: 'D11', failed: 1 }] });
    expect(rows.find((row) => row.agency === 'U' && row.dimension === 'kelengkapan')?.share).toBe(100);
  });
});
