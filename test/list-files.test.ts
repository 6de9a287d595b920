/** Lists as files, through their own doors: what the page shows and no more, narrowed and ordered as the address asks, for whoever may see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TransferStatus } from '#case/arrows.ts';
import { shortDate } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { act } from '#record/append.server.ts';
import { verifyFact } from '#registry/claims.acts.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { ownFacts } from '#registry/person-facts.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { freeze } from '#steps/needs/acts.server.ts';
import { evaluate, propose } from '#steps/proposal/acts.server.ts';
import { suggestedSets } from '#steps/proposal/scenario-sets.ts';
import { askRobustness, askScenarios } from '#steps/proposal/study.acts.server.ts';
import { makeStudy } from '#steps/proposal/study.job.server.ts';
import { robustnessFor, scenariosFor } from '#steps/proposal/study.reads.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { object } from '#steps/voice/acts.server.ts';
import { atDoor, listAt } from '#test/door.ts';
import { type Place, wayTo } from '#test/states.ts';
import { asOf, aWorld, type World } from '#test/world.ts';

let world: World;
let round: string;
const place: Place = new Map();
const words = wordsIn('id');
const reason = 'Masa jabatan saya pada unit lama belum dihitung penuh; SK lama saya lampirkan.';

const at = (address: string, role: Parameters<World['as']>[0] = 'bkd', unit: string | null = null) =>
  listAt(world.db, { actor: world.as(role, { unit }).actor, day: asOf, address });
/** The status with which a door turns somebody away. */
const turned = (address: string, role: Parameters<World['as']>[0]) =>
  atDoor(world.db, { actor: world.as(role).actor, day: asOf, address }).then(
    () => 200,
    (thrown: { init?: { status?: number }; kind?: string }) => thrown.init?.status ?? thrown.kind,
  );

beforeAll(async () => {
  world = await aWorld();
  const input = { title: 'Putaran I Tahun 2027', asOf, tmt: '2027-01-04', start: asOf };
  round = await openRound(world.as('bkd'), input, world.policy, world.calendar);
  await freeze(world.as('bkd'), round, world);
  await world.checkpoint();
  await evaluate(world.as('bkd'), round, world.law);
  await propose(world.as('bkd'), round, world.law);
}, 180_000);
afterAll(() => world?.close());

describe('before the meeting', () => {
  it('the test of firmness has everybody the plan places, the shakiest first, and turned about when asked', async () => {
    const door = `/putaran/${round}/usulan/ketahanan/unduh`;
    expect(await turned(door, 'bkd')).toBe('missing');
    await makeStudy(world.db, await askRobustness(world.as('bkd'), round, 200), () => new Date());
    const { plan } = await getRound(world.db, round);
    const { result } = (await robustnessFor(world.db, plan?.id ?? '')) ?? {};
    const own = words.studyPage.robustness;
    const shares = (lines: Record<string, string>[]) =>
      lines.map((line) => Number.parseInt(line[own.share()] ?? '', 10));
    const lines = await at(door);
    expect(lines.map((line) => line[words.lists.nip()]).sort()).toEqual(
      Object.keys(result?.movers ?? {}).sort(),
    );
    expect(shares(lines)).toEqual([...shares(lines)].sort((a, b) => a - b));
    const turnedAbout = shares(await at(`${door}?urut=bertahan&arah=turun`));
    expect(turnedAbout).toEqual([...turnedAbout].sort((a, b) => b - a));
    expect((await at(`${door}?daftar=fakta`)).length).toBe(result?.facts.length);
    expect((await at(`${door}?daftar=jenis`)).length).toBe(
      result?.kinds.filter(({ flips }) => flips > 0).length,
    );
    // an agency: its own people, and nobody's name beside them
    const sees = sightOf(world.as('kepala_opd', { unit: 'DISDIK' }).actor, world.province);
    const mine = await at(door, 'kepala_opd', 'DISDIK');
    expect(mine.length).toBeLessThan(lines.length);
    for (const line of mine)
      expect(sees(world.province.people.get(line[words.lists.nip()] ?? '')?.unit)).toBe(true);
    expect(await turned(door, 'admin')).toBe(403);
  }, 120_000);

  it('scenarios have each difference by name and each aim by set; an agency the aims only', async () => {
    const door = `/putaran/${round}/usulan/skenario/unduh`;
    const own = words.studyPage.scenario;
    const sets = suggestedSets(world.policy.weights, own);
    await makeStudy(world.db, await askScenarios(world.as('bkd'), round, 'putaran', sets), () => new Date());
    const { latest } = await scenariosFor(world.db, round);
    const result = latest?.result;
    const lines = await at(door);
    expect(lines.map((line) => line[words.lists.nip()])).toEqual(result?.differences.map(({ nip }) => nip));
    for (const [n, line] of lines.entries()) {
      const { from = null, places = [] } = result?.differences[n] ?? {};
      for (const [column, { name }] of (result?.columns ?? []).entries()) {
        const post = places[column] ?? null;
        if (post !== null && post === from) expect(line[name]).toBe(own.stays());
        else if (post !== null) expect(line[name]).toContain(world.province.posts.get(post)?.name);
      }
    }
    const aims = await at(`${door}?daftar=tujuan`);
    expect(aims.at(-1)).toMatchObject({ [own.aim()]: own.differs(), [sets[0]?.name ?? '']: '0' });
    expect(await at(door, 'kepala_opd', 'DISDIK')).toEqual([]);
    expect((await at(`${door}?daftar=tujuan`, 'kepala_opd', 'DISDIK')).length).toBe(aims.length);
  }, 120_000);
});

describe('with a case in every state there is', () => {
  const status: Record<string, TransferStatus> = {};
  beforeAll(async () => {
    await wayTo(world, round, [...(await getRound(world.db, round)).cases.keys()], place);
    for (const [name, id] of place) status[id] = name;
  }, 120_000);

  it('the queue of decisions has every case that came out of the meeting, on the desk where it waits', async () => {
    const own = words.decisionPage;
    const lines = await at(`/putaran/${round}/keputusan/unduh`, 'sekda');
    const desk = Object.fromEntries(
      lines.map((line) => [status[line[words.lists.number()] ?? ''], line[own.desk()]]),
    );
    expect(desk).toMatchObject({
      direkomendasikan: own.forward.title(),
      disetujui: own.imut.title(),
      imut_ditolak: own.imut.title(),
      imut_rekomendasi: words.decreePage.sign.section(),
      SK_terbit: own.inaugurate.title(),
      pelantikan: own.duty.title(),
      SPMT: own.close.title(),
      selesai: own.others(),
      ditolak: own.others(),
    });
    for (const line of lines)
      expect(line[own.state()]).toBe(words.case.status[status[line[words.lists.number()] ?? ''] ?? 'draf']());
    const decreed = lines.find((line) => status[line[words.lists.number()] ?? ''] === 'SK_terbit');
    expect(decreed?.[own.inaugurate.decree()]).toBe('800/1/2026');
    expect(decreed?.[own.dueHead()]).not.toBe('');
    // before the decree names are for those who decide
    for (const role of ['admin', 'biro_organisasi', 'asesor', 'tpk'] as const)
      expect(await turned(`/putaran/${round}/keputusan/unduh`, role)).toBe(403);
  });

  it('a case of a relative says in the file, as on the desk, why the reader may not decide it', async () => {
    const id = place.get('direkomendasikan') ?? '';
    const { nip } = await world.db
      .selectFrom('case_status')
      .select('nip')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow();
    const actor = world.as('sekda', { nip }).actor;
    const lines = await listAt(world.db, { actor, day: asOf, address: `/putaran/${round}/keputusan/unduh` });
    const kept = lines.filter((line) => line[words.decisionPage.keptFrom()] !== '');
    expect(kept.map((line) => line[words.lists.number()])).toEqual([id]);
  });

  it('departures have their reason and cost, and none is left out', async () => {
    const door = `/putaran/${round}/keputusan/unduh?daftar=menyimpang`;
    expect(await at(door)).toEqual([]);
    const id = place.get('diteruskan') ?? '';
    await act(world.as('gubernur'), async ({ append }) => {
      await append({
        kind: 'departed',
        about: { round, cases: [id] },
        public: {
          effects: { [id]: 'ditetapkan' },
          objectives: ['fit'],
          cost: [1500],
        },
        personal: { _: { reason } },
      } as unknown as Parameters<typeof append>[0]);
    });
    const own = words.decisionPage.departures;
    const [line] = await at(door);
    expect(line?.[own.reason()]).toBe(reason);
    expect(line?.[own.cost()]).toContain('1,5');
  });

  it('objections have the grounds and the clock, in the order of the page, names only for who opens files', async () => {
    const door = `/putaran/${round}/suara/keberatan/unduh`;
    expect(await at(door)).toEqual([]);
    const id = place.get('SK_terbit') ?? '';
    const { nip } = await world.db
      .selectFrom('case_status')
      .select('nip')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow();
    await object(world.as('pegawai', { nip }), id, reason, world.calendar);
    const own = words.voiceDesk;
    const [line] = await at(door);
    expect(line).toMatchObject({
      [words.lists.number()]: id,
      [words.lists.nip()]: nip,
      [own.grounds()]: reason,
      [own.filedOn()]: shortDate(asOf),
      [own.ruledOn()]: '',
    });
    expect(line?.[own.dueHead()]).toMatch(/^Putusan paling lambat .+, \d+ hari kerja lagi/);
    const [hidden] = await at(door, 'admin');
    expect(hidden).toMatchObject({ [words.lists.number()]: id, [own.person()]: '', [own.grounds()]: '' });
    expect(JSON.stringify(hidden)).not.toContain(nip);
    expect((await at(`/putaran/${round}/suara/surat/unduh`)).length).toBeGreaterThan(2);
    expect(await turned(`/putaran/${round}/suara/lain/unduh`, 'bkd')).toBe(404);
  });

  it('rounds have their dates and how many cases are under way', async () => {
    const own = words.roundPage;
    const [line] = await at('/putaran/unduh', 'admin');
    expect(line).toMatchObject({ [own.name()]: 'Putaran I Tahun 2027', [own.asOf()]: '01-12-2026' });
    expect(Number(line?.[own.cases()])).toBeGreaterThan(10);
    expect(await turned('/putaran/unduh', 'pegawai')).toBe(403);
  });
});

describe('the outcome of a round', () => {
  it('has the index of every unit before and after, and no figure of fewer than five people', async () => {
    const own = words.outcome;
    const door = `/putaran/${round}/hasil/unduh`;
    const nameOf = (id: string | undefined) => world.province.units.get(id ?? '')?.name;
    const before = (await at(door, 'biro_organisasi')).map((row) => row[own.unit()]);
    const [unit, other] = [...world.province.units.keys()].filter((one) => !before.includes(nameOf(one)));
    const answered = (of: string | undefined, day: string, count: number) =>
      Array.from(
        { length: count },
        (_, n) =>
          `${of},${day},${Array(9)
            .fill(3 + (n % 2))
            .join(',')}`,
      );
    const head = `unor_id,tanggal,${Array.from({ length: 9 }, (_, n) => `u${n + 1}`).join(',')}`;
    const lines = [head, ...answered(unit, '2026-11-01', 8), ...answered(other, '2026-11-02', 3)];
    await importFile(
      world.as('biro_organisasi'),
      'skm',
      { name: 'skm.csv', bytes: Buffer.from(lines.join('\n')) },
      { asOf },
    );
    const rows = await at(door, 'biro_organisasi');
    const many = rows.find((row) => row[own.unit()] === nameOf(unit));
    const few = rows.find((row) => row[own.unit()] === nameOf(other));
    expect(many?.[own.before()]).toMatch(/^\d+,\d\d \([ABCD]\)$/);
    expect(many?.[own.answersOf({ window: own.before() })]).toBe('8');
    expect(few?.[own.before()]).toBe(own.few());
    expect(few?.[own.answersOf({ window: own.before() })]).toBe('');
  });
});

describe('the facts of one person', () => {
  it('are narrowed as on the page, and say with what each was compared and by whom', async () => {
    const [nip = ''] =
      [...world.province.dossiers].find(
        ([of, { performance }]) => performance.length > 1 && world.province.people.get(of)?.unit,
      ) ?? [];
    const door = `/pegawai/${nip}/fakta/unduh`;
    const facts = await ownFacts(world.db, nip, words, 'id', asOf);
    const whole = await at(door);
    expect(whole.length).toBe(facts.length + 1);
    const own = words.personFacts;
    const narrowed = await at(`${door}?jenis=skp`);
    expect(narrowed.map((line) => line[own.fact()]).sort()).toEqual(
      facts
        .filter(({ kind }) => kind === 'skp')
        .map(({ text }) => text)
        .sort(),
    );
    const [first] = facts.filter(({ kind }) => kind === 'skp');
    const compared = { kind: 'skp', row: first?.key ?? '', nip, document: 'SKP asli 2025' };
    await verifyFact(world.as('bkd'), compared, []);
    const [seen] = await at(`${door}?keadaan=sudah`);
    expect(seen?.[own.fact()]).toBe(first?.text);
    expect(seen?.[own.seen()]).toContain('SKP asli 2025');
    expect((await at(`${door}?jenis=skp&keadaan=belum`)).length).toBe(narrowed.length - 1);
    // of people elsewhere an operator learns nothing, not even that they are there
    const unit = world.province.people.get(nip)?.unit ?? '';
    const elsewhere = agencyOf(world.province, unit) === 'DISDIK' ? 'DINKES' : 'DISDIK';
    const away = { actor: world.as('operator', { unit: elsewhere }).actor, day: asOf, address: door };
    await expect(atDoor(world.db, away)).rejects.toMatchObject({ code: 'thing.missing' });
    expect(await turned(door, 'gubernur')).toBe(403);
  });
});

describe('the reference tables', () => {
  it('are listed with their rows, and each part of one is what stands on that day and matches the search', async () => {
    const own = words.reference;
    const tables = await at('/data/referensi/unduh', 'operator');
    expect(tables.length).toBeGreaterThan(8);
    const holidays = await at('/data/referensi/hari-libur/unduh');
    const title = tables.find((line) => line[own.count()] === String(holidays.length));
    expect(title?.[own.table()]).toMatch(/libur/i);
    const found = await at('/data/referensi/hari-libur/unduh?q=idul%20fitri');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(holidays.length);
    for (const line of found) expect(Object.values(line).join(' ')).toMatch(/idul fitri/i);
    const [pns, pppk] = await Promise.all(
      ['pns', 'pppk'].map((part) => at(`/data/referensi/golongan/unduh?bagian=${part}`)),
    );
    expect(pns?.length).toBe(17);
    expect(pppk?.[0]).not.toEqual(pns?.[0]);
    expect(await turned('/data/referensi/tidak-ada/unduh', 'bkd')).toBe('missing');
    expect(await turned('/data/referensi/unduh', 'pegawai')).toBe(403);
  });
});
