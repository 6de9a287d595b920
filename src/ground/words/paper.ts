/** Words of papers, of their signatures, and of what a verifier finds. Decrees are Indonesian; `en` serves readers of them. */
import { dateIn } from '#ground/words/lang.ts';

const id = {
  decree: {
    decreeOf: () => 'Keputusan',
    number: () => 'NOMOR',
    about: () => 'TENTANG',
    dated: () => 'TANGGAL',
    considering: () => 'Menimbang',
    inView: () => 'Mengingat',
    noting: () => 'Memperhatikan',
    resolves: () => 'MEMUTUSKAN:',
    sets: () => 'Menetapkan',
    annex: () => 'LAMPIRAN',
    annexTitle: () => 'Daftar pegawai yang dipindahkan dan diangkat dalam jabatan',
    extract: () => 'PETIKAN',
    andSoOn: () => 'dan seterusnya;',
    extractGiven: () =>
      'PETIKAN keputusan ini diberikan kepada yang bersangkutan untuk diketahui dan dilaksanakan sebagaimana mestinya.',
    extractTrue: () => 'Petikan sesuai dengan aslinya',
    copies: () => 'Tembusan disampaikan kepada Yth.:',
    setAt: (v: { place: string }) => `Ditetapkan di ${v.place}`,
    setOn: (v: { date: string }) => `pada tanggal ${dateIn('id', v.date)}`,
    title: (v: { authority: string; number: string }) => `Keputusan ${v.authority} Nomor ${v.number}`,
    extractTitle: (v: { authority: string; number: string }) =>
      `Petikan Keputusan ${v.authority} Nomor ${v.number}`,
    columnNo: () => 'No.',
    columnPerson: () => 'Nama\nNIP',
    columnRank: () => 'Pangkat, gol. ruang\nTMT',
    columnEducation: () => 'Pendidikan',
    columnFrom: () => 'Jabatan lama',
    columnTo: () => 'Jabatan baru',
    columnAllowance: () => 'Tunjangan/TPP',
    columnNote: () => 'Keterangan',
    since: (v: { date: string }) => `TMT ${v.date}`,
    name: () => 'Nama',
    nip: () => 'NIP',
    rank: () => 'Pangkat, golongan ruang',
    effective: () => 'Terhitung mulai tanggal',
    attachment: () => 'Isi keputusan yang dapat dibaca mesin',
    ordinal: (v: { n: number }) =>
      [
        'KESATU',
        'KEDUA',
        'KETIGA',
        'KEEMPAT',
        'KELIMA',
        'KEENAM',
        'KETUJUH',
        'KEDELAPAN',
        'KESEMBILAN',
        'KESEPULUH',
        'KESEBELAS',
        'KEDUA BELAS',
      ][v.n - 1] ?? `KE-${v.n}`,
  },
  signature: {
    signedElectronically: () => 'Ditandatangani secara elektronik',
    signedBy: (v: { by: string }) => `oleh ${v.by}`,
    byBsre: () => 'dengan sertifikat elektronik BSrE, BSSN',
    byTest: () => 'UJI COBA — bukan tanda tangan BSrE',
    byCertificate: () => 'dengan sertifikat elektronik instansi',
    check: (v: { code: string }) => `Kode ${v.code}`,
    mark: () => 'UJI COBA — bukan tanda tangan BSrE',
    foot: (v: { address: string }) =>
      `Asli dokumen ini adalah berkas PDF yang ditandatangani secara elektronik; hasil cetak bukan asli. Periksa: ${v.address}`,
    footLog: (v: { checkpoint: string }) => `Log: ${v.checkpoint}`,
  },
};

const en = {
  decree: {
    ...id.decree,
    title: (v: { authority: string; number: string }) => `Decree of ${v.authority} Number ${v.number}`,
    extractTitle: (v: { authority: string; number: string }) =>
      `Extract of the decree of ${v.authority} Number ${v.number}`,
    attachment: () => 'Machine-readable content of the decree',
  },
  signature: { ...id.signature },
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'paper.person': (v: { nip: string; number: string }) =>
    `NIP ${v.nip} tidak ada dalam lampiran Keputusan Nomor ${v.number}; petikan hanya dibuat bagi yang tercantum.`,
};

const refusalsEn = {
  'paper.person': (v: { nip: string; number: string }) =>
    `NIP ${v.nip} is not in the annex of decree ${v.number}; an extract is made only for those listed.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
