/** What the search box opens besides what it finds: the pages and acts of the role acted in, by their names. */
import type { OwnWords } from '#ground/words/own-id.ts';
import { stepPath, steps } from '#ui/steps.ts';

export type Command = { to: string; name: string; about: string };
/** Acts that have a command of their own. */
export const commandActs = [
  'openRound',
  'nominate',
  'importFacts',
  'scheduleAssessment',
  'keepAccounts',
] as const;
export type CommandAct = (typeof commandActs)[number];
type Given = {
  /** which of them this role does; the frame asks who may (people/permission) */
  acts: readonly CommandAct[];
  round: { id: string; title: string } | undefined;
  /** which lists this role may open: people and their cases, decrees */
  lists: { cases: boolean; decrees: boolean };
};

/** In the order in which they are offered before anything is typed: what one does, then where one looks. */
export function commandsOf({ acts, round, lists }: Given, words: OwnWords['ui']): Command[] {
  const { command } = words;
  const may = (act: CommandAct): boolean => acts.includes(act);
  const within = (path: string): string => (round ? `${stepPath(round.id, 'evaluasi')}/${path}` : '');
  const asked: (readonly [name: string, to: string, may: boolean, about?: string | undefined])[] = [
    [command.openRound(), '/putaran', may('openRound')],
    [command.nominate(), round ? `${stepPath(round.id, 'usulan')}/calon` : '', may('nominate'), round?.title],
    [command.importData(), '/data/impor', may('importFacts')],
    [command.assessments(), '/asesmen', may('scheduleAssessment')],
    [command.accounts(), '/pengaturan/akun', may('keepAccounts')],
    [command.compare(), within('banding'), lists.cases, round?.title],
    [command.papers(), within('surat'), lists.cases, round?.title],
    ...steps.map(
      (step) => [words.step[step](), round ? stepPath(round.id, step) : '', true, round?.title] as const,
    ),
    [command.employees(), '/pegawai', lists.cases],
    [command.posts(), '/data/jabatan', true],
    [words.cases(), '/kasus', lists.cases],
    [words.decrees(), '/sk', lists.decrees],
    [command.quality(), '/data/mutu', true],
    [command.references(), '/data/referensi', true],
    [words.rules(), '/aturan', true],
    [words.integrity(), '/integritas', true],
    [words.inbox(), '/kotak-masuk', true],
    [command.account(), '/akun', true],
    [command.public(), '/publik', true],
  ];
  return asked.flatMap(([name, to, may, about = '']) => (may && to !== '' ? [{ to, name, about }] : []));
}

/** Those whose names hold every word typed, in any order. */
export function commandsLike(commands: readonly Command[], text: string): Command[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => parts.every((part) => name.toLowerCase().includes(part)));
}
