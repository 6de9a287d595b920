/** Why a file of the law is refused: which file, which key, and how to mend it. */
type Place = { file: string; key: string };

const refusalsId = {
  'law.yaml': (v: { file: string; line: number; why: string }) =>
    `${v.file}, baris ${v.line}: berkas tidak dapat dibaca sebagai YAML (${v.why}). Periksa indentasi, tanda kutip, dan kunci ganda.`,
  'law.key': (v: Place) =>
    `${v.file}: kunci "${v.key}" tidak dikenal. Periksa ejaannya; lihat berkas aturan lain sebagai contoh.`,
  'law.missing': (v: Place) => `${v.file}: kunci "${v.key}" belum diisi.`,
  'law.shape': (v: Place) =>
    `${v.file}: isi "${v.key}" tidak berbentuk seperti yang diharapkan. Kode dan tanggal ditulis sebagai teks (kode dengan tanda kutip, tanggal TTTT-BB-HH).`,
  'law.citation': (v: Place) =>
    `${v.file}: "${v.key}" belum menyebut dasar. Isi instrumen, pasal, url, dilihat, dan status.`,
  'law.basis': (v: Place & { number: number; count: number }) =>
    `${v.file}: "${v.key}" menunjuk dasar nomor ${v.number}, padahal hanya ada ${v.count}. Tulis nomor urut dalam daftar "dasar".`,
  'law.block': (v: Place) =>
    `${v.file}: "${v.key}" memblokir tanpa pasal peraturan. Isi dasar dengan pasal (status resmi atau sekunder), atau turunkan tingkat menjadi perlu_persetujuan.`,
  'law.empty': (v: { file: string }) => `${v.file}: aturan tidak berisi syarat. Isi "umum" atau "tabel".`,
  'law.row': (v: Place) => `${v.file}: "${v.key}" harus berisi tepat satu dari "hasil" atau "syarat".`,
  'law.exception': (v: Place) => `${v.file}: "${v.key}" harus berisi tepat satu dari "hasil" atau "nilai".`,
  'law.input': (v: Place & { name: string }) =>
    `${v.file}: kolom "${v.name}" pada ${v.key} tidak ada dalam "tabel.masukan". Tambahkan di sana atau perbaiki ejaannya.`,
  'law.fact': (v: Place & { name: string }) =>
    `${v.file}: "${v.name}" pada "${v.key}" bukan fakta yang dikenal dan bukan nama dalam "nilai". Periksa ejaannya pada daftar fakta.`,
  'law.name': (v: Place & { name: string }) =>
    `${v.file}: "${v.key}" memakai nama sebuah fakta ("${v.name}"). Pilih nama lain untuk nilai ini.`,
  'law.value': (v: Place & { name: string }) =>
    `${v.file}: isi "${v.name}" pada "${v.key}" tidak sejenis dengan yang diharapkan (angka, ya/tidak, atau salah satu pilihannya).`,
  'law.condition.unreadable': (v: Place & { about: string }) =>
    `${v.file}: syarat pada "${v.key}" tidak dapat dibaca di dekat ${v.about}. Contoh yang benar: masaJabatanBulan >= bulan dan tidak promosi.`,
  'law.condition.type': (v: Place & { about: string }) =>
    `${v.file}: pada "${v.key}", bagian "${v.about}" membandingkan hal yang tidak sejenis. Angka dibandingkan dengan angka, pilihan dengan pilihannya.`,
  'law.condition.word': (v: Place & { about: string }) =>
    `${v.file}: pada "${v.key}", "${v.about}" bukan salah satu pilihan fakta itu. Lihat tabelnya di law/tabel.`,
  'law.dates.gap': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" tidak berisi apa pun untuk ${v.day}. Perbaiki "dari" atau "sampai" sehingga masa-masanya bersambung.`,
  'law.dates.overlap': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" berisi dua hal untuk ${v.day}. Akhiri masa yang lama sehari sebelumnya dengan "sampai".`,
  'law.dates.backwards': (v: Place & { from: string; to: string }) =>
    `${v.file}: "${v.key}" berakhir (${v.to}) sebelum mulai (${v.from}). Tukar atau perbaiki tanggalnya.`,
  'law.dates.outside': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" bertanggal ${v.day}, di luar masa berlaku aturan. Perbaiki "pada".`,
  'law.table.gap': (v: { file: string; example: string }) =>
    `${v.file}: tabel tidak mempunyai baris untuk ${v.example}. Tambahkan satu baris untuk hal itu.`,
  'law.table.overlap': (v: { file: string; rows: string; example: string }) =>
    `${v.file}: baris ${v.rows} pada tabel sama-sama berlaku untuk ${v.example}. Persempit salah satunya.`,
  'law.table.large': (v: { file: string }) =>
    `${v.file}: tabel mempunyai terlalu banyak kombinasi untuk dibuktikan. Kurangi kolom masukan atau pecah aturannya.`,
  'law.exceptions': (v: { file: string; one: string; other: string; example: string }) =>
    `${v.file}: pengecualian "${v.one}" dan "${v.other}" dapat berlaku bersamaan (${v.example}). Beri "urutan" yang berbeda pada keduanya atau persempit "bila".`,
  'law.example': (v: Place & { expected: string; got: string }) =>
    `${v.file}: ${v.key} mengharapkan "${v.expected}", tetapi aturan menghasilkan "${v.got}". Perbaiki aturan atau contohnya.`,
  'law.table.twice': (v: { file: string; table: string }) =>
    `${v.file}: tabel "${v.table}" sudah ada di berkas lain. Gabungkan keduanya.`,
  'law.table.absent': (v: { table: string }) =>
    `Tabel "${v.table}" tidak ditemukan di law/tabel. Kembalikan berkasnya.`,
  'law.table.bands': (v: { file: string; from: number }) =>
    `${v.file}: batas bawah ${v.from} tidak lebih besar daripada baris sebelumnya. Urutkan "dari" secara menaik.`,
  'law.table.code': (v: { table: string; code: string }) =>
    `Tabel "${v.table}" memuat kode "${v.code}" yang tidak ada di tabel rujukannya atau berulang. Perbaiki kodenya.`,
  'law.parameter.unknown': (v: { rule: string; name: string; known: string }) =>
    `Kebijakan menetapkan "${v.name}" untuk ${v.rule}, padahal aturan itu hanya mengenal: ${v.known}. Perbaiki "rules" pada kebijakan.json.`,
  'law.parameter.kind': (v: { rule: string; name: string; expected: string }) =>
    `Nilai "${v.name}" untuk ${v.rule} pada kebijakan tidak sejenis dengan nilai aturannya (misalnya ${v.expected}).`,
  'law.rule': (v: { rule: string }) => `Aturan "${v.rule}" tidak ada di folder law.`,
};

const refusalsEn = {
  'law.yaml': (v: { file: string; line: number; why: string }) =>
    `${v.file}, line ${v.line}: the file cannot be read as YAML (${v.why}). Check indentation, quotes and double keys.`,
  'law.key': (v: Place) =>
    `${v.file}: key "${v.key}" is not known. Check its spelling against another rule file.`,
  'law.missing': (v: Place) => `${v.file}: key "${v.key}" is missing.`,
  'law.shape': (v: Place) =>
    `${v.file}: "${v.key}" does not have the expected form. Codes and dates are text (codes in quotes, dates YYYY-MM-DD).`,
  'law.citation': (v: Place) =>
    `${v.file}: "${v.key}" cites no basis. Give instrumen, pasal, url, dilihat and status.`,
  'law.basis': (v: Place & { number: number; count: number }) =>
    `${v.file}: "${v.key}" points to basis number ${v.number}, but there are only ${v.count}. Write the number in the list "dasar".`,
  'law.block': (v: Place) =>
    `${v.file}: "${v.key}" blocks without an article of a regulation. Cite an article (status resmi or sekunder), or lower the level to perlu_persetujuan.`,
  'law.empty': (v: { file: string }) => `${v.file}: the rule has no condition. Fill "umum" or "tabel".`,
  'law.row': (v: Place) => `${v.file}: "${v.key}" needs exactly one of "hasil" or "syarat".`,
  'law.exception': (v: Place) => `${v.file}: "${v.key}" needs exactly one of "hasil" or "nilai".`,
  'law.input': (v: Place & { name: string }) =>
    `${v.file}: column "${v.name}" at ${v.key} is not in "tabel.masukan". Add it there or mend its spelling.`,
  'law.fact': (v: Place & { name: string }) =>
    `${v.file}: "${v.name}" at "${v.key}" is neither a known fact nor a name in "nilai". Check its spelling in the list of facts.`,
  'law.name': (v: Place & { name: string }) =>
    `${v.file}: "${v.key}" uses the name of a fact ("${v.name}"). Choose another name for this value.`,
  'law.value': (v: Place & { name: string }) =>
    `${v.file}: "${v.name}" at "${v.key}" is not of the expected kind (figure, yes/no, or one of its choices).`,
  'law.condition.unreadable': (v: Place & { about: string }) =>
    `${v.file}: the condition at "${v.key}" cannot be read near ${v.about}. A right one: masaJabatanBulan >= bulan dan tidak promosi.`,
  'law.condition.type': (v: Place & { about: string }) =>
    `${v.file}: at "${v.key}", "${v.about}" compares things of different kinds. Compare figures with figures, choices with their choices.`,
  'law.condition.word': (v: Place & { about: string }) =>
    `${v.file}: at "${v.key}", "${v.about}" is not one of that fact's choices. See its table in law/tabel.`,
  'law.dates.gap': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" says nothing for ${v.day}. Mend "dari" or "sampai" so that the periods follow each other.`,
  'law.dates.overlap': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" says two things for ${v.day}. End the older period the day before with "sampai".`,
  'law.dates.backwards': (v: Place & { from: string; to: string }) =>
    `${v.file}: "${v.key}" ends (${v.to}) before it begins (${v.from}). Mend the dates.`,
  'law.dates.outside': (v: Place & { day: string }) =>
    `${v.file}: "${v.key}" is dated ${v.day}, outside the time of the rule. Mend "pada".`,
  'law.table.gap': (v: { file: string; example: string }) =>
    `${v.file}: the table has no row for ${v.example}. Add one.`,
  'law.table.overlap': (v: { file: string; rows: string; example: string }) =>
    `${v.file}: rows ${v.rows} of the table both apply to ${v.example}. Narrow one of them.`,
  'law.table.large': (v: { file: string }) =>
    `${v.file}: the table has too many combinations to prove. Use fewer input columns or split the rule.`,
  'law.exceptions': (v: { file: string; one: string; other: string; example: string }) =>
    `${v.file}: exceptions "${v.one}" and "${v.other}" can both apply (${v.example}). Give them different "urutan" or narrow "bila".`,
  'law.example': (v: Place & { expected: string; got: string }) =>
    `${v.file}: ${v.key} expects "${v.expected}", but the rule says "${v.got}". Mend the rule or the example.`,
  'law.table.twice': (v: { file: string; table: string }) =>
    `${v.file}: table "${v.table}" already stands in another file. Join them.`,
  'law.table.absent': (v: { table: string }) =>
    `Table "${v.table}" was not found in law/tabel. Put its file back.`,
  'law.table.bands': (v: { file: string; from: number }) =>
    `${v.file}: the lower end ${v.from} is not above the row before it. Sort "dari" upwards.`,
  'law.table.code': (v: { table: string; code: string }) =>
    `Table "${v.table}" holds code "${v.code}", which its reference table lacks or which stands twice. Mend the code.`,
  'law.parameter.unknown': (v: { rule: string; name: string; known: string }) =>
    `The policy sets "${v.name}" for ${v.rule}, which knows only: ${v.known}. Mend "rules" in kebijakan.json.`,
  'law.parameter.kind': (v: { rule: string; name: string; expected: string }) =>
    `The policy's "${v.name}" for ${v.rule} is not of the rule's kind (for example ${v.expected}).`,
  'law.rule': (v: { rule: string }) => `Rule "${v.rule}" does not exist in the folder law.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
