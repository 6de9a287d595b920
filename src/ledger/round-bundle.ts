/** One round as a file that stands alone: its entries, each with the proof that it is in the log, and the log's signed head. */
import { hash as digest } from 'node:crypto';
import { canonical, type Json } from '#ground/canonical.ts';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { firstDifference } from '#ledger/export.ts';
import { type Fault, fault } from '#ledger/fault.ts';
import { readLeaf } from '#ledger/leaf.ts';
import {
  fromBase64,
  heldSignatures,
  readVerifier,
  toBase64,
  type VerifierKey,
  verifierText,
} from '#ledger/note.ts';
import { type Hash, hashLeaf, isIncluded } from '#ledger/tree.ts';
import { type Outside, type Verdict, verdictOf } from '#ledger/verify.ts';

export const ROUND_FORMAT = 'tepat-round/1';

export type BundleEntry = { index: number; leaf: Uint8Array; proof: readonly Hash[] };
export type Bundle = { round: string; key: VerifierKey; checkpoint: string; entries: readonly BundleEntry[] };

type Written = {
  format: string;
  round: string;
  key: string;
  checkpoint: string;
  entries: { index: number; leaf: string; proof: string[] }[];
};

const sealOf = (written: Written): string => digest('sha256', canonical(written), 'hex');

export function bundleText(bundle: Bundle): string {
  const written: Written = {
    format: ROUND_FORMAT,
    round: bundle.round,
    key: verifierText(bundle.key),
    checkpoint: bundle.checkpoint,
    entries: bundle.entries.map(({ index, leaf, proof }) => ({
      index,
      leaf: toBase64(leaf),
      proof: proof.map(toBase64),
    })),
  };
  return `${canonical({ ...written, sha256: sealOf(written) })}\n`;
}

/** Whether these bytes begin as a bundle does. */
export function looksLikeBundle(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1').startsWith('{"checkpoint":"');
}

function isWritten(value: unknown): value is Written & { sha256: string } {
  const one = value as Partial<Written & { sha256: unknown }> | null;
  const texts = [one?.format, one?.round, one?.key, one?.checkpoint, one?.sha256];
  return (
    texts.every((text) => typeof text === 'string') &&
    one?.format === ROUND_FORMAT &&
    Array.isArray(one.entries) &&
    one.entries.every(
      (entry) =>
        Number.isSafeInteger(entry?.index) &&
        typeof entry.leaf === 'string' &&
        Array.isArray(entry.proof) &&
        entry.proof.every((hash) => typeof hash === 'string'),
    )
  );
}

function readWritten(bytes: Uint8Array, file: string): (Written & { sha256: string }) | Fault {
  const text = Buffer.from(bytes).toString();
  let value: unknown;
  try {
    value = JSON.parse(text);
    const again = Buffer.from(`${canonical(value as Json)}\n`);
    if (!again.equals(bytes)) return fault('round.form', file, firstDifference(bytes, again));
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    return fault('round.form', file, at ? Math.min(Number(at[1]), bytes.length) : 0);
  }
  return isWritten(value) ? value : fault('round.form', file, 0);
}

/** Checks a round bundle. That no entry of the round was left out only the whole log can show: `completeness` stays unchecked. */
export function verifyRound(
  bytes: Uint8Array,
  file: string,
  outside: Outside,
): Verdict & { entries: number } {
  const written = readWritten(bytes, file);
  if ('code' in written) return { ...verdictOf(written, outside, null, 0, []), entries: 0 };
  const key = readVerifier(written.key);
  const checkpoint = readCheckpoint(Buffer.from(written.checkpoint));
  const placeOf = (text: string): number => Buffer.from(bytes).indexOf(text);
  const keys = key ? [key] : [];
  const signed =
    checkpoint !== null &&
    checkpoint.origin === key?.name &&
    heldSignatures(checkpoint.note, keys).held.length > 0;
  const first =
    (key?.type === 1 ? null : fault('key.form', file, placeOf('"key":'))) ??
    (checkpoint === null ? fault('checkpoint.form', file, placeOf('"checkpoint":')) : null) ??
    (signed ? null : fault('checkpoint.signature', file, placeOf('"checkpoint":'))) ??
    entriesFault(written, checkpoint, file, placeOf) ??
    (written.sha256 === sealed(written) ? null : fault('file.changed', file, placeOf('"sha256":')));
  const held = checkpoint ? heldSignatures(checkpoint.note, outside.keys) : { held: [], broken: null };
  const last =
    first ??
    outsideFault(
      outside,
      key,
      held.broken !== null,
      held.held.map((one) => one.key.type),
      file,
    );
  const seen = verdictOf(
    last,
    { ...outside, checkpoints: [] },
    key?.name ?? null,
    checkpoint?.size ?? 0,
    held.held.map((one) => one.key.type),
  );
  return { ...seen, unchecked: [...seen.unchecked, 'completeness'], entries: written.entries.length };
}

function sealed({ sha256: _, ...written }: Written & { sha256: string }): string {
  return sealOf(written);
}

function outsideFault(
  outside: Outside,
  key: VerifierKey | null,
  broken: boolean,
  types: number[],
  file: string,
): Fault | null {
  if (broken) return fault('checkpoint.cosignature', file);
  const wanted = outside.keys.some((one) => one.type === 1);
  return wanted && key !== null && !types.includes(1) ? fault('key.other', file) : null;
}

function entriesFault(
  written: Written,
  checkpoint: ReturnType<typeof readCheckpoint>,
  file: string,
  placeOf: (text: string) => number,
): Fault | null {
  let last = -1;
  for (const { index, leaf: encoded, proof } of written.entries) {
    const at = placeOf(`{"index":${index},`);
    if (index <= last) return fault('entry.order', file, at, index);
    last = index;
    const bytes = fromBase64(encoded);
    const leaf = bytes && readLeaf(bytes, index);
    if (bytes === null || leaf === null) return fault('entry.leaf', file, at, index);
    if (leaf.round !== written.round) return fault('round.other', file, at, index);
    const hashes = proof.map(fromBase64);
    if (hashes.some((hash) => hash === null)) return fault('entry.proof', file, at, index);
    const proved =
      checkpoint !== null &&
      isIncluded(index, checkpoint.size, hashLeaf(bytes), hashes as Hash[], checkpoint.root);
    if (!proved) return fault('entry.proof', file, at, index);
  }
  return last < 0 ? fault('round.form', file, 0) : null;
}
