/** /publik/data/FILE: one of the open files, as bytes. */
import { refuse } from '#ground/refusal.ts';
import { keptAtHead } from '#portal/kept.server.ts';
import { openFiles } from '#portal/open-data.server.ts';
import type { Route } from './+types/open-file.csv';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = context;
  const files = await keptAtHead(db, today, 'files', () => openFiles(db));
  const file = files.find(({ name }) => name === params.file);
  if (!file) throw refuse('missing', 'thing.missing', { what: 'Berkas', id: params.file });
  return new Response(file.text, {
    headers: { 'Content-Type': file.media, 'Cache-Control': 'public, max-age=60' },
  });
}
