/** Everything that is known about oneself as a file, at once: the access that UU 27/2022 art 32 gives within 3 x 24 hours. */
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { ownFacts, ownPerson } from '#registry/person-facts.reads.server.ts';
import type { Route } from './+types/own-data.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { nip } = requireActor(context);
  const { db, words, lang, today } = context;
  const person = nip === null ? null : await ownPerson(db, nip, today);
  const facts = nip === null ? [] : await ownFacts(db, nip, words, lang, today);
  const { data } = words.voicePage;
  const own = words.dataQuality;
  const basic = person
    ? [person.name, person.nip, person.post, person.unit, person.rank, person.status, person.education]
    : [];
  const line = {
    source: person?.source ?? '',
    asOf: person?.asOf ?? '',
    quality: person?.quality ?? 'tercatat',
  };
  const rows = [
    ...(person ? [{ what: data.person(), text: basic.filter(Boolean).join(' · '), ...line }] : []),
    ...facts.map((fact) => ({ ...fact, what: data.kinds[fact.kind]() })),
  ];
  return listFile({
    name: own.ownFile(),
    title: data.title(),
    format: new URL(request.url).searchParams.get('format'),
    rows,
    columns: [
      { label: own.what(), text: (row) => row.what },
      { label: data.title(), text: (row) => row.text },
      { label: own.source(), text: (row) => row.source },
      { label: own.asOf(), text: (row) => row.asOf },
      { label: own.mark(), text: (row) => data.quality[row.quality]() },
    ],
  });
}
