/** What is said about the log: refusals of its acts, and the findings of those who check it. */
import { type Lang, numberIn } from '#ground/words/lang.ts';

type Where = { entry: number | null; file: string; offset: number | null };

const place = (v: Where, entry: string, file: string, byte: string): string =>
  [
    v.entry === null ? null : `${entry} ${v.entry}`,
    `${file} ${v.file}`,
    v.offset === null ? null : `${byte}${v.offset}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

const id = {
  /** The findings of a check, by code. */
  fault: {
    'file.missing': () => 'berkas ini seharusnya ada, tetapi tidak ada',
    'file.extra': () => 'berkas ini bukan bagian dari ekspor',
    'file.changed': () => 'isi berkas ini bukan isi yang diekspor',
    'manifest.form': () => 'daftar isi ekspor tidak dapat dibaca atau tidak dalam bentuk bakunya',
    'manifest.changed': () => 'daftar isi ekspor tidak cocok dengan berkas-berkasnya',
    'key.form': () => 'kunci publik log rusak: nomornya tidak cocok dengan kuncinya',
    'checkpoint.form': () => 'catatan kepala log (checkpoint) tidak dapat dibaca',
    'checkpoint.signature': () => 'tanda tangan pada catatan kepala log tidak sah',
    'checkpoint.cosignature': () => 'tanda tangan saksi pada catatan kepala log tidak sah',
    'entry.form': () => 'baris entri ini tidak dalam bentuk bakunya',
    'entry.order': () => 'entri ini tidak pada urutannya: ada yang hilang, berulang, atau bertukar tempat',
    'entry.leaf': () => 'isi entri ini bukan catatan log yang sah',
    'entry.changed': () => 'isi entri ini telah berubah sejak dicatat',
    'entry.proof': () => 'bukti bahwa entri ini ada di log tidak benar',
    'tile.changed': () => 'hash yang tersimpan tidak cocok dengan entri-entrinya',
    'log.short': () => 'entri lebih sedikit daripada yang dinyatakan catatan kepala log: ada yang dipotong',
    'log.long': () => 'entri lebih banyak daripada yang dinyatakan catatan kepala log',
    'log.root': () => 'entri-entri ini tidak menghasilkan akar yang ditandatangani: log telah ditulis ulang',
    'outside.origin': () => 'catatan pembanding berasal dari log lain',
    'outside.signature': () => 'catatan pembanding tidak ditandatangani kunci log ini',
    'outside.shorter': () => 'log ini lebih pendek daripada catatan pembanding: entri telah dihapus',
    'outside.rewritten': () =>
      'log ini tidak memuat isi yang sama dengan catatan pembanding: log telah ditulis ulang',
    'key.other': () => 'log ini tidak ditandatangani kunci yang diberikan',
    'round.form': () => 'bundel putaran tidak dapat dibaca atau tidak dalam bentuk bakunya',
    'round.other': () => 'entri ini bukan tentang putaran yang disebut bundel',
    'pdf.changed': () => 'dokumen telah berubah setelah ditandatangani, atau tanda tangannya tidak sah',
    'pdf.proof': () => 'bukti log di samping dokumen tidak sah',
    'pdf.unlogged': () => 'bukti log di samping dokumen bukan tentang dokumen ini',
  },
  found: (v: Where & { why: string }) =>
    `TIDAK SAH: ${place(v, 'entri', 'berkas', 'byte ke-')}: ${v.why.replace(/\.$/, '')}.`,
  sound: {
    log: (v: { size: number; origin: string }) =>
      `Sah: ${numberIn('id', v.size)} entri log ${v.origin} utuh dan cocok dengan catatan kepala log.`,
    round: (v: { entries: number; origin: string }) =>
      `Sah: ${numberIn('id', v.entries)} entri putaran ini ada di log ${v.origin}.`,
    pdf: (v: { name: string | null }) =>
      v.name ? `Sah: dokumen utuh, ditandatangani ${v.name}.` : 'Sah: dokumen utuh.',
    proof: (v: { index: number; origin: string }) => `Sah: entri ${v.index} ada di log ${v.origin}.`,
  },
  notCompared: () => 'Belum dibandingkan dengan pihak luar.',
  untrusted: () => 'Sertifikat penanda tangan belum diperiksa terhadap penerbitnya; berikan --ca.',
  testSigner: () => 'Sertifikat uji coba: dokumen ini bukan keputusan yang berlaku.',
  exported: (v: { entries: number; path: string }) =>
    `${numberIn('id', v.entries)} entri ditulis ke ${v.path}.`,
  /** The README that an export of the log carries. */
  readme: (v: { origin: string; size: number }) => `# Log ${v.origin}

Folder ini berisi seluruh log keputusan mutasi sampai ${v.size} entri. Folder ini berdiri sendiri: untuk memeriksanya tidak
diperlukan server, basis data, maupun jaringan.

    tepat verify FOLDER

- \`checkpoint\`: kepala log yang ditandatangani (C2SP tlog-checkpoint): nama log, jumlah entri, dan akar pohon Merkle.
- \`log.pub\`: kunci publik log. Bandingkan dengan kunci yang Anda peroleh dari tempat lain, lalu pakai \`--key\`.
- \`entries/\`: satu baris satu entri; \`leaf\` adalah isi entri dalam base64 (JSON baku). SHA-256 dari byte 0 dan isi itu
  adalah daun pohon (RFC 6962).
- \`tile/\`: hash pohon per 256 (C2SP tlog-tiles).
- \`manifest.json\`: daftar semua berkas dengan SHA-256-nya.

Bagian pribadi entri tidak ada di sini: yang tercatat hanyalah komitmen bergaram, SHA-256(garam, isi). Pemegang garam dan isinya
dapat membuktikan apa yang tercatat tentang dirinya; orang lain tidak dapat menebaknya.

Kepala log yang pernah Anda simpan, yang tercetak pada SK atau berita acara, atau yang ditandatangani saksi adalah bukti terkuat:

    tepat verify FOLDER --checkpoint KEPALA-LOG-LAMA

Bila log pernah dipotong atau ditulis ulang sesudahnya, pemeriksaan itu gagal walaupun semua tanda tangan baru sah.
`,
  witness: {
    cosigned: (v: { origin: string; size: number }) =>
      `Log ${v.origin} diperiksa sampai ${numberIn('id', v.size)} entri dan ditandatangani sebagai saksi.`,
    same: (v: { origin: string; size: number }) =>
      `Log ${v.origin} belum bertambah sejak pemeriksaan terakhir (${numberIn('id', v.size)} entri).`,
    first: (v: { key: string }) => `Kunci saksi baru: ${v.key}`,
    listening: (v: { port: number; key: string }) =>
      `Saksi ${v.key} menunggu di http://127.0.0.1:${v.port}/add-checkpoint`,
    notTaken: () => 'Server log tidak menerima tanda tangan saksi; tanda tangan disimpan di berkas keadaan.',
  },
};

const en = {
  fault: {
    'file.missing': () => 'this file should be here and is not',
    'file.extra': () => 'this file is no part of the export',
    'file.changed': () => 'the content of this file is not what was exported',
    'manifest.form': () => 'the list of contents cannot be read or is not in its one form',
    'manifest.changed': () => 'the list of contents does not agree with the files',
    'key.form': () => 'the public key of the log is damaged: its number does not belong to it',
    'checkpoint.form': () => 'the checkpoint cannot be read',
    'checkpoint.signature': () => 'the signature on the checkpoint does not hold',
    'checkpoint.cosignature': () => 'the signature of a witness on the checkpoint does not hold',
    'entry.form': () => 'this line is not in its one form',
    'entry.order': () => 'this entry is out of order: one is missing, repeated, or has changed places',
    'entry.leaf': () => 'the content of this entry is no record of this log',
    'entry.changed': () => 'the content of this entry has changed since it was recorded',
    'entry.proof': () => 'the proof that this entry is in the log is false',
    'tile.changed': () => 'the stored hash does not belong to the entries',
    'log.short': () => 'there are fewer entries than the checkpoint states: some were cut off',
    'log.long': () => 'there are more entries than the checkpoint states',
    'log.root': () => 'these entries do not lead to the signed root: the log was rewritten',
    'outside.origin': () => 'the checkpoint to compare with is of another log',
    'outside.signature': () => 'the checkpoint to compare with is not signed by the key of this log',
    'outside.shorter': () => 'this log is shorter than the checkpoint to compare with: entries were removed',
    'outside.rewritten': () =>
      'this log does not hold what the checkpoint to compare with saw: it was rewritten',
    'key.other': () => 'this log is not signed by the key given',
    'round.form': () => 'the round bundle cannot be read or is not in its one form',
    'round.other': () => 'this entry is not about the round the bundle names',
    'pdf.changed': () => 'the document was changed after it was signed, or its signature does not hold',
    'pdf.proof': () => 'the log proof beside the document does not hold',
    'pdf.unlogged': () => 'the log proof beside the document is not about this document',
  },
  found: (v: Where & { why: string }) =>
    `NOT VALID: ${place(v, 'entry', 'file', 'byte ')}: ${v.why.replace(/\.$/, '')}.`,
  sound: {
    log: (v: { size: number; origin: string }) =>
      `Valid: ${numberIn('en', v.size)} entries of the log ${v.origin} are whole and agree with the checkpoint.`,
    round: (v: { entries: number; origin: string }) =>
      `Valid: ${numberIn('en', v.entries)} entries of this round are in the log ${v.origin}.`,
    pdf: (v: { name: string | null }) =>
      v.name ? `Valid: the document is whole, signed by ${v.name}.` : 'Valid: the document is whole.',
    proof: (v: { index: number; origin: string }) => `Valid: entry ${v.index} is in the log ${v.origin}.`,
  },
  notCompared: () => 'Not yet compared with an outside party.',
  untrusted: () => 'The certificate of the signer was not checked against its issuer; give --ca.',
  testSigner: () => 'A test certificate: this document is no decree in force.',
  exported: (v: { entries: number; path: string }) =>
    `${numberIn('en', v.entries)} entries written to ${v.path}.`,
  readme: (v: { origin: string; size: number }) => `# Log ${v.origin}

This folder holds the whole log of transfer decisions up to ${v.size} entries. It stands alone: checking it needs no server, no
database and no network.

    tepat verify FOLDER

- \`checkpoint\`: the signed head of the log (C2SP tlog-checkpoint): name, number of entries, root of the Merkle tree.
- \`log.pub\`: the public key of the log. Compare it with a key you have from elsewhere and give that as \`--key\`.
- \`entries/\`: one entry a line; \`leaf\` is its content in base64 (canonical JSON). SHA-256 of a zero byte and that content is
  the leaf of the tree (RFC 6962).
- \`tile/\`: hashes of the tree by 256 (C2SP tlog-tiles).
- \`manifest.json\`: every file with its SHA-256.

The personal part of entries is not here: what is recorded is a salted commitment, SHA-256(salt, content). Who holds salt and
content can prove what was recorded about them; nobody else can guess it.

A head that you kept earlier, that is printed on a decree or minutes, or that a witness signed is the strongest evidence:

    tepat verify FOLDER --checkpoint EARLIER-HEAD

If the log was cut off or rewritten since, that check fails even though every new signature holds.
`,
  witness: {
    cosigned: (v: { origin: string; size: number }) =>
      `The log ${v.origin} was checked up to ${numberIn('en', v.size)} entries and cosigned.`,
    same: (v: { origin: string; size: number }) =>
      `The log ${v.origin} has not grown since the last check (${numberIn('en', v.size)} entries).`,
    first: (v: { key: string }) => `New witness key: ${v.key}`,
    listening: (v: { port: number; key: string }) =>
      `Witness ${v.key} waits at http://127.0.0.1:${v.port}/add-checkpoint`,
    notTaken: () => 'The log server did not take the cosignature; it is kept in the state file.',
  },
} satisfies typeof id;

export const words = { id, en };
export type FaultCode = keyof (typeof id)['fault'];

/** The sentence of a finding. */
export function faultIn(lang: Lang, code: FaultCode): string {
  return words[lang].fault[code]();
}

const refusalsId = {
  'log.busy': () =>
    'Pekerjaan lain sedang dicatat dan belum selesai. Coba lagi sebentar lagi; tidak ada yang berubah.',
  'log.key': (v: { file: string }) =>
    `Kunci log pada "${v.file}" tidak dapat dipakai. Pulihkan berkas kunci dari cadangan; jangan membuat yang baru.`,
  'log.key.open': (v: { file: string }) =>
    `Kunci log "${v.file}" dapat dibaca pengguna lain. Batasi dengan: chmod 600 "${v.file}"`,
  'log.damaged': (v: { what: string; why: string }) =>
    `Log dalam basis data tidak utuh pada ${v.what}: ${v.why}. Hentikan pekerjaan dan bandingkan dengan cadangan.`,
  'log.empty': () => 'Log masih kosong: belum ada yang dapat diekspor.',
  'export.kind': (v: { kind: string }) =>
    `"${v.kind}" tidak dapat diekspor. Pilihan: log, round ID, open-data, merit.`,
  'export.taken': (v: { path: string }) =>
    `"${v.path}" sudah ada isinya. Pilih folder atau nama berkas yang baru.`,
  'verify.kind': (v: { file: string }) =>
    `"${v.file}" bukan ekspor log, bundel putaran, atau SK dalam PDF; tidak ada yang dapat diperiksa.`,
  'verify.key': (v: { file: string }) => `Berkas kunci "${v.file}" tidak berisi kunci publik log atau saksi.`,
  'verify.checkpoint': (v: { file: string }) => `Berkas "${v.file}" bukan catatan kepala log (checkpoint).`,
  'witness.state': (v: { file: string }) =>
    `Berkas keadaan saksi "${v.file}" rusak. Pulihkan dari cadangan; saksi yang lupa bukan saksi lagi.`,
  'witness.busy': (v: { file: string }) =>
    `Berkas keadaan saksi "${v.file}" sedang dipakai proses lain. Tunggu sampai selesai.`,
  'witness.log': (v: { url: string; why: string }) => `Log di ${v.url} tidak dapat dibaca: ${v.why}.`,
  'witness.inconsistent': (v: { origin: string; size: number; seen: number }) =>
    `LOG ${v.origin} TELAH DITULIS ULANG: isi ${v.size} entri sekarang tidak memuat ${v.seen} entri yang pernah disaksikan. Simpan berkas keadaan ini sebagai bukti.`,
  'witness.signature': (v: { origin: string }) =>
    `Catatan kepala log ${v.origin} tidak ditandatangani kunci yang sudah dikenal saksi.`,
};

const refusalsEn = {
  'log.busy': () => 'Other work is being recorded. Try again in a moment; nothing was changed.',
  'log.key': (v: { file: string }) =>
    `The log key in "${v.file}" cannot be used. Restore the key file from a backup; do not make a new one.`,
  'log.key.open': (v: { file: string }) =>
    `The log key "${v.file}" can be read by others. Run: chmod 600 "${v.file}"`,
  'log.damaged': (v: { what: string; why: string }) =>
    `The log in the database is not whole at ${v.what}: ${v.why}. Stop working and compare with a backup.`,
  'log.empty': () => 'The log is still empty: there is nothing to export.',
  'export.kind': (v: { kind: string }) =>
    `"${v.kind}" cannot be exported. Choices: log, round ID, open-data, merit.`,
  'export.taken': (v: { path: string }) => `"${v.path}" is not empty. Choose a new folder or file name.`,
  'verify.kind': (v: { file: string }) =>
    `"${v.file}" is no log export, round bundle or decree PDF; there is nothing to check.`,
  'verify.key': (v: { file: string }) => `The key file "${v.file}" holds no public key of a log or witness.`,
  'verify.checkpoint': (v: { file: string }) => `"${v.file}" is no checkpoint.`,
  'witness.state': (v: { file: string }) =>
    `The state file "${v.file}" is damaged. Restore it from a backup; a witness that forgets is none.`,
  'witness.busy': (v: { file: string }) =>
    `The state file "${v.file}" is in use by another process. Wait until it is done.`,
  'witness.log': (v: { url: string; why: string }) => `The log at ${v.url} cannot be read: ${v.why}.`,
  'witness.inconsistent': (v: { origin: string; size: number; seen: number }) =>
    `THE LOG ${v.origin} WAS REWRITTEN: its ${v.size} entries do not hold the ${v.seen} entries once witnessed. Keep this state file as evidence.`,
  'witness.signature': (v: { origin: string }) =>
    `The checkpoint of ${v.origin} is not signed by the key this witness knows.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
