/** Words of the pages of the log: how large it is, who signed it, and the proof of one entry. */
import { numberIn } from '#ground/words/lang.ts';

const id = {
  title: () => 'Integritas',
  lead: () =>
    'Setiap tindakan adalah satu entri pada log yang hanya dapat ditambah. Yang pernah tercatat tidak dapat diubah tanpa ketahuan.',
  size: () => 'Entri log',
  signedSize: () => 'Sudah ditandatangani',
  signedAt: () => 'Tanda tangan terakhir',
  witnesses: () => 'Tanda tangan saksi',
  waiting: () => 'Menunggu tanda tangan',
  checkpoint: () => 'Catatan kepala log',
  checkpointLead: () =>
    'Nama log, jumlah entri, akar pohonnya, dan tanda tangan. Simpan catatan ini di luar: dengannya siapa pun dapat membuktikan bila log ditulis ulang.',
  noCheckpoint: () => 'Kepala log belum ditandatangani.',
  downloadCheckpoint: () => 'Unduh catatan kepala log',
  keys: () => 'Kunci publik log',
  witnessList: () => 'Saksi yang menandatangani kepala log ini',
  noWitness: () =>
    'Belum ada saksi luar. Minta instansi lain menjalankan: npx tepat witness --log ALAMAT --state BERKAS',
  verify: () => 'Periksa sendiri',
  verifyExport: () => 'Ekspor seluruh log ke sebuah folder (tanpa data pribadi):',
  verifyRun: () => 'Periksa folder itu di komputer mana pun, tanpa server ini:',
  verifyWith: () => 'Bandingkan dengan catatan kepala log yang Anda simpan sendiri:',
  entries: () => 'Entri terbaru',
  entry: (v: { index: string }) => `Entri log ${v.index}`,
  index: () => 'Nomor',
  what: () => 'Kejadian',
  when: () => 'Kapan',
  who: () => 'Peran',
  about: () => 'Tentang',
  cases: (v: { count: number }) => `${numberIn('id', v.count)} kasus`,
  round: () => 'Putaran',
  none: () => 'Belum ada entri.',
  previous: () => 'Entri sebelumnya',
  next: () => 'Entri berikutnya',
  publicPart: () => 'Bagian publik',
  publicNone: () => 'Entri ini tidak mempunyai bagian publik selain yang di atas.',
  personal: (v: { count: number }) =>
    `${numberIn('id', v.count)} bagian pribadi tersimpan sebagai komitmen bergaram: isinya tidak ada di log, dan menghapus orangnya tidak merusak bukti.`,
  leafHash: () => 'Hash daun',
  proof: () => 'Bukti bahwa entri ini ada di log',
  proofLead: (v: { size: string }) =>
    `Dengan hash daun dan jalur di bawah, akar kepala log berukuran ${v.size} dapat dihitung ulang (RFC 6962).`,
  proofOk: () => 'Dihitung ulang sekarang: akarnya cocok dengan yang ditandatangani.',
  proofWrong: () => 'Akar yang dihitung ulang TIDAK cocok dengan yang ditandatangani. Hubungi Inspektorat.',
  proofWait: () => 'Kepala log yang memuat entri ini belum ditandatangani; buktinya tersedia sesudah itu.',
  root: () => 'Akar yang ditandatangani',
  path: () => 'Jalur',
  leaf: () => 'Daun seperti tersimpan',
};

const en = {
  title: () => 'Integrity',
  lead: () =>
    'Each act is one entry of a log that can only grow. What was once recorded cannot be changed unseen.',
  size: () => 'Log entries',
  signedSize: () => 'Signed',
  signedAt: () => 'Last signed',
  witnesses: () => 'Signatures of witnesses',
  waiting: () => 'Waiting for a signature',
  checkpoint: () => 'Checkpoint of the log',
  checkpointLead: () =>
    'Name of the log, number of entries, root of its tree, and signatures. Keep this note outside: with it anybody can prove that a log was rewritten.',
  noCheckpoint: () => 'The head of the log is not signed yet.',
  downloadCheckpoint: () => 'Download the checkpoint',
  keys: () => 'Public keys of the log',
  witnessList: () => 'Witnesses that signed this head',
  noWitness: () =>
    'No outside witness yet. Ask another institution to run: npx tepat witness --log URL --state FILE',
  verify: () => 'Check it yourself',
  verifyExport: () => 'Export the whole log into a folder (without personal data):',
  verifyRun: () => 'Check that folder on any computer, without this server:',
  verifyWith: () => 'Compare it with a checkpoint that you kept yourself:',
  entries: () => 'Latest entries',
  entry: (v: { index: string }) => `Log entry ${v.index}`,
  index: () => 'Number',
  what: () => 'What happened',
  when: () => 'When',
  who: () => 'Role',
  about: () => 'About',
  cases: (v: { count: number }) => `${numberIn('en', v.count)} cases`,
  round: () => 'Round',
  none: () => 'No entry yet.',
  previous: () => 'Previous entry',
  next: () => 'Next entry',
  publicPart: () => 'Public part',
  publicNone: () => 'This entry has no public part beside the above.',
  personal: (v: { count: number }) =>
    `${numberIn('en', v.count)} personal parts are kept as salted commitments: their content is not in the log, and erasing the person leaves every proof valid.`,
  leafHash: () => 'Leaf hash',
  proof: () => 'Proof that this entry is in the log',
  proofLead: (v: { size: string }) =>
    `With the leaf hash and the path below, the root of the head of size ${v.size} can be reckoned again (RFC 6962).`,
  proofOk: () => 'Reckoned again just now: the root is the one that was signed.',
  proofWrong: () => 'The root reckoned again is NOT the one that was signed. Call the inspectorate.',
  proofWait: () => 'No head that covers this entry was signed yet; the proof is there afterwards.',
  root: () => 'Signed root',
  path: () => 'Path',
  leaf: () => 'The leaf as stored',
} satisfies typeof id;

export const words = { id, en };
