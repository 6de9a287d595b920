/** A multipart form read as it arrives (RFC 7578): texts are kept, the one file goes to `write` in pieces, never whole in memory. */

export type Part = { name: string; file: string | null };
export type Into = {
  text: (name: string, value: string) => void;
  /** called with null at the end of the file */
  file: (part: Part & { file: string }, piece: Uint8Array | null) => Promise<void>;
};

const TEXT_BYTES = 1_000_000;
const HEAD_BYTES = 16_384;

export class MultipartFault extends Error {}

/** The boundary of the form; null if the request is no such form. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    contentType ?? '',
  );
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function partOf(head: string): Part {
  const line = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
  const value = (key: string): string | null => {
    const found = new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)?.[1];
    return found === undefined ? null : found.replace(/%22/g, '"').replace(/\\(.)/g, '$1');
  };
  const name = value('name');
  if (name === null) throw new MultipartFault('name');
  // Some browsers send a whole path; only its last part is a name.
  return { name, file: value('filename')?.split(/[\\/]/).at(-1) ?? null };
}

export async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  into: Into,
): Promise<void> {
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line break before it.
  let held = Buffer.from('\r\n');
  let part: Part | null = null;
  let text: Buffer[] = [];
  let textBytes = 0;
  let ended = false;
  const give = async (piece: Buffer): Promise<void> => {
    if (part === null || piece.length === 0) return;
    if (part.file !== null) return into.file({ ...part, file: part.file }, piece);
    textBytes += piece.length;
    if (textBytes > TEXT_BYTES) throw new MultipartFault('text');
    text.push(Buffer.from(piece));
  };
  const close = async (): Promise<void> => {
    if (part === null) return;
    if (part.file !== null) await into.file({ ...part, file: part.file }, null);
    else into.text(part.name, Buffer.concat(text).toString('utf8'));
    part = null;
    text = [];
    textBytes = 0;
  };
  /** Takes what is complete out of `held`; false when more must come. */
  const step = async (): Promise<boolean> => {
    const at = held.indexOf(mark);
    if (at < 0) {
      const safe = Math.max(0, held.length - mark.length);
      if (part !== null) await give(held.subarray(0, safe));
      held = held.subarray(safe);
      return false;
    }
    const after = at + mark.length;
    if (held.length < after + 2) return false;
    if (held.toString('latin1', after, after + 2) === '--') {
      await give(held.subarray(0, at));
      await close();
      ended = true;
      return false;
    }
    const headEnd = held.indexOf('\r\n\r\n', after);
    if (headEnd < 0) {
      if (held.length - after > HEAD_BYTES) throw new MultipartFault('head');
      return false;
    }
    await give(held.subarray(0, at));
    await close();
    part = partOf(held.toString('utf8', after, headEnd));
    held = held.subarray(headEnd + 4);
    return true;
  };
  for await (const chunk of body) {
    if (ended) continue;
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    while (await step());
  }
  if (!ended) throw new MultipartFault('end');
}
