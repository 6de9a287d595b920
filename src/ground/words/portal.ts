/** Words of the public pages: short sentences for anybody, without knowledge of the office. */
const id = {
  none: () => '',
};
const en = {
  none: () => '',
} satisfies typeof id;
export const words = { id, en };
export const refusals = {
  id: {
    'survey.tooMany': () =>
      'Dari jaringan ini sudah banyak jawaban hari ini. Silakan coba lagi besok. Jawaban Anda belum disimpan.',
    'survey.unit': (v: { unit: string }) =>
      `Unit "${v.unit}" tidak dikenal. Periksa kembali tautan atau kode QR di tempat layanan.`,
  },
  en: {
    'survey.tooMany': () =>
      'Many answers came from this network today. Please try again tomorrow. Your answer was not stored.',
    'survey.unit': (v: { unit: string }) =>
      `Unit "${v.unit}" is not known. Check the link or the QR code at the place of service.`,
  },
};
