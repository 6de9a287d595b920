/** What is said when a page cannot be shown: calm, what to do, and a number the administrator can find. Never a stack. */
import { isRouteErrorResponse, useLocation } from 'react-router';
import { Mark } from '#ui/mark.tsx';
import { useWords } from '#ui/root-data.ts';
import { SkipLink } from '#ui/small-parts.tsx';

const known = [403, 404, 409, 429, 503] as const;
type Shown = 403 | 404 | 409 | 429 | 500;

function shownFor(error: unknown): Shown {
  if (!isRouteErrorResponse(error)) return 500;
  const found = known.find((status) => status === error.status);
  if (found === undefined) return error.status >= 400 && error.status < 500 ? 404 : 500;
  return found === 503 ? 429 : found;
}

/** The words of a status, with the sentence of a refusal when the page threw one. */
export function ErrorWords({ error }: { error: unknown }) {
  const words = useWords().ui.error;
  const { pathname, search } = useLocation();
  const status = shownFor(error);
  const given = isRouteErrorResponse(error) && typeof error.data === 'object' ? error.data : null;
  const { sentence, number } = (given ?? {}) as { sentence?: unknown; number?: unknown };
  return (
    <div className="stack">
      <title>{`${words[`e${status}`]()} · Tepat`}</title>
      <p className="muted small">{status}</p>
      <h1>{words[`e${status}`]()}</h1>
      <p className="reading">{typeof sentence === 'string' ? sentence : words[`e${status}Lead`]()}</p>
      {typeof number === 'string' && <p className="muted">{words.number({ id: number })}</p>}
      <p className="row">
        <a href="/">{words.home()}</a>
        {status !== 404 && status !== 403 && <a href={pathname + search}>{words.back()}</a>}
      </p>
    </div>
  );
}

export function ErrorView({ error }: { error: unknown }) {
  return (
    <div className="centre">
      <SkipLink />
      <main id="isi" className="card" style={{ maxWidth: 640 }}>
        <Mark size={40} />
        <ErrorWords error={error} />
      </main>
    </div>
  );
}
