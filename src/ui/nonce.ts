/** The one-time mark that lets our own style and script tags through the content security policy. */
import { createContext, useContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);

/** On the server this response's nonce; in the browser the one that the document came with. */
export function useNonce(): string {
  const given = useContext(NonceContext);
  if (given !== undefined) return given;
  return typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '');
}
