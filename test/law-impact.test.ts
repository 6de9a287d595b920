import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { soon } from '#db/patience.server.ts';
import { makeProvince } from '#demo/province.ts';
import { effectOf, resultsOf } from '#jurist/impact.ts';
import { evaluateRule } from '#law/evaluate.ts';
import { findRule, type Law } from '#law/law.ts';
import type { Status } from '#law/rule.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { proved } from '#lawbook/change.ts';
import { readFolder } from '#registry/folder.ts';
import { pairsOf } from '#registry/pair.ts';
import { considering } from '#steps/evaluation/considered.ts';
import { type Ground, groundOf, profileOf } from '#steps/evaluation/profile.ts';
import { needsOf } from '#steps/needs/rules.ts';

const law = shippedLaw();
let ground: Ground;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tepat-dampak-'));
  for (const { name, bytes } of makeProvince({ employees: 300, seed: '3', asOf: '2026-12-01' }).files)
    writeFileSync(join(dir, name), bytes);
  const { province, policy } = await readFolder(dir);
  rmSync(dir, { recursive: true });
  ground = groundOf(province, policy, law);
});

/** Every pair the evaluation looks at, asked the slow way. */
function askedSlowly(id: string, under: Law): Map<string, Status> {
  const { province, policy, rungOf, kilometres } = ground;
  const consider = considering({ province, needs: needsOf({ province, policy, law }), rungOf, kilometres });
  const pairs = pairsOf(province, law, policy, policy.tmt);
  const answers = new Map<string, Status>();
  for (const [nip, person] of province.people) {
    if (person.post === null || !province.posts.has(person.post)) continue;
    const box = profileOf(ground, nip)?.talent.box;
    for (const { post } of consider(nip)) {
      const facts = { ...pairs.facts(nip, post), ...(box ? { kotakTalenta: box } : {}) };
      const when = { on: policy.asOf, stage: 'usul', parameters: policy.rules[id] ?? {} } as const;
      answers.set(`${nip} ${post}`, evaluateRule(under, id, facts, when).status);
    }
  }
  return answers;
}

const ruleOf = (id: string) => {
  const rule = findRule(law, id, ground.policy.asOf);
  if (!rule) throw new Error(id);
  return rule;
};

describe('the results of a rule on the data of a round', () => {
  it.each(['R13', 'R15', 'R19'])('of %s are those of asking about every pair', async (id) => {
    const results = await resultsOf(ground, ruleOf(id))?.result;
    const slow = [...askedSlowly(id, law).values()];
    expect(results?.per).toBe('pasangan');
    expect(results?.asked).toBe(slow.length);
    for (const [status, count] of Object.entries(results?.statuses ?? {}))
      expect(count, status).toBe(slow.filter((one) => one === status).length);
  });

  it('of a rule about the person alone are counted by people, and name the datum that is missing', async () => {
    const results = await resultsOf(ground, ruleOf('R05'))?.result;
    expect(results?.per).toBe('orang');
    expect(results?.asked).toBeLessThanOrEqual(ground.province.people.size);
    const unknown = results?.statuses.belum_diketahui ?? 0;
    expect(unknown).toBeGreaterThan(0);
    for (const { fact, count } of results?.missing ?? []) {
      expect(['predikatTahunLalu', 'predikatDuaTahunLalu']).toContain(fact);
      expect(count).toBeLessThanOrEqual(unknown);
    }
    expect(results?.missing.length).toBeGreaterThan(0);
  });

  it('goes on behind a page that does not wait, says how far it is, and is counted once', async () => {
    const counting = resultsOf(ground, ruleOf('R12'));
    if (!counting) throw new Error('R12');
    const early = await soon(counting, 0);
    if (!('progress' in early)) throw new Error('counted at once');
    expect(early.progress.seen).toBeLessThan(early.progress.of);
    expect(early.progress.of).toBe(ground.province.people.size);
    expect(resultsOf(ground, ruleOf('R12'))).toBe(counting);
    const late = await soon(counting, 60_000);
    expect('result' in late && late.result.asked).toBeGreaterThan(1000);
  });

  it('are none for a rule about a plan or the procedure', () => {
    expect(resultsOf(ground, ruleOf('R09'))).toBeUndefined();
    expect(resultsOf(ground, ruleOf('R24'))).toBeUndefined();
  });
});

describe('who is affected by a change', () => {
  const shipped = lawFilesIn(lawFolder());
  const R06 = shipped.find(({ name }) => name.startsWith('R06'));
  const text = (R06?.text ?? '')
    .replace('isi: 24', 'isi: 12')
    .replace('masaJabatanBulan: 24', 'masaJabatanBulan: 12')
    .replace('masaJabatanBulan: 23', 'masaJabatanBulan: 11');

  it('are those between the old and the new figure, and nobody else', async () => {
    const { law: after, before } = proved(shipped, [], { file: R06?.name ?? '', from: '2026-12-01', text });
    const effect = await effectOf(ground, 'R06', { before, after }, '2026-12-01').result;
    const { province, policy } = ground;
    const pairs = pairsOf(province, law, policy, policy.tmt);
    expect(effect?.people.length).toBeGreaterThan(0);
    for (const { nip } of effect?.people ?? []) {
      const months = Number(pairs.subject(nip)?.facts.masaJabatanBulan);
      expect(months).toBeGreaterThanOrEqual(12);
      expect(months).toBeLessThan(24);
    }
    expect(effect?.turns).toEqual([{ from: 'gagal', to: 'lulus', count: effect?.people.length }]);
    expect(effect?.closed).toBe(0);
    const [was, is] = [askedSlowly('R06', before), askedSlowly('R06', after)];
    const turned = new Set(
      [...was].filter(([pair, status]) => is.get(pair) !== status).map(([pair]) => pair.slice(0, 18)),
    );
    expect(effect?.people.length).toBe(turned.size);
  });
});
