/**
 * Signs through the e-sign service of BSrE (BSSN): the whole PDF goes out, the signed PDF comes back. The passphrase is
 * the signer's own: it is asked for at the moment of signing, sent once, and neither stored, logged nor queued.
 */
import { refuse } from '#ground/refusal.ts';
import type { SignatureWish, Signer } from '#paper/signature.server.ts';

export type BsreConnection = {
  /** "https://esign.bsre.example" */
  address: string;
  user: string;
  password: string;
  /** milliseconds before a silent service counts as unreachable */
  patience: number;
  fetch: typeof fetch;
};

/** What only the signer knows. Kept in the call that signs, and nowhere else. */
export type BsreSecret = { nik: string; passphrase: string };

export function bsreSigner(connection: BsreConnection, secret: BsreSecret): Signer {
  return {
    kind: 'bsre',
    signPdf: async (pdf: Uint8Array, wish: SignatureWish) => {
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' }), 'keputusan.pdf');
      form.set('nik', secret.nik);
      form.set('passphrase', secret.passphrase);
      // The visible block with its QR is part of the page already.
      form.set('tampilan', 'invisible');
      form.set('reason', wish.reason);
      form.set('location', wish.location);
      const answer = await asked(connection, '/api/sign/pdf', { method: 'POST', body: form });
      return received(connection, answer);
    },
  };
}

/** Some releases answer with the PDF, others with the number under which it waits. */
async function received(connection: BsreConnection, answer: Response): Promise<Uint8Array> {
  if (answer.headers.get('content-type')?.startsWith('application/pdf')) return bytesOf(answer);
  const id = answer.headers.get('id_dokumen') ?? (await numberIn(answer));
  if (id === null || !/^[A-Za-z0-9-]{1,80}$/.test(id))
    throw refuse('busy', 'paper.bsre_unreachable', { status: answer.status });
  return bytesOf(await asked(connection, `/api/sign/download/${id}`, { method: 'GET' }));
}

async function asked(connection: BsreConnection, path: string, request: RequestInit): Promise<Response> {
  const basic = Buffer.from(`${connection.user}:${connection.password}`).toString('base64');
  const answer = await connection
    .fetch(new URL(path, connection.address), {
      ...request,
      headers: { authorization: `Basic ${basic}` },
      redirect: 'error',
      signal: AbortSignal.timeout(connection.patience),
    })
    // The cause may hold the request with its form: it is dropped, not wrapped.
    .catch(() => null);
  if (answer === null) throw refuse('busy', 'paper.bsre_unreachable', { status: 0 });
  if (answer.ok) return answer;
  if (answer.status >= 400 && answer.status < 500)
    throw refuse('permission', 'paper.bsre_refused', { status: answer.status });
  throw refuse('busy', 'paper.bsre_unreachable', { status: answer.status });
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
    throw refuse('busy', 'paper.bsre_unreachable', { status: answer.status });
  return bytes;
}

async function numberIn(answer: Response): Promise<string | null> {
  const body: unknown = await answer.json().catch(() => null);
  const id = body !== null && typeof body === 'object' && 'id_dokumen' in body ? body.id_dokumen : null;
  return typeof id === 'string' ? id : null;
}
