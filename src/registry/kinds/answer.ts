/** One answer of the survey SKM: 1–4, or null for what is no answer. */
export const readAnswer = (value: string): number | null =>
  /^[1-4]([.,]0+)?$/.test(value) ? Number(value.charAt(0)) : null;
