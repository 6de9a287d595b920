import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { answerClearance, askClearances } from '#steps/evaluation/clearance.acts.server.ts';
import { defaultValidity, missingPapers } from '#steps/evaluation/clearance.ts';
import { nominate } from '#steps/proposal/casework.acts.server.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { asOf, aWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );

describe('papers of other offices', () => {
  const paper = (kind: 'bebas_temuan' | 'D6' | 'D9', on: string, validUntil: string | null = null) => ({
    kind,
    number: '1',
    on,
    validUntil,
    clean: true,
  });
  it('are missing when absent, run out before the effective date, or older than R04 allows', () => {
    const tmt = '2027-01-01';
    expect(missingPapers([], world.law, tmt)).toEqual(['bebas_temuan', 'D6', 'D9']);
    expect(
      missingPapers(
        [
          paper('bebas_temuan', '2026-07-01'),
          paper('D6', '2026-12-01'),
          paper('D9', '2026-12-01', '2026-12-31'),
        ],
        world.law,
        tmt,
      ),
    ).toEqual(['D9']);
    expect(
      missingPapers(
        [paper('bebas_temuan', '2026-06-30'), paper('D6', '2025-01-01'), paper('D9', '2026-12-01')],
        world.law,
        tmt,
      ),
    ).toEqual(['bebas_temuan']);
    expect(defaultValidity(world.law, '2026-12-01')).toBe('2027-06-01');
  });

  it('are asked once, answered once by the office whose duty it is, and become verified facts', async () => {
    const round = await openRound(
      world.as('bkd'),
      { title: 'Uji', asOf, tmt: '2027-01-01', start: asOf },
      world.policy,
      world.calendar,
    );
    const person = [...world.province.people.values()].find(
      (one) => one.post !== null && (world.province.dossiers.get(one.nip)?.clearances.length ?? 0) === 0,
    );
    const target = [...world.province.posts.keys()].find((post) => post !== person?.post) ?? '';
    const id = await nominate(world.as('bkd'), round, {
      nip: person?.nip ?? '',
      from: person?.post ?? null,
      to: target,
      reason: 'uji',
    });
    const given = { law: world.law, due: '2026-12-11' };
    expect(await askClearances(world.as('bkd'), round, [id], given)).toBe(3);
    expect(await codeOf(askClearances(world.as('bkd'), round, [id], given))).toBe('clearance.nothing');
    // What was asked waits on the desk of each office until it has answered.
    const waits = async (role: 'inspektorat' | 'bkd') =>
      (await waitingFor({ db: world.db, actor: world.as(role).actor, today: asOf }))
        .filter(({ act }) => act === 'answerClearance' || act === 'signStatement' || act === 'clearFindings')
        .map(({ act, count, due }) => [act, count, due]);
    expect(await waits('inspektorat')).toEqual([['answerClearance', 1, '2026-12-11']]);
    expect(await waits('bkd')).toEqual([['signStatement', 2, '2026-12-11']]);
    const [request] = await world.db
      .selectFrom('clearance_request')
      .selectAll()
      .where('paper', '=', 'bebas_temuan')
      .execute();
    const answer = { clean: true, number: '700/1', on: '2026-12-01', validUntil: '2027-06-01' };
    const answered = (role: 'inspektorat' | 'bkd', more = {}) =>
      answerClearance(world.as(role, more), request?.id ?? '', { law: world.law, answer });
    expect(await codeOf(answered('bkd'))).toBe('act.forbidden');
    expect(await codeOf(answered('inspektorat', { nip: person?.nip ?? null }))).toBe('act.conflict');
    await answered('inspektorat');
    expect(await codeOf(answered('inspektorat'))).toBe('clearance.answered');
    expect(await waits('inspektorat')).toEqual([]);
    const after = await provinceOf(world.db, asOf);
    expect(after.dossiers.get(person?.nip ?? '')?.clearances).toContainEqual({
      kind: 'bebas_temuan',
      number: '700/1',
      on: '2026-12-01',
      validUntil: '2027-06-01',
      clean: true,
    });
    const fact = await world.db
      .selectFrom('fact')
      .select(['quality'])
      .where('nip', '=', person?.nip ?? '')
      .where('kind', '=', 'bebas_temuan')
      .where('ended_by', 'is', null)
      .execute();
    expect(fact).toEqual([{ quality: 'terverifikasi' }]);
  });

  it('D6 and D9 are not signed by somebody known to be below JPT pratama, nor dated ahead', async () => {
    const [request] = await world.db
      .selectFrom('clearance_request')
      .selectAll()
      .where('paper', '=', 'D6')
      .execute();
    const clerk = [...world.province.people.values()].find(
      (one) => /PL\./.test(one.post ?? '') && one.nip !== request?.nip,
    );
    const sign = (on: string, nip: string | null) =>
      codeOf(
        answerClearance(world.as('bkd', { nip }), request?.id ?? '', {
          law: world.law,
          answer: { clean: true, number: '1', on, validUntil: '2028-01-01' },
        }),
      );
    expect(await sign('2026-12-01', clerk?.nip ?? null)).toBe('clearance.signer');
    expect(await sign('2026-12-25', null)).toBe('clearance.future');
    expect(await sign('2026-12-01', null)).toBeNull();
  });
});
