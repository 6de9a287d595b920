/** Words of papers, of their signatures, and of what a verifier finds. Decrees are Indonesian; `en` serves readers of them. */
import { estimate } from '#ground/words/estimate.ts';
import { dateIn } from '#ground/words/lang.ts';
import * as letter from '#ground/words/letter.ts';
import * as verification from '#ground/words/verification.ts';

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
    signedMark: () => 'ttd.',
    extractTrue: () => 'Petikan sesuai dengan aslinya',
    copies: () => 'Tembusan disampaikan kepada Yth.:',
    setAt: (v: { place: string }) => `Ditetapkan di ${v.place}`,
    setOn: (v: { date: string }) => `pada tanggal ${dateIn('id', v.date)}`,
    title: (v: { authority: string; number: string }) => `Keputusan ${v.authority} Nomor ${v.number}`,
    extractTitle: (v: { authority: string; number: string }) =>
      `Petikan Keputusan ${v.authority} Nomor ${v.number}`,
    columnNo: () => 'No.',
    columnPerson: () => 'Nama / NIP',
    columnRank: () => 'Pangkat, gol. ruang / TMT',
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
    foot: () =>
      'Asli dokumen ini adalah berkas PDF yang ditandatangani secara elektronik; hasil cetak bukan asli.',
    footCheck: () => 'Periksa keasliannya di',
    footLog: (v: { checkpoint: string }) => `Log: ${v.checkpoint}`,
  },
  minutes: {
    record: () => 'Berita Acara',
    number: () => 'NOMOR',
    basis: () => 'Dasar sidang',
    attendance: () => 'Kehadiran dan kuorum',
    outcome: () => 'Hasil sidang',
    attendanceList: () => 'Daftar hadir',
    attendanceColumns: () => [
      'No.',
      'Nama',
      'Jabatan',
      'Kedudukan',
      'Kehadiran',
      'Persetujuan atas berita acara',
    ],
    agreementNote: () =>
      'Persetujuan diberikan secara elektronik oleh setiap anggota dengan akunnya sendiri dan tercatat dalam log; waktu menurut jam kantor.',
    notes: () => 'Notulen',
    notesColumns: () => ['Waktu', 'Catatan'],
    opening: (v: { date: string; place: string; opened: string; title: string }) =>
      `Pada tanggal ${dateIn('id', v.date)}, bertempat di ${v.place}, telah diselenggarakan ${v.title}, yang dibuka pada ${v.opened}.`,
    quorum: (v: { members: number; present: number; needed: number }) =>
      `Dari ${v.members} anggota yang bersuara hadir ${v.present}; kuorum ${v.needed} anggota ${v.present >= v.needed ? 'tercapai' : 'tidak tercapai'}. Daftar hadir terlampir.`,
    summary: (v: { items: number; recommended: number; refused: number; deferred: number }) =>
      `Dibahas ${v.items} acara: ${v.recommended} direkomendasikan, ${v.refused} tidak disetujui, ${v.deferred} ditunda, dengan rincian sebagai berikut.`,
    closing: (v: { closed: string }) =>
      `Sidang ditutup pada ${v.closed}. Berita acara ini dibuat dengan sebenarnya dari kejadian yang tercatat selama sidang, untuk dipergunakan sebagaimana mestinya.`,
    opened: () => 'Dibuka',
    closed: () => 'Ditutup',
    place: () => 'Tempat',
    chair: () => 'Pimpinan sidang',
    agreed: (v: { at: string }) => `Disetujui ${v.at}`,
    role: (role: 'ketua' | 'sekretaris' | 'anggota' | 'didengar') =>
      ({ ketua: 'Ketua', sekretaris: 'Sekretaris', anggota: 'Anggota', didengar: 'Didengar' })[role],
    presence: (presence: 'hadir' | 'daring' | 'tidak_hadir') =>
      ({ hadir: 'Hadir', daring: 'Hadir daring', tidak_hadir: 'Tidak hadir' })[presence],
    itemFrom: () => 'Dari',
    itemTo: () => 'Ke',
    itemQuorum: () => 'Kuorum acara',
    itemQuorumValue: (v: { present: number; needed: number }) => `${v.present} hadir, diperlukan ${v.needed}`,
    itemBallots: () => 'Suara',
    itemBallotsValue: (v: { for: number; against: number; abstain: number }) =>
      `setuju ${v.for}, tidak setuju ${v.against}, abstain ${v.abstain}`,
    itemRecused: () => 'Tidak ikut serta',
    itemHeard: () => 'Didengar',
    itemReason: () => 'Pertimbangan',
    itemDeparture: () => 'Alasan menyimpang',
    itemCost: () => 'Akibat simpangan',
    itemOutcome: (outcome: 'direkomendasikan' | 'tidak_disetujui' | 'ditunda') =>
      ({
        direkomendasikan: 'Direkomendasikan',
        tidak_disetujui: 'Tidak disetujui',
        ditunda: 'Ditunda',
      })[outcome],
  },
  fault: verification.words.id.fault,
  check: verification.words.id.check,
  letter: letter.words.id,
  objection: {
    receipt: () => 'Tanda Terima Keberatan',
    ruling: () => 'Keputusan atas Keberatan',
    number: () => 'NOMOR',
    received: () => 'Telah diterima keberatan atas keputusan mutasi dari:',
    name: () => 'Nama',
    nip: () => 'NIP',
    post: () => 'Jabatan',
    unit: () => 'Unit kerja',
    against: () => 'Atas keputusan',
    againstValue: (v: { number: string; date: string }) =>
      `Nomor ${v.number} tanggal ${dateIn('id', v.date)}`,
    decreeReceived: () => 'Keputusan diterima',
    filed: () => 'Keberatan diterima',
    fileBy: () => 'Batas pengajuan',
    subject: () => 'Pokok keberatan',
    attachments: () => 'Lampiran',
    noAttachments: () => 'tidak ada',
    decideBy: () => 'Diputus paling lambat',
    workingDays: (v: { date: string; days: number; missing: readonly number[] }) =>
      `${dateIn('id', v.date)} (${v.days} hari kerja${v.missing.length === 0 ? '' : `; ${estimate.id(v.missing)}`})`,
    inTime: () =>
      'Keberatan diajukan dalam tenggang waktu dan akan diputus oleh Pejabat Pembina Kepegawaian. Selama keberatan diperiksa, keputusan mutasi tetap berlaku kecuali ditentukan lain. Mengajukan keberatan tidak berakibat buruk bagi Bapak/Ibu.',
    late: () =>
      'Keberatan diajukan setelah tenggang waktu 14 hari kerja. Keberatan tetap dicatat dan dijawab, tetapi menurut PP 79/2021 dapat dinyatakan tidak dapat diterima.',
    fingerprint: (v: { sha256: string }) => `SHA-256 ${v.sha256.slice(0, 32)} ${v.sha256.slice(32)}`,
    receivedBy: () => 'Diterima oleh',
    opening: (v: { receipt: string; date: string }) =>
      `Sehubungan dengan keberatan Bapak/Ibu yang diterima dengan Tanda Terima Nomor ${v.receipt} tanggal ${dateIn('id', v.date)}, dengan ini disampaikan keputusan Pejabat Pembina Kepegawaian sebagai berikut.`,
    considered: () => 'Yang dipertimbangkan',
    answers: () => 'Jawaban atas alasan Bapak/Ibu',
    answer: () => 'Jawaban',
    outcomeHead: () => 'Keputusan',
    outcome: (
      outcome: 'dikuatkan' | 'diringankan' | 'diperberat' | 'diubah' | 'dibatalkan' | 'tidak_dapat_diterima',
    ) =>
      ({
        dikuatkan: 'Keputusan mutasi dikuatkan',
        diringankan: 'Keputusan mutasi diringankan',
        diperberat: 'Keputusan mutasi diperberat',
        diubah: 'Keputusan mutasi diubah',
        dibatalkan: 'Keputusan mutasi dibatalkan',
        tidak_dapat_diterima: 'Keberatan tidak dapat diterima',
      })[outcome],
    next: () => 'Langkah yang masih terbuka',
  },
  statement: {
    title: (kind: 'SPMT' | 'SPP' | 'SPMJ') =>
      ({
        SPMT: 'Surat Pernyataan Melaksanakan Tugas',
        SPP: 'Surat Pernyataan Pelantikan',
        SPMJ: 'Surat Pernyataan Menduduki Jabatan',
      })[kind],
    number: () => 'NOMOR',
    signer: () => 'Yang bertanda tangan di bawah ini:',
    subject: () => 'dengan ini menyatakan dengan sesungguhnya bahwa:',
    name: () => 'Nama',
    nip: () => 'NIP',
    rank: () => 'Pangkat, golongan ruang',
    post: () => 'Jabatan',
    unit: () => 'Unit kerja',
    body: (v: {
      kind: 'SPMT' | 'SPP' | 'SPMJ';
      authority: string;
      number: string;
      date: string;
      about: string;
      post: string;
      unit: string;
      on: string;
    }) => {
      const decree = `berdasarkan Keputusan ${v.authority} Nomor ${v.number} tanggal ${dateIn('id', v.date)} tentang ${v.about}`;
      const post = `${v.post} pada ${v.unit}`;
      const on = dateIn('id', v.on);
      return {
        SPMT: `${decree}, terhitung mulai tanggal ${on} telah nyata melaksanakan tugas sebagai ${post}.`,
        SPP: `${decree}, pada tanggal ${on} telah dilantik dan diambil sumpah/janji jabatannya sebagai ${post}.`,
        SPMJ: `${decree}, terhitung mulai tanggal ${on} telah menduduki jabatan ${post}.`,
      }[v.kind];
    },
    oath: () =>
      'Demikian surat pernyataan ini dibuat dengan sesungguhnya dengan mengingat sumpah jabatan. Apabila di kemudian hari isi surat pernyataan ini ternyata tidak benar yang mengakibatkan kerugian bagi negara, saya bersedia menanggung kerugian tersebut.',
    copies: () => 'Tembusan disampaikan kepada Yth.:',
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
  minutes: { ...id.minutes, record: () => 'Official record (berita acara)' },
  objection: { ...id.objection },
  statement: { ...id.statement },
  fault: verification.words.en.fault,
  check: verification.words.en.check,
  letter: letter.words.en,
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'paper.person': (v: { nip: string; number: string }) =>
    `NIP ${v.nip} tidak ada dalam lampiran Keputusan Nomor ${v.number}; petikan hanya dibuat bagi yang tercantum.`,
  'paper.bsre_unreachable': (v: { status: number }) =>
    `Layanan tanda tangan BSrE tidak dapat dihubungi${v.status ? ` (jawaban ${v.status})` : ''}; dokumen belum ditandatangani. Coba lagi sebentar lagi.`,
  'paper.bsre_refused': (v: { status: number }) =>
    `Layanan tanda tangan BSrE menolak (jawaban ${v.status}); dokumen belum ditandatangani. Periksa NIK, passphrase, dan masa berlaku sertifikat.`,
};

const refusalsEn = {
  'paper.person': (v: { nip: string; number: string }) =>
    `NIP ${v.nip} is not in the annex of decree ${v.number}; an extract is made only for those listed.`,
  'paper.bsre_unreachable': (v: { status: number }) =>
    `The BSrE signing service cannot be reached${v.status ? ` (answer ${v.status})` : ''}; the document is not signed. Try again shortly.`,
  'paper.bsre_refused': (v: { status: number }) =>
    `The BSrE signing service refuses (answer ${v.status}); the document is not signed. Check NIK, passphrase and the validity of the certificate.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
