/**
 * The letter "Mengapa saya?": why one civil servant moves, or does not, on one page and in plain words
 * (PP 79/2021 on objection; UU 30/2014 on reasons given). It holds everything it says: no reader of the database stands behind it.
 */
import type { Day, Deadline } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Lang } from '#ground/words/lang.ts';

/** A post by its names, as people say it. */
export type PostName = { post: string; unit: string };

/** One fact that was used, with its day and source, so that the reader can have it corrected. */
export type LetterFact = {
  /** "Masa jabatan" */
  what: string;
  /** "4 tahun 2 bulan" */
  value: string;
  asOf: Day;
  /** "SIASN, ekspor 01-12-2026" */
  source: string;
  /** true if the fact is marked *diragukan*: the letter says so */
  doubtful?: boolean;
};

/** The rule a reason stands on: `{id: 'R06', title: 'Masa jabatan paling singkat', article: 'Perban BKN 5/2019 Pasal 2 ayat (3)'}`. */
export type LetterRule = { id: string; title: string; article: string };

/** One reason: a full sentence to "Bapak/Ibu", the facts in it, and the rule, if a rule is behind it. */
export type LetterReason = { sentence: string; facts: readonly LetterFact[]; rule: LetterRule | null };

/** Another post that was looked at. Counts, never names of other people. */
export type LetterAlternative = PostName & {
  /** how many people were looked at for it, the reader included */
  considered: number;
  /** why it did not come to be: "Nilai gabungan seluruh rangkaian turun 12 poin." */
  why: string;
};

/** How far the matter is: a reckoning from files, a proposal to the board, or a decision with its decree. */
export type LetterStanding =
  | { kind: 'simulasi' }
  | { kind: 'usulan' }
  | { kind: 'keputusan'; number: string; date: Day };

export type Letter = {
  lang: Lang;
  /** number of the letter; null in a simulation */
  number: string | null;
  place: string;
  date: Day;
  /** the office that speaks: "Badan Kepegawaian Daerah Provinsi Gajahmungkur" */
  office: string;
  standing: LetterStanding;
  /** name with titles; nip as 18 digits (grouped when drawn) */
  to: { name: string; nip: Nip } & PostName;
  /** `to: null` means: stays where they are */
  what: { from: PostName | null; to: PostName | null; effective: Day | null };
  /** the most weighty first; three or four fit the page */
  why: readonly LetterReason[];
  alternatives: readonly LetterAlternative[];
  /** how many posts were looked at in all, listed above or not */
  postsConsidered: number;
  /** sentences that hold when re-run: "Bila … maka …" */
  whatWouldChange: readonly string[];
  rights: {
    /** the 14 working days of PP 79/2021, or null as long as nothing is decided */
    objection: { until: Deadline; to: string } | null;
    /** where own data is corrected: a sentence or an address */
    correction: string;
  };
  contact: { office: string; address: string; phone: string; email: string; hours: string };
  /** who signs; null in a simulation. `acting` is "Plt." and the like */
  signer: { office: string; name: string; rank: string; nip: Nip } | null;
  /** address that shows the same with every figure open; its QR is printed */
  address: string | null;
};
