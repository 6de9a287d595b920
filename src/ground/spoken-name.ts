/** A name as people say it: SIASN writes names in capitals, which reads as shouting in a greeting. Lists and papers keep what is on record. */

/** `INTAN MAHARANI` → `Intan Maharani`; a name that is not all capitals stays as it is. */
export function spokenName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.\-(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
