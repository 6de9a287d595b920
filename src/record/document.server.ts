/** Papers that an act makes: their bytes are kept as they are, beside the log entry that holds their hash. */
import { sha256 } from '#ground/canonical.ts';
import { newId } from '#record/new-id.server.ts';
import type { Tx } from '#record/state.server.ts';

export type Paper = {
  kind: 'berita_acara' | 'sk' | 'surat' | 'surat_isi' | 'usul_kebutuhan';
  media: string;
  bytes: Buffer;
  at: Date;
  round?: string | null;
  case?: string;
};

/** Keeps a paper within the act that makes it; answers its name and the hash of its bytes (hex). */
export async function keepPaper(tx: Tx, paper: Paper): Promise<{ id: string; sha256: string }> {
  const kept = { id: newId('D'), sha256: sha256(paper.bytes) };
  const { kind, media, bytes, at } = paper;
  await tx
    .insertInto('document')
    .values({ ...kept, kind, media, bytes, at, round_id: paper.round ?? null, case_id: paper.case ?? null })
    .execute();
  return kept;
}
