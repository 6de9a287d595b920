import { describe, expect, it } from 'vitest';
import { addWorkingDays, monthsBetween, workingDaysBetween } from '#ground/day.ts';
import { evaluateRule, figureOf, judgeProcess } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import { loadLaw } from '#law/load.ts';
import { calendarOf, electionFreezeOn } from '#law/lookup.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';

const law = shippedLaw();
const usul = { on: '2026-12-01', stage: 'usul' } as const;

describe('asking a rule', () => {
  it('answers with the figures it used, its version and a sentence in both languages', () => {
    const result = evaluateRule(law, 'R06', { masaJabatanBulan: 11, jabatanAsalDihapus: false }, usul);
    expect(result).toMatchObject({
      status: 'gagal',
      level: 'perlu_persetujuan',
      missing: [],
      exception: null,
    });
    expect(result.facts).toEqual({ masaJabatanBulan: 11, jabatanAsalDihapus: false });
    expect(result.values).toEqual({ bulan: 24 });
    expect(result.version).toMatch(/^[0-9a-f]{64}$/);
    expect(result.message).toEqual({
      id: 'Masa jabatan 11 bulan, paling singkat 24 bulan.',
      en: 'Time in post is 11 months, at least 24 months are asked.',
    });
  });

  it('names ratings as the office does, the lowest one of the policy too', () => {
    const facts: Facts = { predikatDuaTahunLalu: 2, predikatTahunLalu: 3 };
    expect(evaluateRule(law, 'R05', facts, usul).message).toEqual({
      id: 'Predikat kinerja dua tahun terakhir Baik dan Butuh Perbaikan; keduanya harus paling rendah Baik.',
      en: 'Performance ratings of the last two years are Good and Needs improvement; both must be Good or better.',
    });
    const stricter = { ...usul, parameters: { rating: 1 } };
    expect(evaluateRule(law, 'R05', facts, stricter).message.id).toMatch(/paling rendah Sangat Baik\.$/);
  });

  it('lets the policy set the months, by the name the policy uses', () => {
    const facts: Facts = { masaJabatanBulan: 11, jabatanAsalDihapus: false };
    expect(evaluateRule(law, 'R06', facts, { ...usul, parameters: { months: 6 } }).status).toBe('lulus');
    expect(() => evaluateRule(law, 'R06', facts, { ...usul, parameters: { weeks: 6 } })).toThrow(
      'law.parameter.unknown',
    );
    expect(() => evaluateRule(law, 'R06', facts, { ...usul, parameters: { months: 'enam' } })).toThrow(
      'law.parameter.kind',
    );
    expect(() => evaluateRule(law, 'R15', {}, { ...usul, parameters: { plan: 90 } })).toThrow('law.table');
  });

  it('says what is missing instead of guessing', () => {
    const result = evaluateRule(law, 'R15', { jenjangTujuan: 'pengawas' }, usul);
    expect(result).toMatchObject({ status: 'belum_diketahui', level: 'blokir', missing: ['jpm'] });
    expect(result.message.id).toContain('job person match');
  });

  it('does not apply before the day the law came into force', () => {
    expect(
      evaluateRule(law, 'R15', { jenjangTujuan: 'pengawas', jpm: 50 }, { on: '2019-10-31', stage: 'usul' })
        .status,
    ).toBe('tidak_berlaku');
    expect(() => evaluateRule(law, 'R99', {}, usul)).toThrow('law.rule');
  });

  it('opens own requests ten years after appointment as PNS, to the day', () => {
    const asked = (on: string) =>
      evaluateRule(
        law,
        'R08',
        { antarInstansi: true, permintaanSendiri: true, masaPnsBulan: monthsBetween('2017-03-01', on) },
        { on, stage: 'usul' },
      ).status;
    expect(asked('2027-02-28')).toBe('gagal');
    expect(asked('2027-03-01')).toBe('lulus');
  });

  it('freezes administrators and heads of schools, not ordinary teachers', () => {
    const asked = (on: string, facts: Facts) =>
      judgeProcess(law, 'R21', { ...facts, dalamMasaLarangan: electionFreezeOn(law, on) !== undefined }, on)
        .status;
    const administrator: Facts = { jenjangTujuan: 'administrator', persetujuanMendagri: false };
    const teacher: Facts = { jenjangTujuan: 'MU', jenjangSekarang: 'MU', memimpinUnit: false };
    expect(asked('2024-03-21', administrator)).toBe('lulus');
    expect(asked('2024-03-22', administrator)).toBe('gagal');
    expect(asked('2024-03-22', teacher)).toBe('tidak_berlaku');
    expect(asked('2024-03-22', { ...teacher, memimpinUnit: true, persetujuanMendagri: false })).toBe('gagal');
    expect(asked('2024-03-22', { ...administrator, persetujuanMendagri: true })).toBe('lulus');
  });

  it('closes the objection window after the fourteenth working day', () => {
    const on = '2026-01-26';
    const days = figureOf(law, 'R28', 'hariKerjaAjukan', on);
    const calendar = calendarOf(law);
    expect(addWorkingDays(calendar, '2026-01-05', days).day).toBe(on);
    const filed = (day: string) =>
      judgeProcess(
        law,
        'R28',
        { hariKerjaSejakDiterima: workingDaysBetween(calendar, '2026-01-05', day) },
        day,
      );
    expect(filed('2026-01-26').status).toBe('lulus');
    expect(filed('2026-01-27')).toMatchObject({ status: 'gagal', level: 'perlu_persetujuan' });
    expect(filed('2026-01-27').message.id).toContain('tidak dapat diterima');
  });

  it('counts a quorum of two thirds without the recused', () => {
    const held = (anggotaBerhak: number, anggotaHadir: number) =>
      judgeProcess(law, 'R24', { anggotaBerhak, anggotaHadir, anggotaTpkGanjil: true }, '2026-12-01').status;
    expect([held(7, 5), held(7, 4), held(6, 4), held(5, 4)]).toEqual(['lulus', 'gagal', 'lulus', 'lulus']);
  });
});

describe('a jurist changes the law', () => {
  const files = lawFilesIn(lawFolder());
  const withRule = (name: string, change: (text: string) => string) =>
    loadLaw(files.map((file) => (file.name.startsWith(name) ? { ...file, text: change(file.text) } : file)));

  const remote = `pengecualian:
  - nama: daerah terpencil
    urutan: 1
    bila: kodeWilayahAsal diawali ["33.29"]
    nilai: {bulan: 12}
    berlaku: {dari: 2027-01-01}
    dasar: {instrumen: Pergub 1/2027, pasal: Pasal 4, url: jdih.gajahmungkur.example, dilihat: 2026-11-24, status: resmi}
`;
  const changed = withRule('R06', (text) =>
    text
      .replace('pengecualian:\n', remote)
      .replace('bila: jabatanAsalDihapus', 'urutan: 2\n    bila: jabatanAsalDihapus'),
  );
  const facts: Facts = { masaJabatanBulan: 15, jabatanAsalDihapus: false, kodeWilayahAsal: '33.29.01' };

  it('and a dated exception for remote districts is right at the first run', () => {
    const asked = (on: string, kodeWilayahAsal: string) =>
      evaluateRule(changed, 'R06', { ...facts, kodeWilayahAsal }, { on, stage: 'usul' });
    expect(asked('2027-01-01', '33.29.01')).toMatchObject({ status: 'lulus', exception: 'daerah terpencil' });
    expect(asked('2026-12-31', '33.29.01').status).toBe('gagal');
    expect(asked('2027-01-01', '33.01.02').status).toBe('gagal');
    expect(asked('2027-01-01', '33.29.01').values).toEqual({ bulan: 12 });
  });

  it('and a fact that only the exception needs is asked for only when it matters', () => {
    const on = '2027-01-01';
    const asked = (masaJabatanBulan: number) =>
      evaluateRule(changed, 'R06', { masaJabatanBulan, jabatanAsalDihapus: false }, { on, stage: 'usul' });
    expect(asked(15)).toMatchObject({ status: 'belum_diketahui', missing: ['kodeWilayahAsal'] });
    expect(asked(30).status).toBe('lulus');
    expect(asked(5).status).toBe('gagal');
  });

  it('and an old round keeps the law of its day, by another hash', () => {
    expect(changed.hash).not.toBe(law.hash);
    expect(changed.rules.get('R06')?.[0]?.version).not.toBe(law.rules.get('R06')?.[0]?.version);
    const dated = withRule('R06', (text) =>
      text.replace(
        '{dari: 2019-04-04, isi: 24, dasar: 1}',
        '{dari: 2019-04-04, sampai: 2026-12-31, isi: 24, dasar: 1}\n    - {dari: 2027-01-01, isi: 6, dasar: 1}',
      ),
    );
    const asked = (on: string) =>
      evaluateRule(dated, 'R06', { masaJabatanBulan: 7, jabatanAsalDihapus: false }, { on, stage: 'usul' })
        .status;
    expect([asked('2026-12-31'), asked('2027-01-01')]).toEqual(['gagal', 'lulus']);
  });

  it('and a second version of a whole rule may follow the first', () => {
    const first = files.find((file) => file.name.startsWith('R07'))?.text ?? '';
    const two = loadLaw([
      ...files.filter((file) => !file.name.startsWith('R07')),
      {
        name: 'R07-lama.yaml',
        text: first.replace('berlaku: {dari: 2019-04-04}', 'berlaku: {dari: 2019-04-04, sampai: 2026-12-31}'),
      },
      {
        name: 'R07-baru.yaml',
        text: first
          .replace('berlaku: {dari: 2019-04-04}', 'berlaku: {dari: 2027-01-01}')
          .replace('{dari: 2019-04-04, isi: 60', '{dari: 2027-01-01, isi: 48')
          .replaceAll('masaJabatanBulan: 6', 'masaJabatanBulan: 4')
          .replace('masaJabatanBulan: 40', 'masaJabatanBulan: 48')
          .replace('masaJabatanBulan: 41', 'masaJabatanBulan: 49'),
      },
    ]);
    const asked = (on: string) =>
      evaluateRule(two, 'R07', { masaJabatanBulan: 55 }, { on, stage: 'usul' }).status;
    expect([asked('2026-12-31'), asked('2027-01-01')]).toEqual(['lulus', 'gagal']);
  });
});
