/** A signed example decree and a test authority in a folder that goes with the test, and what poppler says about a PDF. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testAuthority } from '#paper/authority.server.ts';
import { decreePdf } from '#paper/decree.server.ts';
import type { Decree, Issue } from '#paper/decree.ts';
import { exampleDecree, exampleIssue } from '#paper/example.test-data.ts';
import { type SignatureWish, type Signer, signPdf } from '#paper/signature.server.ts';

export const governor = { name: 'RADEN SURYA WICAKSANA', office: 'Gubernur Gajahmungkur' };
export const wish: SignatureWish = {
  reason: 'Penetapan keputusan',
  location: 'Wanasari',
  name: governor.name,
  at: new Date('2027-01-04T03:00:00Z'),
};

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tepat-paper-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function signedExample(
  dir: string,
  decree: Decree = exampleDecree(2),
  issue: Issue = exampleIssue,
): Promise<{ pdf: Uint8Array; ca: string; signer: Signer; unsigned: Uint8Array }> {
  const authority = await testAuthority(dir);
  const signer = await authority.signerFor(governor);
  const unsigned = await decreePdf(decree, issue);
  return { pdf: await signPdf(unsigned, signer, wish), ca: authority.ca, signer, unsigned };
}

/** Output of a poppler tool on a PDF, or null on a machine without it. */
export function poppler(tool: 'pdftotext' | 'pdfsig' | 'pdfinfo', pdf: Uint8Array): string | null {
  const { path, remove } = temporaryFolder();
  try {
    const file = join(path, 'a.pdf');
    writeFileSync(file, pdf);
    const args = tool === 'pdftotext' ? ['-layout', file, '-'] : [file];
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const { code, stdout } = error as NodeJS.ErrnoException & { stdout?: string };
    return code === 'ENOENT' ? null : (stdout ?? '');
  } finally {
    remove();
  }
}

/** Text of a PDF with blanks folded, for `toContain`; undefined without poppler. */
export function textOf(pdf: Uint8Array): string | undefined {
  return poppler('pdftotext', pdf)?.replace(/\s+/g, ' ');
}
