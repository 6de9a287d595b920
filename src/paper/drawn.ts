/** What every paper draws alike: the signature block, the test mark, the foot line. */
import { groupedNip } from '#ground/nip.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Signatory, SignatureKind, Trace } from '#paper/decree.ts';
import { groupedCode, qrSvg } from '#paper/qr.ts';

const w = wordsIn('id').paper.signature;

export type DrawnSignature = {
  above: string[];
  office: string;
  qr: string | null;
  note: string[];
  name: string;
  below: string[];
};

/** Place and date above, office, QR with its note, name, rank and NIP below. Without a trace there is room for a pen. */
export function drawnSignature(
  signatory: Signatory,
  above: readonly string[],
  trace: Trace | null,
  signature: SignatureKind,
): DrawnSignature {
  const by = {
    test: w.byTest(),
    bsre: w.byBsre(),
    certificate: w.byCertificate(),
    none: null,
  }[signature];
  const signed = signature !== 'none' && trace !== null;
  return {
    above: [...above],
    office: signatory.office,
    qr: signed ? qrSvg(trace.address) : null,
    note: signed
      ? [w.signedElectronically(), ...(by ? [by] : []), w.check({ code: groupedCode(trace.code) })]
      : [],
    name: signatory.name,
    below: [
      ...(signatory.rank ? [signatory.rank] : []),
      ...(signatory.nip ? [`NIP ${groupedNip(signatory.nip)}`] : []),
    ],
  };
}

/** `mark` shouts on every page of a test signature; `foot` leads from the print back to the original. */
export function drawnFoot(
  trace: Trace | null,
  signature: SignatureKind,
  checkpoint: string | null = null,
): { mark: string | null; foot: string[][] | null } {
  const signed = signature !== 'none' && trace !== null;
  const lines = [
    ...(signed ? [[w.foot()], [w.footCheck(), trace.address]] : []),
    ...(checkpoint ? [[w.footLog({ checkpoint })]] : []),
  ];
  return { mark: signature === 'test' ? w.mark() : null, foot: lines.length ? lines : null };
}
