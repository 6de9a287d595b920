import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { loadLaw } from '#law/load.ts';
import { lawFilesIn, lawFolder } from '#law/shipped.server.ts';

const files = lawFilesIn(lawFolder());
const tables = files.filter((file) => file.name.startsWith('tabel'));

const rule = `id: R90
judul: {id: Aturan uji, en: Test rule}
dasar:
  - {instrumen: PP 1/2026, pasal: Pasal 1, url: contoh.example, dilihat: 2026-11-24, status: resmi}
  - {instrumen: Praktik, pasal: tidak ada, url: contoh.example, dilihat: 2026-11-24, status: praktik}
berlaku: {dari: 2020-01-01}
lingkup: pasangan
diuji_pada: [usul]
tingkat: blokir
bila_data_tidak_ada: belum_diketahui
nilai:
  batas:
    - {dari: 2020-01-01, sampai: 2024-12-31, isi: 80, dasar: 1}
    - {dari: 2025-01-01, isi: 70, dasar: 1}
tabel:
  masukan: [jpm, promosi]
  baris:
    - {bila: {jpm: ">= batas"}, hasil: lulus}
    - {bila: {jpm: "< batas", promosi: tidak}, hasil: gagal}
    - {bila: {jpm: "< batas", promosi: ya}, hasil: gagal}
pengecualian:
  - {nama: satu, bila: masaJabatanBulan >= 60, hasil: lulus, dasar: 1}
  - {nama: dua, bila: masaJabatanBulan < 12, hasil: lulus, dasar: 1}
pesan: {id: "JPM {jpm}, batas {batas}.", en: "JPM {jpm}, limit {batas}."}
contoh:
  - {masukan: {jpm: 70, promosi: tidak, masaJabatanBulan: 24}, hasil: lulus}
  - {masukan: {jpm: 75, promosi: tidak, masaJabatanBulan: 24}, pada: 2024-12-31, hasil: gagal}
`;

/** What the loader says about the rule with one place changed; null when it is accepted. */
function said(from: string | RegExp, to: string): string | null {
  const text = rule.replace(from, to);
  expect(text).not.toBe(rule);
  try {
    loadLaw([...tables, { name: 'R90-uji.yaml', text }]);
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(sentenceOf('en', error as never).length).toBeGreaterThan(20);
    return `${error.code}: ${sentenceOf('id', error as never)}`;
  }
}

describe('the loader', () => {
  it('accepts a rule that says one thing for everybody on every day', () => {
    expect(() => loadLaw([...tables, { name: 'R90-uji.yaml', text: rule }])).not.toThrow();
  });

  it('refuses a table with a gap, and names the case', () => {
    expect(said('    - {bila: {jpm: "< batas", promosi: ya}, hasil: gagal}\n', '')).toMatch(
      /^law.table.gap: R90-uji.yaml.*promosi = ya/s,
    );
  });

  it('refuses rows that meet at one figure', () => {
    expect(said('"< batas", promosi: tidak', '"<= batas", promosi: tidak')).toMatch(
      /^law.table.overlap.*jpm = 80/s,
    );
  });

  it('refuses gaps and overlaps in dates', () => {
    expect(said('sampai: 2024-12-31', 'sampai: 2024-12-30')).toMatch(
      /^law.dates.gap.*nilai.batas.*2024-12-31/s,
    );
    expect(said('sampai: 2024-12-31', 'sampai: 2025-01-01')).toMatch(/^law.dates.overlap.*nilai.batas/s);
    expect(said('{dari: 2025-01-01, isi', '{dari: 2025-01-01, sampai: 2025-12-31, isi')).toMatch(
      /^law.dates.gap/,
    );
    expect(said('{dari: 2025-01-01, isi', '{dari: 2025-01-01, sampai: 2024-01-01, isi')).toMatch(
      /^law.dates.backwards/,
    );
  });

  it('refuses two exceptions that both apply without an order, and shows when', () => {
    expect(said('masaJabatanBulan < 12', 'masaJabatanBulan <= 60')).toMatch(
      /^law.exceptions.*"satu".*"dua".*masaJabatanBulan = 60/s,
    );
    expect(said('masaJabatanBulan < 12', 'promosi')).toMatch(/^law.exceptions/);
    expect(
      said('{nama: satu, bila: masaJabatanBulan >= 60', '{nama: satu, urutan: 1, bila: tidak ada jpm'),
    ).toMatch(/^law.exceptions/);
  });

  it('accepts exceptions that meet when they have an order or different times', () => {
    const two = (one: string, other: string) =>
      rule
        .replace('{nama: satu,', `{nama: satu, ${one}`)
        .replace('{nama: dua, bila: masaJabatanBulan < 12', `{nama: dua, ${other} bila: promosi`);
    const load = (text: string) => () => loadLaw([...tables, { name: 'R90.yaml', text }]);
    expect(load(two('urutan: 1,', 'urutan: 2,'))).not.toThrow();
    expect(
      load(two('berlaku: {dari: 2020-01-01, sampai: 2020-12-31},', 'berlaku: {dari: 2021-01-01},')),
    ).not.toThrow();
    expect(load(two('urutan: 1,', 'urutan: 1,'))).toThrow('law.exceptions');
  });

  it('refuses to block without an article of a regulation', () => {
    expect(said('status: resmi', 'status: rancangan')).toMatch(/^law.block.*perlu_persetujuan/s);
    expect(said('pasal: Pasal 1', 'pasal: bagian awal')).toMatch(/^law.block/);
    expect(said('isi: 70, dasar: 1', 'isi: 70, dasar: 2')).toMatch(/^law.block.*nilai.batas/s);
    expect(
      said('hasil: lulus, dasar: 1}\n  - {nama: dua', 'hasil: gagal, dasar: 2}\n  - {nama: dua'),
    ).toMatch(/^law.block.*pengecualian\[1\]/s);
    const asked = rule
      .replace('status: resmi', 'status: rancangan')
      .replace('tingkat: blokir', 'tingkat: perlu_persetujuan');
    expect(() => loadLaw([...tables, { name: 'R90.yaml', text: asked }])).not.toThrow();
  });

  it('refuses a missing or wrong citation', () => {
    expect(said(/dasar:\n.*\n.*\n(?=berlaku)/, '')).toMatch(/^law.citation.*dasar/s);
    expect(said('hasil: lulus, dasar: 1}\n  - {nama: dua', 'hasil: lulus}\n  - {nama: dua')).toMatch(/dasar/);
    expect(
      said('hasil: lulus, dasar: 1}\n  - {nama: dua', 'hasil: lulus, dasar: 7}\n  - {nama: dua'),
    ).toMatch(/^law.basis.*7/s);
  });

  it('refuses an example that the rule does not fulfil', () => {
    expect(said('masukan: {jpm: 70,', 'masukan: {jpm: 69,')).toMatch(
      /^law.example.*contoh\[1\].*"lulus".*"gagal"/s,
    );
  });

  it('refuses facts and words it does not know, wherever they stand', () => {
    expect(said('bila: masaJabatanBulan >= 60', 'bila: masaJabatanBuln >= 60')).toMatch(
      /^law.fact.*masaJabatanBuln/s,
    );
    expect(said('{jpm: 70, promosi: tidak', '{jpmm: 70, promosi: tidak')).toMatch(/^law.fact.*contoh\[1\]/s);
    expect(said('JPM {jpm}, batas', 'JPM {jmp}, batas')).toMatch(/^law.fact.*pesan/s);
    expect(said('masukan: [jpm, promosi]', 'masukan: [jpm]')).toMatch(/^law.input.*promosi/s);
    expect(said('bila: masaJabatanBulan >= 60', 'bila: jenjangTujuan = kepala')).toMatch(
      /^law.condition.word/,
    );
    expect(said('bila: masaJabatanBulan >= 60', 'bila: masaJabatanBulan >= "60"')).toMatch(
      /^law.condition.type/,
    );
    expect(said('bila: masaJabatanBulan >= 60', 'bila: masaJabatanBulan >=')).toMatch(
      /^law.condition.unreadable/,
    );
  });

  it('refuses keys, values and files that are not of the form, by line or key', () => {
    expect(said('lingkup: pasangan', 'lingkup: pasangan\nlingkungan: kota')).toMatch(/^law.key.*lingkungan/s);
    expect(said('tingkat: blokir\n', '')).toMatch(/^law.missing.*tingkat/s);
    expect(said('lingkup: pasangan', 'lingkup: semua')).toMatch(/^law.shape.*lingkup/s);
    expect(said('lingkup: pasangan', 'lingkup: pasangan\nlingkup: pasangan')).toMatch(/^law.yaml.*baris 8/s);
    expect(said('isi: 70', 'isi: tujuh puluh')).toMatch(/^law.value/);
    expect(said('  batas:\n', '  jpm:\n')).toMatch(/^law.name/);
  });

  it('refuses tables that lack a code, repeat one, or fall back', () => {
    const changed = (name: string, from: string, to: string) => () =>
      loadLaw(
        files.map((file) =>
          file.name === `tabel/${name}.yaml` ? { ...file, text: file.text.replace(from, to) } : file,
        ),
      );
    expect(changed('eselon', 'jenjang: pengawas', 'jenjang: kepala')).toThrow('law.table.code');
    expect(changed('jpm', 'dari: 80', 'dari: 60')).toThrow('law.table.bands');
    expect(changed('bup', 'usia: 60', 'usia: enam')).toThrow('law.shape');
    expect(() => loadLaw(files.filter((file) => file.name !== 'tabel/bup.yaml'))).toThrow('law.table.absent');
  });

  it('refuses two versions of a rule that leave a day without law', () => {
    const versions = (until: string) => () =>
      loadLaw([
        ...tables,
        {
          name: 'R90-a.yaml',
          text: rule.replace('berlaku: {dari: 2020-01-01}', `berlaku: {dari: 2020-01-01, sampai: ${until}}`),
        },
        {
          name: 'R90-b.yaml',
          text: rule
            .replace('berlaku: {dari: 2020-01-01}', 'berlaku: {dari: 2026-01-01}')
            .replace(/ {4}- \{dari: 2020.*\n/, '')
            .replace('{dari: 2025-01-01', '{dari: 2026-01-01')
            .replace(', pada: 2024-12-31, hasil: gagal', ', hasil: lulus'),
        },
      ]);
    expect(versions('2025-12-31')).not.toThrow();
    expect(versions('2025-12-30')).toThrow('law.dates.gap');
    expect(versions('2026-01-05')).toThrow('law.dates.overlap');
  });
});
