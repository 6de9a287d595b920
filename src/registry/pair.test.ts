import { describe, expect, it } from 'vitest';
import type { Nip } from '#ground/nip.ts';
import { loadLaw } from '#law/load.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { type Dossier, type Employee, emptyDossier, type Post, type Province } from '#registry/facts.ts';
import { factsOfPair, judgePair, pairsOf } from '#registry/pair.ts';
import { Policy } from '#registry/policy.ts';

const law = shippedLaw();
const nip = '198503172010011004' as Nip;
const other = '197001012000012001' as Nip;
const tmt = '2027-01-01';
const policyWith = (more: object = {}) =>
  Policy.parse({ format: 'policy/1', asOf: '2026-12-01', tmt, ...more });
const policy = policyWith();

const post = (id: string, more: Partial<Post> = {}): Post => ({
  id,
  unit: id.split('/')[0] as string,
  position: id.split('/')[1] as string,
  name: 'Kepala Subbagian',
  family: 'administrasi',
  abolished: false,
  kind: 'struktural',
  level: 'pengawas',
  echelon: '41',
  jobClass: 9,
  need: 1,
  educationMin: '30',
  fields: [],
  rankMin: null,
  rankMax: null,
  experienceYears: null,
  standard: { M1: 3, M2: 3 },
  retirementAge: null,
  critical: false,
  strategic: false,
  ...more,
});
const person = (id: Nip, more: Partial<Employee> = {}): Employee => ({
  nip: id,
  siasnId: null,
  name: 'Pegawai',
  titleBefore: null,
  titleAfter: null,
  birth: '1985-03-17',
  sex: null,
  status: 'PNS',
  legalStatus: '01',
  appointedPns: '2011-01-01',
  rank: '34',
  rankSince: '2022-04-01',
  unit: 'A',
  post: 'A/kasubbag',
  postSince: '2023-01-01',
  educationLevel: '40',
  educationField: null,
  educationName: 'S-1 Ilmu Hukum',
  homeRegion: null,
  contractEnd: null,
  serviceBond: false,
  ...more,
});
const good = (year: number) => ({ year, result: 2, conduct: 2, rating: null, score: null });
const dossier: Dossier = {
  ...emptyDossier,
  performance: [good(2024), good(2025)],
  assessments: [
    { on: '2025-06-01', by: 'BKD', method: 'assessment center', levels: { M1: 3, M2: 3 }, validUntil: null },
  ],
  history: [
    {
      position: 'analis',
      title: 'Analis',
      unit: 'A',
      echelon: null,
      level: 'pelaksana',
      from: '2015-01-01',
      to: '2022-12-31',
      assignment: 'definitif',
    },
    {
      position: 'kasubbag',
      title: 'Kasubbag',
      unit: 'A',
      echelon: '41',
      level: 'pengawas',
      from: '2023-01-01',
      to: null,
      assignment: 'definitif',
    },
  ],
};
const posts = [
  post('A/kasubbag'),
  post('B/kasubbag'),
  post('B/kasi', { name: 'Kepala Seksi' }),
  post('B/kabid', { name: 'Kepala Bidang', level: 'administrator', echelon: '31', jobClass: 11 }),
  post('B/guru', {
    name: 'Guru Ahli Muda',
    kind: 'fungsional',
    level: 'MU',
    echelon: null,
    family: 'pendidikan',
    retirementAge: 60,
  }),
  post('B/staf', {
    name: 'Pengadministrasi',
    kind: 'pelaksana',
    level: 'pelaksana',
    echelon: null,
    jobClass: 5,
  }),
];
const unit = (id: string) => ({
  id,
  name: id,
  parent: null,
  kind: 'opd',
  echelon: null,
  region: '33.01',
  latitude: null,
  longitude: null,
});
function province(employee: Partial<Employee> = {}, facts: Partial<Dossier> = {}): Province {
  return {
    asOf: '2026-12-01',
    units: new Map(['A', 'B'].map((id) => [id, unit(id)])),
    posts: new Map(posts.map((one) => [one.id, one])),
    people: new Map([
      [nip, person(nip, employee)],
      [other, person(other, { unit: 'B', post: 'B/kabid', birth: '1970-01-01' })],
    ]),
    dossiers: new Map([[nip, { ...dossier, ...facts }]]),
    workload: [],
    schools: [],
    satisfaction: [],
  };
}
const judged = (
  target: string,
  employee: Partial<Employee> = {},
  facts: Partial<Dossier> = {},
  by = policy,
) => judgePair(law, by, factsOfPair(province(employee, facts), law, by, nip, target, tmt), 'usul', nip);
const ruleOf = (judgement: ReturnType<typeof judged>, id: string) =>
  judgement.results.find((one) => one.rule === id);

describe('a person and a post', () => {
  it('fit when nothing stands in the way; missing papers only warn before the meeting', () => {
    const found = judged('B/kasi');
    expect(found.status).toBe('layak');
    expect(found.blocking).toEqual([]);
    expect(found.warnings).toEqual(['R02', 'R03', 'R04']);
    const later = judgePair(
      law,
      policy,
      factsOfPair(province(), law, policy, nip, 'B/kasi', tmt),
      'sidang',
      nip,
    );
    expect(later).toMatchObject({ status: 'layak_bersyarat', blocking: ['R02', 'R03', 'R04'] });
  });

  it('do not fit while a sanction is served, and fit again the day after it ends', () => {
    const cut = (to: string) => ({
      sanctions: [
        { kind: '24', severity: 'S' as const, decree: 'X', decreedOn: null, from: '2026-04-01', to },
      ],
    });
    expect(judged('B/kasi', {}, cut('2027-01-01'))).toMatchObject({
      status: 'tidak_layak',
      blocking: ['R02'],
    });
    expect(judged('B/kasi', {}, cut('2026-12-31')).status).toBe('layak');
  });

  it('are unknown, not unfit, when a year of performance is missing', () => {
    const found = judged('B/kasi', {}, { performance: [good(2025)] });
    expect(found).toMatchObject({ status: 'layak_bersyarat', blocking: ['R05'] });
    expect(ruleOf(found, 'R05')?.missing).toEqual(['predikatDuaTahunLalu']);
    const poor = judged('B/kasi', {}, { performance: [{ ...good(2025), conduct: 3 }, good(2024)] });
    expect(poor.status).toBe('tidak_layak');
  });

  it('need approval below two years in post, which the policy may waive for all or for one', () => {
    const young = { postSince: '2025-06-01' };
    const waiver = (more: object = {}) =>
      policyWith({ waivers: [{ rule: 'R06', reason: 'penataan', ...more }] });
    expect(judged('B/kasi', young)).toMatchObject({ status: 'layak_bersyarat', blocking: ['R06'] });
    expect(judged('B/kasi', young, {}, waiver())).toMatchObject({ status: 'layak', waived: ['R06'] });
    expect(judged('B/kasi', young, {}, waiver({ nip })).status).toBe('layak');
    expect(judged('B/kasi', young, {}, waiver({ nip: other })).status).toBe('layak_bersyarat');
    expect(judged('B/kasi', young, {}, policyWith({ rules: { R06: { months: 12 } } })).status).toBe('layak');
  });

  it('are never blocked by a waiver that is missing: a waiver cannot lift a rule that blocks', () => {
    const by = policyWith({ waivers: [{ rule: 'R02', reason: 'x' }] });
    const serving = {
      sanctions: [
        { kind: '28', severity: 'B' as const, decree: 'X', decreedOn: null, from: '2026-06-01', to: null },
      ],
    };
    expect(judged('B/kasi', {}, serving, by).status).toBe('tidak_layak');
  });

  it('skip the entry rules when position and level stay the same', () => {
    const found = judged('B/kasubbag', { birth: '1968-06-01' });
    for (const id of ['R11', 'R13', 'R17', 'R19'])
      expect(ruleOf(found, id)?.status, id).toBe('tidak_berlaku');
    expect(ruleOf(found, 'R14')).toMatchObject({ status: 'gagal', level: 'peringatan' });
  });

  it('are a promotion, a demotion, or neither across ladders', () => {
    expect(ruleOf(judged('B/kabid'), 'R19')).toMatchObject({ status: 'gagal', level: 'perlu_persetujuan' });
    expect(ruleOf(judged('B/staf'), 'R20')).toMatchObject({ status: 'gagal', level: 'blokir' });
    expect(ruleOf(judged('B/guru'), 'R20')?.status).toBe('lulus');
    expect(ruleOf(judged('B/guru'), 'R17')?.status).toBe('belum_diketahui');
    expect(ruleOf(judged('B/guru'), 'R13')?.status).toBe('gagal');
  });

  it('take JPM by sums, or capped where the policy reads it so', () => {
    const uneven = {
      assessments: [{ ...dossier.assessments[0], levels: { M1: 5, M2: 1 } }] as Dossier['assessments'],
    };
    expect(ruleOf(judged('B/kasi', {}, uneven), 'R15')?.status).toBe('lulus');
    const strict = policyWith({ rules: { R15: { reading: 'terbatas' } } });
    expect(ruleOf(judged('B/kasi', {}, uneven, strict), 'R15')).toMatchObject({
      status: 'gagal',
      level: 'blokir',
    });
    expect(ruleOf(judged('B/kasi', {}, { assessments: [] }), 'R15')?.status).toBe('belum_diketahui');
  });

  it('let PPPK move only within the same position and level while the contract runs', () => {
    const contract = { status: 'PPPK', contractEnd: '2028-12-31', rank: 'IX' } as const;
    expect(ruleOf(judged('B/kasubbag', contract), 'R01')).toMatchObject({
      status: 'lulus',
      exception: 'relokasi PPPK',
    });
    expect(ruleOf(judged('B/kasi', contract), 'R01')?.status).toBe('gagal');
    expect(ruleOf(judged('B/kasubbag', { ...contract, contractEnd: '2026-12-31' }), 'R01')?.status).toBe(
      'gagal',
    );
    expect(ruleOf(judged('B/kasubbag', contract), 'R12')?.status).toBe('tidak_berlaku');
  });

  it('keep relatives from being superior and subordinate in one unit', () => {
    const ties = { ties: [{ relation: 'saudara', other }] };
    expect(ruleOf(judged('B/kasi', {}, ties), 'R34')).toMatchObject({
      status: 'gagal',
      level: 'perlu_persetujuan',
    });
    expect(ruleOf(judged('A/kasubbag', {}, ties), 'R34')?.status).toBe('lulus');
    expect(ruleOf(judged('B/kasi'), 'R34')?.status).toBe('tidak_berlaku');
  });

  it('say the same one by one and all at once', () => {
    const all = province();
    const pairs = pairsOf(all, law, policy, tmt);
    for (const target of posts) {
      const { results: _, ...verdict } = judgePair(law, policy, pairs.facts(nip, target.id), 'usul', nip);
      expect(pairs.verdict(nip, target.id, 'usul')).toEqual(verdict);
    }
    expect(pairs.verdict(nip, 'B/kabid', 'usul', { kotakTalenta: 8 }).blocking).not.toContain('R19');
    expect(pairs.facts(nip, 'tidak/ada')).toEqual({});
  });

  it('turn unfit when a rule of the law is broken on purpose', () => {
    const files = lawFilesIn(lawFolder()).map((file) =>
      file.name.startsWith('R07')
        ? {
            ...file,
            text: file.text
              .replace('tingkat: peringatan', 'tingkat: blokir')
              .replaceAll('isi: 60', 'isi: 12')
              .replace('masaJabatanBulan: 60', 'masaJabatanBulan: 12')
              .replace(', tingkat: peringatan}', '}'),
          }
        : file,
    );
    const broken = loadLaw(files);
    const found = judgePair(
      broken,
      policy,
      factsOfPair(province(), broken, policy, nip, 'B/kasi', tmt),
      'usul',
      nip,
    );
    expect(found).toMatchObject({ status: 'tidak_layak', blocking: ['R07'] });
  });
});
