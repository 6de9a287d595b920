/** Why a change of the law is refused: what stands in the way and how to go on. */
const refusalsId = {
  'lawbook.later': (v: { file: string; day: string }) =>
    `${v.file}: sudah ada perubahan yang berlaku mulai ${v.day}, sesudah tanggal Anda. Pilih tanggal mulai yang sama atau lebih kemudian, atau batalkan perubahan itu lebih dahulu.`,
  'lawbook.same': (v: { file: string }) =>
    `${v.file}: naskah tidak berbeda dari yang berlaku. Ubah isinya lebih dahulu.`,
  'lawbook.other': (v: { file: string; wanted: string; said: string }) =>
    `${v.file}: naskah ini tentang "${v.said}", padahal berkasnya tentang "${v.wanted}". Kembalikan pengenalnya.`,
  'lawbook.waiting': (v: { file: string }) =>
    `${v.file}: sudah ada perubahan yang menunggu Biro Hukum. Tunggu putusannya atau tarik perubahan itu.`,
  'lawbook.past': (v: { day: string; today: string }) =>
    `Aturan tidak berlaku surut: ${v.day} sudah lewat. Pilih tanggal mulai ${v.today} atau sesudahnya.`,
  'lawbook.reason': (v: { letters: number }) =>
    `Tulis alasan dan peraturan yang menjadi dasarnya, paling sedikit ${v.letters} huruf.`,
  'lawbook.settled': (v: { status: string }) =>
    `Perubahan ini sudah selesai (${v.status}). Muat ulang halaman untuk melihat keadaannya.`,
  'lawbook.sameHand': () =>
    'Perubahan aturan memerlukan dua orang: yang mengajukan tidak dapat menyetujuinya. Mintalah pejabat Biro Hukum yang lain.',
  'lawbook.moved': (v: { file: string }) =>
    `${v.file}: naskah yang berlaku sudah berubah sejak perubahan ini diajukan. Tolak perubahan ini dan mintalah naskah baru.`,
  'lawbook.reference': (v: { file: string }) =>
    `${v.file} adalah tabel referensi. Ubah di halaman Data, Tabel referensi.`,
  'lawbook.notReference': (v: { file: string }) =>
    `${v.file} berisi ambang atau masa yang ditetapkan hukum. Ajukan perubahannya di halaman Aturan; Biro Hukum menyetujuinya.`,
  'lawbook.notLast': (v: { file: string }) =>
    `${v.file}: hanya perubahan terakhir yang dapat dibatalkan. Batalkan dahulu yang sesudahnya.`,
  'lawbook.row': (v: { row: string; column: string; value: string; expected: string }) =>
    `Baris "${v.row}", kolom "${v.column}": "${v.value}" tidak dapat dipakai; yang diharapkan ${v.expected}.`,
  'lawbook.noRow': (v: { key: string }) =>
    `Baris "${v.key}" tidak ada dalam tabel. Muat ulang halaman dan pilih lagi.`,
  'lawbook.block': () =>
    'Tempelan tidak berisi baris. Baris pertama adalah nama kolom, berikutnya satu baris untuk tiap isi.',
};

const refusalsEn = {
  'lawbook.later': (v: { file: string; day: string }) =>
    `${v.file}: a change already holds from ${v.day}, after your date. Choose the same or a later first day, or undo that change first.`,
  'lawbook.same': (v: { file: string }) =>
    `${v.file}: the text does not differ from the one in force. Change it first.`,
  'lawbook.other': (v: { file: string; wanted: string; said: string }) =>
    `${v.file}: this text is about "${v.said}", the file about "${v.wanted}". Put its id back.`,
  'lawbook.waiting': (v: { file: string }) =>
    `${v.file}: a change already waits for Biro Hukum. Await its ruling or withdraw that change.`,
  'lawbook.past': (v: { day: string; today: string }) =>
    `A rule does not reach back: ${v.day} is past. Choose ${v.today} or a later first day.`,
  'lawbook.reason': (v: { letters: number }) =>
    `Write the reason and the regulation it follows, at least ${v.letters} letters.`,
  'lawbook.settled': (v: { status: string }) =>
    `This change is settled (${v.status}). Reload the page to see how it stands.`,
  'lawbook.sameHand': () =>
    'A change of a rule needs two people: who submitted it cannot agree to it. Ask another official of Biro Hukum.',
  'lawbook.moved': (v: { file: string }) =>
    `${v.file}: the text in force has changed since this was submitted. Refuse this change and ask for a new text.`,
  'lawbook.reference': (v: { file: string }) =>
    `${v.file} is a reference table. Change it on the page Data, Reference tables.`,
  'lawbook.notReference': (v: { file: string }) =>
    `${v.file} holds thresholds or times set by law. Submit its change on the page Rules; Biro Hukum agrees.`,
  'lawbook.notLast': (v: { file: string }) =>
    `${v.file}: only the last change can be undone. Undo the later one first.`,
  'lawbook.row': (v: { row: string; column: string; value: string; expected: string }) =>
    `Row "${v.row}", column "${v.column}": "${v.value}" cannot be used; expected ${v.expected}.`,
  'lawbook.noRow': (v: { key: string }) =>
    `Row "${v.key}" is not in the table. Reload the page and choose again.`,
  'lawbook.block': () =>
    'The pasted block has no rows. The first line names the columns, then one line for each row.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
