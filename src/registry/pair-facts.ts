/**
 * Turns the province into the named facts that rules speak of (law/facts.ts): what is not on record is absent, never zero.
 * Facts about a person, about a post, and about both are kept apart, so that each is made once.
 */
import { addMonths, type Day, monthsBetween } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
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
import { degreeBetween, kinship } from '#people/conflict.ts';
import {
  type CompetencyTest,
  type Dossier,
  dossierOf,
  type Employee,
  type Performance,
  type Post,
  type Province,
} from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { serviceOf } from '#registry/service.ts';

/** Facts on the way to being complete: only what is known is set. */
type Draft = { -readonly [F in keyof Facts]?: Facts[F] | undefined };

const known = (draft: Draft): Facts =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Facts;

export type Subject = {
  employee: Employee;
  dossier: Dossier;
  post: Post | undefined;
  level: LevelInfo | undefined;
  facts: Facts;
  /** years of definitive service by job family; null when no history is on record */
  familyYears: ReadonlyMap<string, number> | null;
};
export type Target = { post: Post; level: LevelInfo | undefined; facts: Facts };

export type PairWorld = {
  province: Province;
  law: Law;
  policy: Policy;
  tmt: Day;
  positions: ReadonlyMap<string, Post>;
  workload: ReadonlyMap<string, number>;
  kin: ReturnType<typeof kinship>;
  holders: ReadonlyMap<string, readonly Employee[]>;
};

/** What is made once per province: positions by title, workload in minutes, ties, who sits in which unit. */
export function pairWorldOf(province: Province, law: Law, policy: Policy, tmt: Day): PairWorld {
  const positions = new Map<string, Post>();
  for (const post of province.posts.values())
    if (!positions.has(post.position)) positions.set(post.position, post);
  const workload = new Map<string, number>();
  for (const task of province.workload)
    workload.set(task.post, (workload.get(task.post) ?? 0) + task.volumePerYear * task.minutesPerUnit);
  const holders = new Map<string, Employee[]>();
  for (const person of province.people.values()) {
    const unit = person.post === null ? undefined : province.posts.get(person.post)?.unit;
    if (unit === undefined) continue;
    const there = holders.get(unit);
    if (there) there.push(person);
    else holders.set(unit, [person]);
  }
  const ties = [...province.dossiers].flatMap(([of, dossier]) =>
    dossier.ties.map((tie) => ({ of, relation: tie.relation, other: tie.other })),
  );
  return { province, law, policy, tmt, positions, workload, kin: kinship(ties), holders };
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
  const facts = known({
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
  });
  return { employee, dossier, post, level, facts, familyYears: service?.families ?? null };
}

export function targetOf(world: PairWorld, postId: string): Target | undefined {
  const { province, law, policy, workload } = world;
  const post = province.posts.get(postId);
  if (!post) return undefined;
  const level = levelOf(law, post);
  const range = rankRange(law, post.echelon, level);
  const minutes = workload.get(postId);
  const facts = known({
    jenisTujuan: post.kind,
    jenjangTujuan: level?.id,
    kelasTujuan: post.jobClass ?? undefined,
    kebutuhanTujuan: minutes === undefined ? (post.need ?? undefined) : Math.round(minutes / 75_000),
    pendidikanMin: degreeOf(law, post.educationMin),
    golonganMin: rankName(law, post.rankMin) ?? range.min,
    golonganMaks: rankName(law, post.rankMax) ?? range.max,
    pengalamanMinTahun: post.experienceYears ?? undefined,
    kodeWilayahTujuan: province.units.get(post.unit)?.region ?? undefined,
    jabatanGuru: /\bguru\b/i.test(post.name) || /^guru$/i.test(post.family),
    jabatanStrategis: post.strategic || policy.strategicPosts.includes(postId),
    jpmDiwajibkan:
      policy.jpmRequired.includes(level?.id ?? post.level) || policy.jpmRequired.includes(post.level),
  });
  return { post, level, facts };
}

export function factsBetween(world: PairWorld, subject: Subject, target: Target): Facts {
  const { law, policy, tmt } = world;
  const { employee, dossier, post: from, level: fromLevel } = subject;
  const { post: to, level: toLevel } = target;
  const change = fromLevel && toLevel && levelChange(fromLevel, toLevel);
  const assessment = latest(dossier.assessments.filter((one) => one.on <= tmt));
  const match = assessment && jpm(assessment.levels, to.standard);
  const [order, least] = [rankOrder(law, employee.rank), rankOrder(law, target.facts.golonganMin ?? null)];
  const bup = retirementAge(law, to);
  const capped = policy.rules.R15?.reading === 'terbatas' || policy.rules.R15?.bacaan === 'terbatas';
  return known({
    jabatanJenjangSama: from && from.position === to.position && from.level === to.level,
    unitSama: from && from.unit === to.unit,
    jenjangSama: fromLevel && toLevel && fromLevel.id === toLevel.id,
    promosi: change && change === 'promosi',
    demosi: change && change === 'demosi',
    setingkat: fromLevel && toLevel && fromLevel.setara >= toLevel.setara,
    selisihGolonganMin: order !== undefined && least !== undefined ? order - least : undefined,
    bidangIlmuCocok: fieldFits(subject, to),
    pengalamanRumpunTahun: subject.familyYears ? (subject.familyYears.get(to.family) ?? 0) : undefined,
    bulanKeBup: bup === undefined ? undefined : monthsBetween(tmt, addMonths(employee.birth, bup * 12)),
    jpm: match ? (capped ? match.capped : match.sum) : undefined,
    jpmJumlah: match?.sum,
    jpmTerbatas: match?.capped,
    ujiKompetensiLulus: testPassed(law, dossier.tests, target, tmt),
    antarInstansi: false,
    permintaanSendiri: dossier.wishes.some((wish) => wish.post === to.id),
    kerabatAtasanBawahan: kinAboveOrBelow(world, subject, target),
    tmt,
    tmtBulan: Number(tmt.slice(5, 7)),
  });
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

/** Whether a degree lies in a field the post asks for; unknown where the post asks for none or no degree is on record. */
function fieldFits(subject: Subject, post: Post): boolean | undefined {
  if (post.fields.length === 0) return undefined;
  const { employee, dossier } = subject;
  const studied = [
    { field: employee.educationField, name: employee.educationName },
    ...dossier.degrees.map((degree) => ({ field: degree.field, name: degree.name })),
  ].filter((one) => one.field !== null || one.name !== null);
  if (studied.length === 0) return undefined;
  return post.fields.some((wanted) => {
    const word = wanted.trim().toLowerCase();
    return studied.some(
      (one) => one.field?.toLowerCase() === word || (one.name?.toLowerCase().includes(word) ?? false),
    );
  });
}

/** A valid competency test for the target title and level; for JPT a test of that level serves any of its posts. */
function testPassed(
  law: Law,
  tests: readonly CompetencyTest[],
  target: Target,
  tmt: Day,
): boolean | undefined {
  const executive = target.level?.tangga === 'struktural' && target.level.setara >= 4;
  const valid = tests.filter((test) => {
    const level = levelOf(law, { level: test.level, echelon: null });
    const sameLevel = level === undefined ? test.level === null : level.id === target.level?.id;
    return (
      usable(test, tmt) &&
      ((test.position === target.post.position && sameLevel) ||
        (executive && level !== undefined && sameLevel))
    );
  });
  return valid.length === 0 ? undefined : valid.some((test) => test.passed);
}

/** Whether a relative within the degree of R34 would stand above or below in the same unit; unknown without any tie on record. */
function kinAboveOrBelow(world: PairWorld, subject: Subject, target: Target): boolean | undefined {
  const nip = subject.employee.nip;
  if (!world.kin.has(nip)) return undefined;
  const limit = Number(world.policy.rules.R34?.degree ?? 2);
  const rungOf = (post: Post | undefined) =>
    post?.kind === 'struktural' ? (levelOf(world.law, post)?.setara ?? 1) : 0;
  const own = rungOf(target.post);
  return (world.holders.get(target.post.unit) ?? []).some((other) => {
    if (other.nip === nip || degreeBetween(world.kin, nip, other.nip, limit) === null) return false;
    const theirs = rungOf(other.post === null ? undefined : world.province.posts.get(other.post));
    return own !== theirs && Math.max(own, theirs) > 0;
  });
}
