/** The one sentence for a deadline that passes through a year whose public holidays are not loaded: never a firm date. */
type Years = readonly (number | string)[];

export const estimate = {
  id: (years: Years): string => `perkiraan: libur ${years.join(', ')} belum dimuat`,
  en: (years: Years): string => `estimate: holidays of ${years.join(', ')} not loaded`,
};
