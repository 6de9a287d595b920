/** What a jurist types into R06: a dated exception for remote districts with its article and its order, and two examples. Used on the file and in the workshop. */
export function withRemoteDistricts(text: string, codes: readonly [string, string]): string {
  const [first, second] = codes;
  return text
    .replace(
      'pengecualian:\n',
      `pengecualian:
  - nama: wilayah terpencil
    bila: kodeWilayahTujuan dalam ["${first}", "${second}"]
    nilai: {bulan: 12}
    berlaku: {dari: 2027-01-01, sampai: 2028-12-31}
    urutan: 2
    dasar: {instrumen: Peraturan Gubernur Gajahmungkur 7/2026, pasal: Pasal 4, url: "https://jdih.example.test/7-2026", dilihat: 2026-11-26, status: resmi}
`,
    )
    .replace('  - nama: jabatan dihapus\n', '  - nama: jabatan dihapus\n    urutan: 1\n')
    .concat(
      `  - {masukan: {masaJabatanBulan: 12, jabatanAsalDihapus: tidak, kodeWilayahTujuan: "${first}"}, pada: 2027-01-01, hasil: lulus}
  - {masukan: {masaJabatanBulan: 12, jabatanAsalDihapus: tidak, kodeWilayahTujuan: "${first}"}, pada: 2026-12-31, hasil: gagal}
`,
    );
}
