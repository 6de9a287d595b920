/** Wakes the page that the server drew. Everything on it already works without this. */
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { loadOwnWords } from '#ui/words.browser.ts';

await loadOwnWords(document.documentElement.lang === 'en' ? 'en' : 'id');
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
