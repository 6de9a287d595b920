import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#ground/canonical.ts';
import { isRefusal } from '#ground/refusal.ts';
import { submitNeeds } from '#steps/needs/submission.acts.server.ts';
import { submissionTerms } from '#steps/needs/submission.ts';
import { aWorld, type World } from '#test/world.ts';

describe('the yearly submission of needs', () => {
  it('is due at the end of March for the next year, with the staff of the last day of the year before', () => {
    expect(submissionTerms('2027-02-10')).toEqual({
      forYear: 2028,
      due: '2027-03-31',
      cutOff: '2026-12-31',
      asOf: '2026-12-31',
    });
    expect(submissionTerms('2026-11-26')).toMatchObject({
      forYear: 2028,
      due: '2027-03-31',
      asOf: '2026-11-26',
    });
    expect(submissionTerms('2027-04-01')).toMatchObject({ forYear: 2029, due: '2028-03-31' });
  });
});

describe('a submission on record', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('is a sheet whose hash stands in the log with its sums, and only the personnel or the organisation bureau records it', async () => {
    const given = { law: world.law, policy: world.policy, number: '800/12/2027' };
    const refusal = await submitNeeds(world.as('operator'), given).catch((error: unknown) => error);
    expect(isRefusal(refusal) && refusal.code).toBe('act.forbidden');
    const id = await submitNeeds(world.as('bkd'), given);
    const row = await world.db
      .selectFrom('need_submission')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const file = await world.db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(sha256(file.bytes)).toBe(file.sha256);
    const leaf = await world.db
      .selectFrom('log_entry')
      .select(['kind', 'leaf'])
      .where('index', '=', row.entry)
      .executeTakeFirstOrThrow();
    expect(leaf.kind).toBe('needs_submitted');
    expect(JSON.parse(leaf.leaf.toString()).public).toMatchObject({
      sha256: file.sha256,
      ...row.counts,
      number: '800/12/2027',
      final: false,
    });
    expect(row.counts.posts).toBe(world.province.posts.size);
  });
});
