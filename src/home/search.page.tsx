/** Search across the house: people, posts, rounds and decrees, as far as the role acted in may see them. */
import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { type Found, searchFor } from '#home/search.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import type { Route } from './+types/search.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const asked = new URL(request.url).searchParams;
  const text = (asked.get('q') ?? '').trim().slice(0, 100);
  // Under the search box while one types: fewer of each, the page itself shows more.
  const most = asked.has('ringkas') ? 6 : 20;
  return { text, found: await searchFor(context.db, actor, text, context.today, most) };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const words = useWords().home;
  const { text, found } = loaderData;
  const groups = [
    [words.people(), found.people],
    [words.posts(), found.posts],
    [words.decrees(), found.decrees],
    [words.rounds(), found.rounds],
  ] as const;
  const any = groups.some(([, list]) => list.length > 0);
  return (
    <>
      <PageHead title={words.search()} lead={words.searchLead()} />
      <form action="/cari" className="filters" style={{ marginBottom: 24 }}>
        <TextInput name="q" type="search" aria-label={words.searchLead()} defaultValue={text} key={text} />
        <Button type="submit" className="fixed">
          {words.searchGo()}
        </Button>
      </form>
      {any ? (
        <div className="stack-wide">
          {groups
            .filter(([, list]) => list.length > 0)
            .map(([title, list]) => (
              <section key={title} className="stack">
                <h2>{title}</h2>
                <Results of={list} />
              </section>
            ))}
        </div>
      ) : (
        <EmptyState title={text.length < 2 ? words.searchEmpty() : words.searchNone({ text })}>
          {words.searchNoneLead()}
        </EmptyState>
      )}
    </>
  );
}

function Results({ of }: { of: readonly Found[] }) {
  return (
    <ul className="waiting">
      {of.map(({ to, name, about, nip }) => (
        <li key={to + name + about}>
          <Link to={to}>
            <span className="what">{name}</span>
            <span className="about">{about}</span>
            {nip && (
              <span className="due">
                <Nip of={nip} />
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
