/** A long list for the public, without scripts: a box to search in and links to its pages, both kept in the address. */
import { numberIn } from '#ground/words/lang.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';

/** `kept` stays in the address beside what is searched. */
type Place = { path: string; q: string; kept?: Readonly<Record<string, string>> };

export function PublicSearch({ q, kept = {}, label, go }: Place & { label: string; go: string }) {
  return (
    <search>
      <form className="field" method="get">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="q">{label}</label>
        <span className="search-row">
          <input id="q" name="q" type="search" defaultValue={q} />
          <button className="quiet" type="submit">
            {go}
          </button>
        </span>
      </form>
    </search>
  );
}

export function PublicPages({ path, q, kept = {}, page, pages }: Place & { page: number; pages: number }) {
  const words = useDeskWords().ui.table;
  const lang = useLang();
  if (pages <= 1) return null;
  const at = (hal: number): string =>
    `${path}?${new URLSearchParams({ ...kept, ...(q === '' ? {} : { q }), hal: String(hal) })}`;
  return (
    <nav aria-label={words.pages()}>
      <p>
        {page > 1 && <a href={at(page - 1)}>{words.previous()}</a>}{' '}
        {words.page({ page: numberIn(lang, page), of: numberIn(lang, pages) })}{' '}
        {page < pages && <a href={at(page + 1)}>{words.next()}</a>}
      </p>
    </nav>
  );
}
