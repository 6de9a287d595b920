/** What every page knows: the language, who is signed in, and whether the province is invented. */
import { useRouteLoaderData } from 'react-router';
import type { Role } from '#case/roles.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { OwnWords } from '#ground/words/own-id.ts';
import { deskWordsIn, ownWordsIn } from '#ui/words.ts';

export type Scheme = 'light' | 'dark' | 'auto';

export type RootData = {
  lang: Lang;
  scheme: Scheme;
  demo: boolean;
  today: string;
  /** A one-time key for the forms of this page. */
  formKey: string;
  actor: { name: string; username: string; role: Role; roles: Role[] } | null;
};

export function useRoot(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined;
}

export function useLang(): Lang {
  return useRoot()?.lang ?? 'id';
}

/** What every signed-in page can say, in the reader's language. */
export function useWords(): OwnWords {
  return ownWordsIn(useLang());
}

/** The same with the words of the staff's desks: for pages no employee opens. */
export function useDeskWords(): DeskWords {
  return deskWordsIn(useLang());
}
