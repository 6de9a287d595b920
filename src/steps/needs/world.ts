/** Builders of small provinces for the tests of the steps: everything that a test does not name is plain and lawful. */
import {
  type Dossier,
  type Employee,
  emptyDossier,
  type JobHistory,
  type Post,
  type Province,
  type School,
  type Unit,
  type WorkloadTask,
} from '#registry/facts.ts';
import { Policy } from '#registry/policy.ts';

export const aUnit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: `Unit ${id}`,
  parent: null,
  kind: 'opd',
  echelon: null,
  region: '33.01',
  latitude: null,
  longitude: null,
  ...more,
});

/** `aPost('U/J')`: position J in unit U. */
export const aPost = (id: string, more: Partial<Post> = {}): Post => ({
  id,
  unit: id.split('/')[0] ?? id,
  position: id.split('/')[1] ?? id,
  name: `Jabatan ${id}`,
  family: 'umum',
  abolished: false,
  kind: 'pelaksana',
  level: 'pelaksana',
  echelon: null,
  jobClass: 6,
  need: 1,
  educationMin: null,
  fields: [],
  rankMin: null,
  rankMax: null,
  experienceYears: null,
  standard: {},
  retirementAge: null,
  critical: false,
  strategic: false,
  ...more,
});

export const aPerson = (nip: string, post: string | null, more: Partial<Employee> = {}): Employee => ({
  nip,
  siasnId: `pns-${nip}`,
  name: `Pegawai ${nip}`,
  titleBefore: null,
  titleAfter: null,
  birth: '1985-03-17',
  sex: null,
  status: 'PNS',
  legalStatus: '01',
  appointedPns: '2011-01-01',
  rank: '31',
  rankSince: '2020-04-01',
  unit: post?.split('/')[0] ?? null,
  post,
  postSince: '2022-01-01',
  educationLevel: '40',
  educationField: null,
  educationName: null,
  homeRegion: null,
  contractEnd: null,
  serviceBond: false,
  ...more,
});

export const aJob = (more: Partial<JobHistory> = {}): JobHistory => ({
  position: 'J',
  title: 'Jabatan',
  unit: 'U',
  echelon: null,
  level: null,
  from: '2022-01-01',
  to: null,
  assignment: 'definitif',
  ...more,
});

export function aProvince(given: {
  asOf?: string;
  units?: Unit[];
  posts?: Post[];
  people?: Employee[];
  dossiers?: Record<string, Partial<Dossier>>;
  workload?: WorkloadTask[];
  schools?: School[];
  satisfaction?: Province['satisfaction'];
}): Province {
  const posts = given.posts ?? [];
  const units = given.units ?? [...new Set(posts.map((post) => post.unit))].map((id) => aUnit(id));
  return {
    asOf: given.asOf ?? '2026-12-01',
    units: new Map(units.map((unit) => [unit.id, unit])),
    posts: new Map(posts.map((post) => [post.id, post])),
    people: new Map((given.people ?? []).map((person) => [person.nip, person])),
    dossiers: new Map(
      Object.entries(given.dossiers ?? {}).map(([nip, some]) => [nip, { ...emptyDossier, ...some }]),
    ),
    workload: given.workload ?? [],
    schools: given.schools ?? [],
    satisfaction: given.satisfaction ?? [],
  };
}

export const aPolicy = (more: Partial<Policy> = {}): Policy =>
  Policy.parse({ format: 'policy/1', asOf: '2026-12-01', tmt: '2027-01-01', seed: 'uji', ...more });
