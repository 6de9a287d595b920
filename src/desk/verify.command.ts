/** `tepat verify PATH`: a log export, a round bundle, a proof or a signed decree, checked with no server and no network. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { folderAt } from '#desk/verify-folder.ts';
import { type Checked, checkPdf } from '#desk/verify-pdf.ts';
import { refuse } from '#ground/refusal.ts';
import { faultIn } from '#ground/words/ledger.ts';
import { wordsIn } from '#ground/words/words.ts';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { CHECKPOINT, MANIFEST } from '#ledger/export.ts';
import { readVerifier, type VerifierKey } from '#ledger/note.ts';
import { looksLikeBundle, verifyRound } from '#ledger/round-bundle.ts';
import { type Outside, verifyLog } from '#ledger/verify.ts';
import { checkProof } from '#ledger/verify-proof.ts';

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    checkpoint: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    ca: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  const path = needed(positionals[0], 'PATH');
  const outside = await outsideOf(list(values.key), list(values.checkpoint));
  const ca = await Promise.all(list(values.ca).map((file) => textOf(file)));
  const checked = await check(path, outside, ca, io);
  const compared = outside.keys.length > 0 || outside.checkpoints.length > 0 || ca.length > 0;
  return answer(io, checked, compared);
};

async function textOf(file: string): Promise<string> {
  return (await bytesOf(file)).toString();
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    const code = String((error as { code?: unknown }).code);
    throw code === 'ENOENT'
      ? refuse('input', 'file.missing', { file })
      : refuse('input', 'file.unreadable', { file, why: code });
  });
}

/** A key file holds one key a line: the log's, or witnesses'. */
async function outsideOf(keyFiles: string[], checkpointFiles: string[]): Promise<Outside> {
  const keys: VerifierKey[] = [];
  for (const file of keyFiles) {
    const lines = (await textOf(file)).split('\n').filter((line) => line.trim() !== '');
    const read = lines.map((line) => readVerifier(line.trim()));
    if (read.length === 0 || read.includes(null)) throw refuse('input', 'verify.key', { file });
    keys.push(...(read as VerifierKey[]));
  }
  const checkpoints = await Promise.all(
    checkpointFiles.map(async (file) => {
      const bytes = await bytesOf(file);
      if (readCheckpoint(bytes) === null) throw refuse('input', 'verify.checkpoint', { file });
      return { file, bytes };
    }),
  );
  return { keys, checkpoints };
}

async function check(path: string, outside: Outside, ca: string[], io: Io): Promise<Checked> {
  const words = wordsIn(io.lang).ledger;
  const kind = await stat(path).catch(() => null);
  if (kind === null) throw refuse('input', 'file.missing', { file: path });
  const file = basename(path);
  if (kind.isDirectory() || file === MANIFEST) {
    const folder = folderAt(
      kind.isDirectory() ? path : dirname(path),
      await pathsIn(kind.isDirectory() ? path : dirname(path)),
    );
    if (!folder.paths.includes(MANIFEST) && !folder.paths.includes(CHECKPOINT))
      throw refuse('input', 'verify.kind', { file: path });
    const readmes = (head: { origin: string; size: number }) => [
      wordsIn('id').ledger.readme(head),
      wordsIn('en').ledger.readme(head),
    ];
    const verdict = verifyLog(folder, outside, readmes);
    return {
      ...verdict,
      first: said(io, verdict.first),
      sound: words.sound.log({ size: verdict.size, origin: verdict.origin ?? '' }),
    };
  }
  const bytes = await bytesOf(path);
  const extension = extname(file).toLowerCase();
  if (extension === '.pdf' || bytes.subarray(0, 1024).includes('%PDF-')) {
    const proof = await readFile(`${path}.tlog-proof`).catch(() => null);
    return checkPdf(bytes, file, { ca, keys: outside.keys, proof, lang: io.lang });
  }
  if (extension === '.tlog-proof') {
    const verdict = checkProof(bytes, file, outside.keys);
    return {
      ...verdict,
      first: said(io, verdict.first),
      sound: words.sound.proof({ index: verdict.index ?? 0, origin: verdict.origin ?? '' }),
    };
  }
  if (extension !== '.json' && !looksLikeBundle(bytes)) throw refuse('input', 'verify.kind', { file: path });
  const verdict = verifyRound(bytes, file, outside);
  return {
    ...verdict,
    first: said(io, verdict.first),
    sound: words.sound.round({ entries: verdict.entries, origin: verdict.origin ?? '' }),
  };
}

function said(io: Io, first: ReturnType<typeof verifyLog>['first']): Checked['first'] {
  return (
    first && {
      entry: first.entry,
      file: first.file,
      offset: first.offset,
      why: faultIn(io.lang, first.code),
      code: first.code,
    }
  );
}

async function pathsIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
}

function answer(io: Io, { sound, notes = [], ...checked }: Checked, compared: boolean): number {
  const words = wordsIn(io.lang).ledger;
  printJson(io, checked);
  const sentence = checked.first ? words.found(checked.first) : sound;
  io.err(`${[...(compared ? [] : [words.notCompared()]), sentence, ...notes].join(' ')}\n`);
  return checked.ok ? 0 : 1;
}
