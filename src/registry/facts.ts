/**
 * One pure `Province` value: every fact that rules, needs and the placement problem speak of. Users' files (desk) and
 * database rows (registry/province.server.ts) both produce it, so that the same rules run on both (contracts.md §5).
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';

/** Where a fact comes from and how sure it is. `tidak_ada` is a state of its own, never a zero. */
export type Quality = 'terverifikasi' | 'tercatat' | 'diragukan';

export type Unit = {
  id: string;
  name: string;
  parent: string | null;
  /** opd, bidang, uptd, sekolah, rs, … as the sheet says */
  kind: string;
  echelon: string | null;
  region: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** Nine competences of PermenPANRB 38/2017: levels 1–5. */
export const competences = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1'] as const;
export type Competence = (typeof competences)[number];
export type Levels = Partial<Record<Competence, number>>;

export type PostKind = 'struktural' | 'fungsional' | 'pelaksana';

/** A post is unit × position (`unor_id/jabatan_id`); several people may hold it. */
export type Post = {
  id: string;
  unit: string;
  position: string;
  name: string;
  /** rumpun: the job family */
  family: string;
  abolished: boolean;
  kind: PostKind;
  /** jenjang: 'jpt_madya' | 'jpt_pratama' | 'administrator' | 'pengawas' | 'PM'…'UT' | 'pelaksana' as the sheet says */
  level: string;
  echelon: string | null;
  jobClass: number | null;
  /** kebutuhan as given in the sheet; replaced by the ABK where abk.csv has tasks for the post */
  need: number | null;
  educationMin: string | null;
  fields: string[];
  rankMin: string | null;
  rankMax: string | null;
  experienceYears: number | null;
  standard: Levels;
  retirementAge: number | null;
  critical: boolean;
  strategic: boolean;
};

/** The three methods of PermenPANRB 1/2020 beside tugas per tugas jabatan, which is meant where none is named. */
export const otherWorkMethods = ['hasil', 'objek', 'peralatan'] as const;
export type WorkloadTask = {
  post: string;
  task: string;
  /** times a year; for the other methods the output, the objects served or the tools */
  volumePerYear: number;
  minutesPerUnit: number;
  method?: (typeof otherWorkMethods)[number];
  /** output, objects or tools that one person answers for */
  ability?: number;
  shifts?: number;
};

/** A school as Dapodik counts it: what its need of teachers is measured against. */
export type School = {
  unit: string;
  npsn: string | null;
  name: string;
  level: string;
  students: number;
  classGroups: number;
  teachers: number | null;
  year: string;
};

export type EmploymentStatus = 'PNS' | 'PPPK' | 'CPNS';

export type Employee = {
  nip: Nip;
  siasnId: string | null;
  name: string;
  titleBefore: string | null;
  titleAfter: string | null;
  birth: Day;
  /** Only for counts in the fairness view. Never in a value, a rule or a problem. */
  sex: 'M' | 'F' | null;
  status: EmploymentStatus;
  /** kedudukan hukum, SIASN id as text: '01' aktif */
  legalStatus: string;
  appointedPns: Day | null;
  rank: string | null;
  rankSince: Day | null;
  unit: string | null;
  /** `unor_id/jabatan_id`, or null when the unit or title is unknown ("belum dipetakan": not movable) */
  post: string | null;
  postSince: Day | null;
  educationLevel: string | null;
  /** pendidikan id and name of the highest study programme */
  educationField: string | null;
  educationName: string | null;
  /** tambahan_pegawai.csv */
  homeRegion: string | null;
  contractEnd: Day | null;
  serviceBond: boolean | null;
};

export type Assignment = 'definitif' | 'plt' | 'plh' | 'pj' | 'tt';
export type JobHistory = {
  position: string;
  title: string;
  unit: string | null;
  echelon: string | null;
  level: string | null;
  from: Day;
  to: Day | null;
  assignment: Assignment;
};

/** hasil and perilaku: 1 di atas, 2 sesuai, 3 di bawah ekspektasi; predikat 1 Sangat Baik … 5 Sangat Kurang. */
export type Performance = {
  year: number;
  result: number | null;
  conduct: number | null;
  rating: number | null;
  score: number | null;
};
export type Assessment = { on: Day; by: string; method: string; levels: Levels; validUntil: Day | null };
export type Sanction = {
  kind: string;
  severity: 'R' | 'S' | 'B';
  decree: string;
  decreedOn: Day | null;
  from: Day;
  to: Day | null;
};
export type Clearance = {
  kind: 'bebas_temuan' | 'D6' | 'D9';
  number: string;
  on: Day;
  validUntil: Day | null;
  clean: boolean;
};
export type Degree = { level: string; field: string; name: string; year: number | null };
/** How somebody was tested: the functional post's own test, or a selection for a post (PP 11/2017 art 131; R17, R18). */
export const selectionKinds = ['seleksi_terbuka', 'seleksi_internal'] as const;
export type CompetencyTest = {
  kind?: (typeof selectionKinds)[number];
  on: Day;
  position: string;
  level: string | null;
  passed: boolean;
  score: number | null;
  validUntil: Day | null;
};
/** potensi, umpan_balik, penghargaan, penugasan, diklat share one layout. */
export type TrackKind = 'potensi' | 'umpan_balik' | 'penghargaan' | 'penugasan' | 'diklat';
export type Track = {
  kind: TrackKind;
  on: Day;
  what: string;
  score: number | null;
  by: string;
  note: string;
};
export type Wish = { order: number; post: string; reason: string };
export type Tie = { relation: string; other: Nip };

/** All dated facts about one person. An empty list means no row was found: unknown, not zero. */
export type Dossier = {
  history: JobHistory[];
  performance: Performance[];
  assessments: Assessment[];
  sanctions: Sanction[];
  clearances: Clearance[];
  degrees: Degree[];
  tests: CompetencyTest[];
  tracks: Track[];
  wishes: Wish[];
  ties: Tie[];
};

/** One SKM respondent: nine answers 1–4 (null = blank or outside, refused and counted by the index). */
export type Satisfaction = { on: Day; unit: string; answers: (number | null)[] };

export type Province = {
  asOf: Day;
  units: ReadonlyMap<string, Unit>;
  posts: ReadonlyMap<string, Post>;
  people: ReadonlyMap<Nip, Employee>;
  dossiers: ReadonlyMap<Nip, Dossier>;
  workload: readonly WorkloadTask[];
  schools: readonly School[];
  satisfaction: readonly Satisfaction[];
};

export const newDossier = (): Dossier => ({
  history: [],
  performance: [],
  assessments: [],
  sanctions: [],
  clearances: [],
  degrees: [],
  tests: [],
  tracks: [],
  wishes: [],
  ties: [],
});

export const emptyDossier: Dossier = Object.freeze(newDossier());

export function dossierOf(province: Province, nip: Nip): Dossier {
  return province.dossiers.get(nip) ?? emptyDossier;
}

/** The agency (top unit below the province's root, kind `opd`) a unit belongs to; the unit itself if none is found. A parent cycle ends the climb. */
export function agencyOf(province: Pick<Province, 'units'>, unit: string): string {
  const seen = new Set<string>();
  let at = unit;
  while (!seen.has(at)) {
    seen.add(at);
    const here = province.units.get(at);
    if (!here || here.kind === 'opd' || here.parent === null || !province.units.has(here.parent)) return at;
    at = here.parent;
  }
  return unit;
}
