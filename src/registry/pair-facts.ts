/**
 * Turns the province into the named facts that rules speak of (law/facts.ts): what is not on record is absent, never zero.
 * Facts about a person, about a post, and about both are kept apart, so that each is made once.
 */
import { addMonths, type Day, monthsBetween } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { figureOf, parameterOf } from '#law/evaluate.ts';
import type { Facts } from '#law/facts.ts';
import { jpm } from '#law/jpm.ts';
import type { Law } from '#law/law.ts';
import {
  ageInMonths,
  degreeOf,
  type LevelInfo,
  levelChange,
  levelOf,
  rankName,
  rankOrder,
  rankRange,
  ratingOf,
  ratingOfScore,
  retirementAge,
  servesSanction,
} from '#law/lookup.ts';
import { kinship } from '#people/conflict.ts';
import {
  type Assessment,
  type Dossier,
  dossierOf,
  type Employee,
  type Performance,
  type Post,
  type Province,
} from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { relativesOf, rungOf } from '#registry/relatives.ts';
import { serviceOf } from '#registry/service.ts';
import { peopleOf, roundNeed, workParameters } from '#registry/work.ts';

export type Subject = {
  employee: Employee;
  dossier: Dossier;
  post: Post | undefined;
  level: LevelInfo | undefined;
  facts: Facts;
  /** years of definitive service by job family; null when no history is on record */
  familyYears: ReadonlyMap<string, number> | null;
  rankOrder: number | undefined;
  assessment: Assessment | undefined;
  /** programmes studied, in small letters; empty when no degree is on record */
  studied: readonly string[];
  tests: readonly { position: string; level: LevelInfo | undefined; anyLevel: boolean; passed: boolean }[];
  wishes: ReadonlySet<string>;
  /** relatives within the degree of R34 by the unit they sit in, with their rung; null without any tie on record */
  relatives: ReadonlyMap<string, readonly number[]> | null;
};
export type Target = {
  post: Post;
  level: LevelInfo | undefined;
  facts: Facts;
  rankOrder: number | undefined;
  retirementAge: number | undefined;
  fields: readonly string[];
  /** 0 for who leads nobody; the rung of a structural post otherwise */
  rung: number;
};

export type PairWorld = {
  province: Province;
  law: Law;
  policy: Policy;
  tmt: Day;
  positions: ReadonlyMap<string, Post>;
  /** need of a post by its workload */
  workload: ReadonlyMap<string, number>;
  kin: ReturnType<typeof kinship>;
  /** R34: how near relatives may not be above or below */
  degree: number;
  cappedJpm: boolean;
};

/** What is made once per province: positions by title, need by workload, ties, the policy's readings. */
export function pairWorldOf(province: Province, law: Law, policy: Policy, tmt: Day): PairWorld {
  const positions = new Map<string, Post>();
  for (const post of province.posts.values())
    if (!positions.has(post.position)) positions.set(post.position, post);
  const workload = new Map<string, number>();
  const { rounding, effectiveMinutes } = workParameters(policy, law);
  for (const task of province.workload)
    workload.set(task.post, (workload.get(task.post) ?? 0) + peopleOf(task, effectiveMinutes));
  for (const [post, people] of workload) workload.set(post, roundNeed(people, rounding));
  const ties = [...province.dossiers].flatMap(([of, dossier]) =>
    dossier.ties.map((tie) => ({ of, relation: tie.relation, other: tie.other })),
  );
  const parameters = (rule: string) => policy.rules[rule] ?? {};
  return {
    province,
    law,
    policy,
    tmt,
    positions,
    workload,
    kin: kinship(ties),
    degree: figureOf(law, 'R34', 'derajat', policy.asOf, parameters('R34')),
    cappedJpm: parameterOf(law, 'R15', 'bacaan', policy.asOf, parameters('R15')) === 'terbatas',
  };
}

export function subjectOf(world: PairWorld, nip: Nip): Subject | undefined {
  const { province, law, tmt } = world;
  const employee = province.people.get(nip);
  if (!employee) return undefined;
  const dossier = dossierOf(province, nip);
  const post = employee.post === null ? undefined : province.posts.get(employee.post);
  const level = post && levelOf(law, post);
  const clearance = latest(
    dossier.clearances.filter((one) => one.kind === 'bebas_temuan' && usable(one, tmt)),
  );
  const assessment = latest(dossier.assessments.filter((one) => one.on <= tmt));
  const service = serviceOf(world, employee, dossier);
  const lastYear = Number(province.asOf.slice(0, 4)) - 1;
  const facts: Facts = {
    statusPegawai: employee.status,
    kedudukanHukum: employee.legalStatus === '' ? undefined : employee.legalStatus,
    kontrakBerjalan: employee.contractEnd === null ? undefined : employee.contractEnd >= tmt,
    hukdisAktif: dossier.sanctions.some((sanction) => servesSanction(law, sanction, tmt)),
    pernyataanD6Bersih: latest(dossier.clearances.filter((one) => one.kind === 'D6' && usable(one, tmt)))
      ?.clean,
    ikatanDinas: employee.serviceBond ?? undefined,
    pernyataanD9Bersih: latest(dossier.clearances.filter((one) => one.kind === 'D9' && usable(one, tmt)))
      ?.clean,
    bebasTemuanBersih: clearance?.clean,
    bebasTemuanUmurBulan: clearance && monthsBetween(clearance.on, tmt),
    predikatTahunLalu: ratingIn(law, dossier.performance, lastYear),
    predikatDuaTahunLalu: ratingIn(law, dossier.performance, lastYear - 1),
    masaJabatanBulan: employee.postSince === null ? undefined : monthsBetween(employee.postSince, tmt),
    masaPnsBulan: employee.appointedPns === null ? undefined : monthsBetween(employee.appointedPns, tmt),
    pendidikan: degreeOf(law, employee.educationLevel),
    golongan: rankName(law, employee.rank),
    usiaBulan: ageInMonths(employee.birth, tmt),
    kelasSekarang: post?.jobClass ?? undefined,
    jenjangSekarang: level?.id,
    kodeWilayahAsal: (post && province.units.get(post.unit)?.region) ?? undefined,
    tahunPelaksana: service?.years((one) => one.id === 'pelaksana'),
    tahunPengawas: service?.years((one) => one.id === 'pengawas' || one.id === 'MU'),
    tahunAdministrator: service?.years((one) => one.id === 'administrator' || one.id === 'MA'),
    tahunJptPratama: service?.years((one) => one.id === 'jpt_pratama' || one.id === 'UT'),
    tahunJptMadya: service?.years((one) => one.id === 'jpt_madya' || one.id === 'UT'),
    asesmenUmurBulan: assessment && monthsBetween(assessment.on, tmt),
    asesmenMasihBerlaku: assessment?.validUntil ? assessment.validUntil >= tmt : undefined,
    memimpinUnit: leadsUnit(post, dossier, tmt),
    jabatanAsalDihapus: post?.abolished,
  };
  return {
    employee,
    dossier,
    post,
    level,
    facts,
    familyYears: service?.families ?? null,
    rankOrder: rankOrder(law, employee.rank),
    assessment,
    studied: studiedBy(employee, dossier),
    tests: dossier.tests
      .filter((test) => usable(test, tmt))
      .map((test) => ({
        position: test.position,
        level: levelOf(law, { level: test.level, echelon: null }),
        anyLevel: test.level === null,
        passed: test.passed,
      })),
    wishes: new Set(dossier.wishes.map((wish) => wish.post)),
    relatives: relativesOf(world, nip),
  };
}

export function targetOf(world: PairWorld, postId: string): Target | undefined {
  const { province, law, policy, workload } = world;
  const post = province.posts.get(postId);
  if (!post) return undefined;
  const level = levelOf(law, post);
  const range = rankRange(law, post.echelon, level);
  const facts: Facts = {
    jenisTujuan: post.kind,
    jenjangTujuan: level?.id,
    kelasTujuan: post.jobClass ?? undefined,
    kebutuhanTujuan: workload.get(postId) ?? post.need ?? undefined,
    pendidikanMin: degreeOf(law, post.educationMin),
    golonganMin: rankName(law, post.rankMin) ?? range.min,
    golonganMaks: rankName(law, post.rankMax) ?? range.max,
    pengalamanMinTahun: post.experienceYears ?? undefined,
    kodeWilayahTujuan: province.units.get(post.unit)?.region ?? undefined,
    jabatanGuru: /\bguru\b/i.test(post.name) || /^guru$/i.test(post.family),
    jabatanStrategis: post.strategic || policy.strategicPosts.includes(postId),
    jpmDiwajibkan:
      policy.jpmRequired.includes(level?.id ?? post.level) || policy.jpmRequired.includes(post.level),
  };
  return {
    post,
    level,
    facts,
    rankOrder: rankOrder(law, facts.golonganMin ?? null),
    retirementAge: retirementAge(law, post),
    fields: post.fields.map((field) => field.trim().toLowerCase()),
    rung: rungOf(law, post),
  };
}

export function factsBetween(world: PairWorld, subject: Subject, target: Target): Facts {
  const { tmt, cappedJpm } = world;
  const { employee, post: from, level: fromLevel, assessment, rankOrder: order } = subject;
  const { post: to, level: toLevel, rankOrder: least, retirementAge: bup } = target;
  const change = fromLevel && toLevel && levelChange(fromLevel, toLevel);
  const match = assessment && jpm(assessment.levels, to.standard);
  return {
    jabatanJenjangSama: from && from.position === to.position && from.level === to.level,
    unitSama: from && from.unit === to.unit,
    jenjangSama: fromLevel && toLevel && fromLevel.id === toLevel.id,
    promosi: change && change === 'promosi',
    demosi: change && change === 'demosi',
    setingkat: fromLevel && toLevel && fromLevel.setara >= toLevel.setara,
    selisihGolonganMin: order !== undefined && least !== undefined ? order - least : undefined,
    bidangIlmuCocok: fieldFits(subject, target),
    pengalamanRumpunTahun: subject.familyYears ? (subject.familyYears.get(to.family) ?? 0) : undefined,
    bulanKeBup: bup === undefined ? undefined : monthsBetween(tmt, addMonths(employee.birth, bup * 12)),
    jpm: match ? (cappedJpm ? match.capped : match.sum) : undefined,
    jpmJumlah: match?.sum,
    jpmTerbatas: match?.capped,
    ujiKompetensiLulus: testPassed(subject, target),
    antarInstansi: false,
    permintaanSendiri: subject.wishes.has(to.id),
    kerabatAtasanBawahan: kinAboveOrBelow(subject, target),
    tmt,
    tmtBulan: Number(tmt.slice(5, 7)),
  };
}

const usable = (paper: { on: Day; validUntil: Day | null }, tmt: Day): boolean =>
  paper.on <= tmt && (paper.validUntil === null || paper.validUntil >= tmt);

function latest<T extends { on: Day }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>((best, one) => (best && best.on >= one.on ? best : one), undefined);
}

/** Predikat of a year: as registered, else from the matrix, else from the figure of the years before 2022. */
function ratingIn(law: Law, rows: readonly Performance[], year: number): number | undefined {
  const row = rows.filter((one) => one.year === year).at(-1);
  if (!row) return undefined;
  if (row.rating !== null) return row.rating;
  if (row.result !== null && row.conduct !== null) return ratingOf(law, row.result, row.conduct);
  return row.score === null ? undefined : ratingOfScore(law, row.score);
}

/** A functional official with an additional duty that leads a unit: kepala sekolah, kepala puskesmas. */
function leadsUnit(post: Post | undefined, dossier: Dossier, on: Day): boolean {
  const leads = /^(plt\.? )?kepala (sekolah|puskesmas|uptd|satuan)/i;
  const duty = dossier.history.some(
    (row) =>
      row.assignment === 'tt' &&
      row.from <= on &&
      (row.to === null || row.to >= on) &&
      /^kepala\b/i.test(row.title),
  );
  return duty || (post !== undefined && post.kind !== 'struktural' && leads.test(post.name));
}

function studiedBy(employee: Employee, dossier: Dossier): string[] {
  return [
    employee.educationField,
    employee.educationName,
    ...dossier.degrees.flatMap((degree) => [degree.field, degree.name]),
  ].flatMap((text) => (text === null || text === '' ? [] : [text.toLowerCase()]));
}

/** Whether a degree lies in a field the post asks for; unknown where the post asks for none or no degree is on record. */
export function fieldFits(subject: Subject, target: Target): boolean | undefined {
  if (target.fields.length === 0 || subject.studied.length === 0) return undefined;
  return target.fields.some((wanted) => subject.studied.some((programme) => programme.includes(wanted)));
}

/** A valid competency test for the target title and level; for JPT a test of that level serves any of its posts. */
export function testPassed(subject: Subject, target: Target): boolean | undefined {
  const executive = target.level?.tangga === 'struktural' && target.level.setara >= 4;
  let passed: boolean | undefined;
  for (const test of subject.tests) {
    const sameLevel = test.level !== undefined && test.level.id === target.level?.id;
    const sameTitle = test.position === target.post.position && (sameLevel || test.anyLevel);
    if (sameTitle || (executive && sameLevel)) passed = passed === true || test.passed;
  }
  return passed;
}

/** Whether a relative would stand above or below in the target unit; unknown without any tie on record. */
export function kinAboveOrBelow(subject: Subject, target: Target): boolean | undefined {
  if (subject.relatives === null) return undefined;
  const rungs = subject.relatives.get(target.post.unit) ?? [];
  return rungs.some((theirs) => theirs !== target.rung && Math.max(theirs, target.rung) > 0);
}
