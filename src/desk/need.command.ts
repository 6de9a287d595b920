/** `tepat need FILE`: an ABK sheet → need, gap and EJ of every post; a whole folder of users' files → the five-year projection too. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { readFolder } from '#registry/folder.ts';
import { readWorkload } from '#registry/readers.ts';
import { EFFECTIVE_MINUTES, type Rounding, roundings } from '#registry/work.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { needOfSheet, type SheetNeed } from '#steps/needs/sheet.ts';
import { sumOfAll, sumsBy } from '#steps/needs/summary.ts';
import { vacanciesOf } from '#steps/needs/vacancies.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    rounding: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const path = needed(positionals[0], 'BERKAS');
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => {
      throw refuse('input', 'file.missing', { file: path });
    },
  );
  if (folder) return ofFolder(path, values['as-of'] as string | undefined, io);
  return ofSheet(path, roundingOf(values.rounding as string | undefined), io);
};

function roundingOf(given: string | undefined): Rounding {
  const found = roundings.find((each) => each === (given ?? 'half_up'));
  if (!found)
    throw refuse('input', 'argument.value', {
      argument: '--rounding',
      value: given ?? '',
      expected: roundings.join(', '),
    });
  return found;
}

async function ofSheet(path: string, rounding: Rounding, io: Io): Promise<number> {
  const words = wordsIn(io.lang).needs;
  const { rows, findings } = await readWorkload(path);
  const { posts, units } = needOfSheet(shippedLaw(), rows, rounding);
  const warnings = [
    ...posts.filter(differs).map((post) => ({
      code: 'abk.effective_time',
      post: post.name,
      message: words.effectiveTime({
        post: post.name,
        given: post.raw,
        standard: post.standardRaw,
        needGiven: post.need,
        needStandard: post.standardNeed,
      }),
    })),
    ...(posts.some((post) => post.holders === null)
      ? [{ code: 'abk.holders', post: null, message: words.noHolders() }]
      : []),
    { code: 'abk.projection', post: null, message: words.noPeople() },
  ];
  const known = posts.every((post) => post.holders !== null);
  const sum = (of: (post: SheetNeed) => number | null): number =>
    posts.reduce((total, post) => total + (of(post) ?? 0), 0);
  const totals = {
    need: sum((post) => post.need),
    holders: known ? sum((post) => post.holders) : null,
    shortage: known ? sum((post) => post.shortage) : null,
    surplus: known ? sum((post) => post.surplus) : null,
  };
  const refused = findings.filter((finding) => finding.severity === 'refused');
  printJson(io, {
    file: basename(path),
    rounding,
    effectiveMinutes: EFFECTIVE_MINUTES,
    posts: posts.map((post) => ({ ...post, projection: null, gapIn5: null })),
    units,
    totals,
    warnings,
    refused,
  });
  io.err(`${words.said({ posts: posts.length, ...totals, refused: refused.length })}\n`);
  return 0;
}

/** More than rounding apart: the sheet's own time is not 75,000 minutes a year. */
const differs = (post: SheetNeed): boolean =>
  post.ownTime && Math.abs(post.raw - post.standardRaw) > 5e-7 * Math.max(1, post.raw);

async function ofFolder(path: string, asOf: string | undefined, io: Io): Promise<number> {
  const { province, policy, findings } = await readFolder(path, asOf === undefined ? {} : { asOf });
  const needs = needsOf({ province, policy, law: shippedLaw() });
  const total = sumOfAll(needs);
  const posts = [...needs.posts.values()];
  printJson(io, {
    file: basename(path),
    asOf: needs.asOf,
    rounding: needs.rounding,
    effectiveMinutes: EFFECTIVE_MINUTES,
    posts: posts.map(({ holders, retiring, leavers, ...need }) => ({
      ...need,
      holders: holders.length,
      retiring: retiring.length,
      projection: leavers,
    })),
    units: sumsBy(needs, (need) => need.unit),
    agencies: sumsBy(needs, (need) => need.agency),
    floors: needs.floors,
    vacancies: vacanciesOf(needs, province),
    totals: total,
    warnings: [],
    refused: findings.filter((finding) => finding.severity === 'refused'),
  });
  const { need, shortage, surplus } = total;
  const refused = findings.filter((finding) => finding.severity === 'refused').length;
  io.err(`${wordsIn(io.lang).needs.said({ posts: posts.length, need, shortage, surplus, refused })}\n`);
  return 0;
}
