/**
 * A decree of the governor on the transfer of civil servants (PP 11/2017 Pasal 190–191): everything that stands in it,
 * as it stood on its day. It is drawn from this value alone, so that an old decree never changes with the people in it.
 */
import { canonical, type Json, sha256 } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';

export type DecreePost = {
  post: string;
  unit: string;
  /** "Eselon III.a, kelas 11"; null if it says nothing */
  level: string | null;
};

/** One person in the annex. No birth data: the annex goes to many hands. */
export type DecreeRow = {
  name: string;
  nip: Nip;
  /** "Penata Tingkat I, III/d" */
  rank: string;
  rankSince: Day | null;
  education: string | null;
  from: DecreePost | null;
  to: DecreePost;
  /** allowance or TPP as text: "sesuai kelas jabatan 11" */
  allowance: string | null;
  note: string | null;
};

/** Who signs, as printed: `GUBERNUR GAJAHMUNGKUR`, and a name without NIP for a governor. */
export type Signatory = { office: string; name: string; rank: string | null; nip: Nip | null };

/** `test` = the local test authority: every page then carries "UJI COBA". */
export type SignatureKind = 'test' | 'bsre' | 'certificate' | 'none';

/** How paper leads back to its original: the code of the page that verifies it. */
export type Trace = { code: string; address: string };

export type Decree = {
  /** ["GUBERNUR GAJAHMUNGKUR"] or the lines of an agency */
  letterhead: readonly string[];
  /** an SVG of the emblem, or null where the office has given none */
  emblem: string | null;
  authority: string;
  number: string;
  about: string;
  place: string;
  date: Day;
  effective: Day;
  considering: readonly string[];
  inView: readonly string[];
  /** minutes of the TPK, recommendation of I-MUT, approval of the minister */
  noting: readonly string[];
  /** KESATU, KEDUA, … without those words */
  decides: readonly string[];
  rows: readonly DecreeRow[];
  copies: readonly string[];
  signatory: Signatory;
};

/** What is added when the decree is made: none of it changes what was decided. */
export type Issue = {
  trace: Trace;
  signature: SignatureKind;
  /** text of a `.tlog-proof` of the log entry that holds the content's hash (decision 0012), or null */
  logProof: string | null;
  /** one printed line that names the log's state: origin, size, root */
  checkpoint: string | null;
};

export const decreeFile = 'keputusan.json';

/** Canonical text of what was decided; its SHA-256 is what the log and the approval name. */
export function decreeText(decree: Decree): string {
  return canonical(decree as unknown as Json);
}

export function decreeHash(decree: Decree): string {
  return sha256(decreeText(decree));
}

/** The machine-readable form inside the PDF: agencies read it instead of typing, the verifier compares it with its hash. */
export type DecreeFile = {
  format: 'decree/1';
  code: string;
  address: string;
  number: string;
  date: Day;
  contentHash: string;
  content: Decree;
  logProof: string | null;
};

export function decreeFileOf(decree: Decree, issue: Issue): DecreeFile {
  return {
    format: 'decree/1',
    code: issue.trace.code,
    address: issue.trace.address,
    number: decree.number,
    date: decree.date,
    contentHash: decreeHash(decree),
    content: decree,
    logProof: issue.logProof,
  };
}
