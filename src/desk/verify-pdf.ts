/** A signed decree, and the log proof that may lie beside it, as `tepat verify` tells of them. */

import type { Lang } from '#ground/words/lang.ts';
import { faultIn } from '#ground/words/ledger.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { VerifierKey } from '#ledger/note.ts';
import { checkProof } from '#ledger/verify-proof.ts';

export type Checked = {
  ok: boolean;
  checked: string[];
  unchecked: string[];
  first: { entry: number | null; file: string; offset: number | null; why: string; code: string } | null;
  /** The sentence when all is well, and what else should be said. */
  sound: string;
  notes?: string[];
};

type Beside = { ca: string[]; keys: readonly VerifierKey[]; proof: Uint8Array | null; lang: Lang };

export async function checkPdf(bytes: Uint8Array, file: string, beside: Beside): Promise<Checked> {
  const { verifyDecree } = await import('#paper/verify-pdf.ts');
  const words = wordsIn(beside.lang);
  const logKeys = beside.keys.filter((key) => key.type === 1);
  const decree = await verifyDecree(bytes, { ca: beside.ca, logKeys, file });
  const { signer, decree: content, first: found, ok, checked, unchecked, ...rest } = decree;
  const name = signer ? [signer.name, signer.office].filter(Boolean).join(', ') : null;
  const base = {
    ...rest,
    signer: signer ?? null,
    number: content?.number ?? null,
    sound: words.ledger.sound.pdf({ name }),
    notes: notesOf(decree.certificate, beside.lang),
  };
  if (found) {
    const first = {
      entry: null,
      file,
      offset: found.offset,
      why: words.paper.fault[found.why](),
      code: found.why,
    };
    return { ...base, ok: false, checked: [...checked], unchecked: [...unchecked], first };
  }
  if (beside.proof === null)
    return { ...base, ok, checked: [...checked], unchecked: [...unchecked], first: null };
  return { ...base, ...withProof(decree.sha256, `${file}.tlog-proof`, beside, [...checked], [...unchecked]) };
}

function notesOf(certificate: string, lang: Lang): string[] {
  const words = wordsIn(lang).ledger;
  if (certificate === 'test') return [words.testSigner()];
  return certificate === 'untrusted' ? [words.untrusted()] : [];
}

function withProof(
  sha256: string,
  file: string,
  beside: Beside,
  checked: string[],
  unchecked: string[],
): Pick<Checked, 'ok' | 'checked' | 'unchecked' | 'first'> {
  const proof = checkProof(beside.proof ?? new Uint8Array(), file, beside.keys);
  const code = proof.first?.code ?? (proof.leaf?.public.sha256 === sha256 ? null : 'pdf.unlogged');
  if (code !== null) {
    const first = {
      entry: proof.index,
      file,
      offset: proof.first?.offset ?? 0,
      why: faultIn(beside.lang, code),
      code,
    };
    return { ok: false, checked, unchecked, first };
  }
  const open = unchecked.filter((one) => one !== 'log' && !proof.checked.includes(one));
  return {
    ok: true,
    checked: [...checked, 'logged'],
    unchecked: [...new Set([...open, ...proof.unchecked])],
    first: null,
  };
}
