/** `tepat explain`: why this post, and what another one would cost and whom it would displace. */
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { readPlan, readValuedCase } from '#desk/placement-files.ts';
import { exitOf } from '#desk/solve.command.ts';
import { wordsIn } from '#ground/words/words.ts';
import { involvement } from '#optimise/conflict.ts';
import { CORE_SECONDS, highsWithin } from '#optimise/core.server.ts';
import { type Explanation, explainProblem } from '#optimise/explain.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    employee: { type: 'string' },
    post: { type: 'string' },
  });
  const { problem, hash } = await readValuedCase(needed(positionals[0], 'CASE'), 'explain');
  const plan = await readPlan(needed(positionals[1], 'PLAN'), hash);
  const employee = needed(values.employee as string | undefined, '--employee');
  const words = wordsIn(io.lang).optimise;
  if (plan.status === 'infeasible') {
    const answer = involvement(problem, plan, employee);
    printJson(io, answer);
    io.err(`${answer.involved ? words.involved(answer) : words.notInvolved(answer)}\n`);
    return exitOf(plan, false);
  }
  const limits = { closeCore: highsWithin(() => CORE_SECONDS) };
  const answer = explainProblem(problem, plan, employee, values.post as string | undefined, limits);
  printJson(io, answer);
  io.err(`${[placeSentence(words, answer), questionSentence(words, answer)].filter(Boolean).join(' ')}\n`);
  return 0;
};

type Said = ReturnType<typeof wordsIn>['optimise'];

function placeSentence(words: Said, { employee, post, before }: Explanation): string {
  if (post === null) return words.without({ employee });
  return post === before ? words.stays({ employee, post }) : words.placed({ employee, post });
}

function questionSentence(
  words: Said,
  { employee, question, objectives, post: placed }: Explanation,
): string {
  if (question === null || question.post === placed) return '';
  const post = question.post ?? '';
  if (!question.eligible) return words.notEligible({ employee, post });
  const { exact } = question;
  if (question.loss === null) return words[exact ? 'noWay' : 'noneFound']({ employee, post });
  const others = question.chain.length - 1;
  const level = question.loss.findIndex((part) => part !== 0);
  if (level < 0) return words.free({ employee, post, others });
  return words[exact ? 'costs' : 'costsAtMost']({
    employee,
    post,
    loss: `${question.loss[level]} (${objectives[level]})`,
    others,
  });
}
