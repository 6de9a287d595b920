/**
 * The named facts that rules speak of, with their types: the whole vocabulary a jurist may use in law/*.yaml.
 * Names are Indonesian because rules are. A fact that nobody knows is absent, never zero.
 */
import type { Day } from '#ground/day.ts';

export type FactValue = number | boolean | string;

/** `pilihan` is one of named values: listed here, or the names of a table in law/tabel (`of`), in its order if it has one. */
export type FactType =
  | {
      type: 'bilangan';
      unit: 'bulan' | 'tahun' | 'orang' | 'hari_kerja' | 'angka' | 'persen' | 'rupiah';
      min?: number;
      max?: number;
    }
  | { type: 'ya_tidak' }
  | { type: 'teks' }
  | { type: 'tanggal' }
  | { type: 'pilihan'; values?: readonly string[]; of?: 'jenjang' | 'golongan' | 'pendidikan' };

/** Whom a fact is about: the person alone, the target post alone, both together, or a step of the process. */
export type FactScope = 'orang' | 'jabatan' | 'pasangan' | 'proses';

const yes = { type: 'ya_tidak' } as const;
const text = { type: 'teks' } as const;
const level = { type: 'pilihan', of: 'jenjang' } as const;
const grade = { type: 'pilihan', of: 'golongan' } as const;
const degree = { type: 'pilihan', of: 'pendidikan' } as const;
const number = (unit: Extract<FactType, { type: 'bilangan' }>['unit'], min?: number, max?: number) =>
  ({
    type: 'bilangan',
    unit,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }) as const;

const person = {
  statusPegawai: { type: 'pilihan', values: ['PNS', 'PPPK', 'CPNS'] },
  kedudukanHukum: text,
  kontrakBerjalan: yes,
  hukdisAktif: yes,
  pernyataanD6Bersih: yes,
  ikatanDinas: yes,
  pernyataanD9Bersih: yes,
  bebasTemuanBersih: yes,
  bebasTemuanUmurBulan: number('bulan'),
  predikatTahunLalu: number('angka', 1, 5),
  predikatDuaTahunLalu: number('angka', 1, 5),
  masaJabatanBulan: number('bulan'),
  masaPnsBulan: number('bulan'),
  pendidikan: degree,
  golongan: grade,
  usiaBulan: number('bulan', 0),
  kelasSekarang: number('angka', 1, 17),
  jenjangSekarang: level,
  kodeWilayahAsal: text,
  tahunPelaksana: number('tahun', 0),
  tahunPengawas: number('tahun', 0),
  tahunAdministrator: number('tahun', 0),
  tahunJptPratama: number('tahun', 0),
  tahunJptMadya: number('tahun', 0),
  asesmenUmurBulan: number('bulan', 0),
  asesmenMasihBerlaku: yes,
  kotakTalenta: number('angka', 1, 9),
  seleksiInternalLulus: yes,
  memimpinUnit: yes,
  jabatanAsalDihapus: yes,
} as const satisfies Record<string, FactType>;

const post = {
  jenisTujuan: { type: 'pilihan', values: ['struktural', 'fungsional', 'pelaksana'] },
  jenjangTujuan: level,
  kelasTujuan: number('angka', 1, 17),
  kebutuhanTujuan: number('orang', 0),
  pendidikanMin: degree,
  golonganMin: grade,
  golonganMaks: grade,
  pengalamanMinTahun: number('tahun', 0),
  kodeWilayahTujuan: text,
  jabatanGuru: yes,
  jabatanStrategis: yes,
  jpmDiwajibkan: yes,
} as const satisfies Record<string, FactType>;

const pair = {
  jabatanJenjangSama: yes,
  unitSama: yes,
  jenjangSama: yes,
  promosi: yes,
  demosi: yes,
  selisihGolonganMin: number('angka'),
  setingkat: yes,
  bidangIlmuCocok: yes,
  pengalamanRumpunTahun: number('tahun', 0),
  bulanKeBup: number('bulan'),
  jpm: number('persen', 0),
  jpmJumlah: number('persen', 0),
  jpmTerbatas: number('persen', 0, 100),
  rencanaPengembanganAda: yes,
  ujiKompetensiLulus: yes,
  seleksiTerbukaLulus: yes,
  antarInstansi: yes,
  permintaanSendiri: yes,
  kerabatAtasanBawahan: yes,
  tmt: { type: 'tanggal' },
  tmtBulan: number('angka', 1, 12),
  mapelBersertifikatCocok: yes,
  jamMengajarMinggu: number('angka', 0),
  selisihTunjangan: number('rupiah'),
  dampakTunjanganDiberitahukan: yes,
} as const satisfies Record<string, FactType>;

const process = {
  penghuniSetelah: number('orang', 0),
  kapasitas: number('orang', 0),
  donorSetelah: number('orang', 0),
  lantaiDonor: number('orang', 0),
  dalamMasaLarangan: yes,
  persetujuanMendagri: yes,
  ppkPenjabat: yes,
  pertekBkn: yes,
  deklarasiLengkap: yes,
  pesertaBerkonflikMenyatakan: number('orang', 0),
  kerabatBelumMundur: number('orang', 0),
  anggotaTpk: number('orang', 0),
  anggotaTpkGanjil: yes,
  anggotaBerhak: number('orang', 0),
  anggotaHadir: number('orang', 0),
  pertimbanganTpkAda: yes,
  statusImut: {
    type: 'pilihan',
    values: ['belum_diusulkan', 'diusulkan', 'diverifikasi', 'rekomendasi_terbit', 'ditolak', 'auto_setuju'],
  },
  hariKerjaSkKePelantikan: number('hari_kerja'),
  hariKerjaUndangan: number('hari_kerja'),
  hariKerjaSejakDiterima: number('hari_kerja'),
  hariKerjaSejakDiajukan: number('hari_kerja'),
  menyimpangUrutan: yes,
  panjangAlasan: number('angka', 0),
  beratKeadaan: { type: 'pilihan', values: ['H0', 'H1', 'H2', 'H3'] },
  pertimbanganKeadaanTercatat: yes,
  sudahDiberitahuDanDidengar: yes,
  alasanTidakDidengarTercatat: yes,
  pindahTidakSukarela: yes,
} as const satisfies Record<string, FactType>;

export const factTypes = { ...person, ...post, ...pair, ...process } as const;

export type FactName = keyof typeof factTypes;
type ValueOf<T> = T extends { type: 'bilangan' }
  ? number
  : T extends { type: 'ya_tidak' }
    ? boolean
    : T extends { type: 'tanggal' }
      ? Day
      : string;

/** What is known about one pair or one act; absent or undefined is not known. */
export type Facts = { readonly [F in FactName]?: ValueOf<(typeof factTypes)[F]> | undefined };

export const isFact = (name: string): name is FactName => Object.hasOwn(factTypes, name);
export const typeOfFact = (name: FactName): FactType => factTypes[name];

export function scopeOf(name: FactName): FactScope {
  if (Object.hasOwn(person, name)) return 'orang';
  if (Object.hasOwn(post, name)) return 'jabatan';
  return Object.hasOwn(pair, name) ? 'pasangan' : 'proses';
}
