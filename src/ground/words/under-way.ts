/** Words for work that goes on behind a page, and for figures that were reckoned before the facts that stand now. */
const id = {
  title: () => 'Sedang dikerjakan',
  lead: () =>
    'Pekerjaan ini berjalan di belakang; halaman lain tetap dapat dipakai, dan halaman ini menyegarkan diri.',
  people: () => 'Pegawai yang sudah dihitung',
  failed: () => 'Belum jadi dikerjakan',
  fault: () => 'Terjadi gangguan di server; tidak ada yang berubah. Silakan coba sekali lagi.',
  older: () => 'Angka sedang dihitung lagi',
  olderLead: (v: { at: string }) =>
    `Angka di halaman ini dihitung ${v.at}. Data sesudahnya sudah masuk dan sedang dihitung; halaman ini menyegarkan diri.`,
  reload: () => 'Muat ulang halaman ini untuk melihat kemajuannya.',
};
const en = {
  title: () => 'Being worked on',
  lead: () => 'This goes on behind; other pages work as always, and this page refreshes itself.',
  people: () => 'Employees counted so far',
  failed: () => 'Not done',
  fault: () => 'Something went wrong on the server; nothing was changed. Please try once more.',
  older: () => 'Figures are being counted again',
  olderLead: (v: { at: string }) =>
    `The figures on this page were counted on ${v.at}. Data have come in since and are being counted; this page refreshes itself.`,
  reload: () => 'Reload this page to see how far it is.',
} satisfies typeof id;
export const words = { id, en };
