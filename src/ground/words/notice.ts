/** Words of notices: in the inbox what is new, in a mail only that something is. */
const id = {
  subject: () => 'Tepat: ada pembaruan untuk Anda',
  body: (v: { link: string }) =>
    `Ada pembaruan untuk Anda di Tepat. Isinya hanya dapat dibaca setelah masuk:\n${v.link}\n\nSurel ini dikirim otomatis dan tidak memuat data pribadi. Jangan berikan kata sandi Anda kepada siapa pun.`,
  what: {
    surat: () => 'Surat penjelasan untuk Anda',
    sk: () => 'SK Anda telah terbit',
    jawaban: () => 'Pertanyaan Anda dijawab',
    putusan: () => 'Keberatan Anda diputus',
  },
  title: () => 'Kabar untuk Anda',
  none: () => 'Belum ada kabar. Kabar tentang kasus Anda akan muncul di sini.',
  mail: () => 'Pemberitahuan lewat surel',
  mailLead: () =>
    'Surel hanya memberi tahu bahwa ada pembaruan, beserta tautannya. Nama, jabatan, dan isi surat tidak pernah dikirim.',
  address: () => 'Alamat surel',
  addressHint: () => 'Kosongkan bila tidak ingin menerima surel.',
  addressShape: () => 'Tulis alamat surel yang lengkap, misalnya nama@contoh.go.id.',
  keep: () => 'Simpan alamat',
  kept: () => 'Alamat surel disimpan.',
};

const en = {
  subject: () => 'Tepat: there is news for you',
  body: (v: { link: string }) =>
    `There is news for you in Tepat. You can read it after signing in:\n${v.link}\n\nThis message was sent automatically and holds no personal data. Never give your password to anybody.`,
  what: {
    surat: () => 'A letter that explains',
    sk: () => 'Your decree has been issued',
    jawaban: () => 'Your question was answered',
    putusan: () => 'Your objection was ruled on',
  },
  title: () => 'News for you',
  none: () => 'No news yet. News about your case will appear here.',
  mail: () => 'Notices by mail',
  mailLead: () =>
    'A mail only says that there is news, with its link. Names, posts and letters are never sent.',
  address: () => 'Mail address',
  addressHint: () => 'Leave it empty if you want no mail.',
  addressShape: () => 'Write a whole mail address, for example name@example.test.',
  keep: () => 'Keep the address',
  kept: () => 'The mail address was kept.',
} satisfies typeof id;

export const words = { id, en };
