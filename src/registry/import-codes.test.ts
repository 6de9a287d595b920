import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileCodes, importCodesPage } from '#ground/words/import-codes.ts';
import { findingCodes } from '#ground/words/registry.ts';

describe('the list of import codes in docs/api', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/api/kode-impor.md'), 'utf8');
  it('has every code an import can answer with, in the sentences people read', () => {
    for (const code of [...findingCodes, ...fileCodes]) expect(page).toContain(`| \`${code}\` |`);
    expect(page).toBe(importCodesPage());
  });
  it('has only codes of lower-case words with dots', () => {
    for (const code of [...findingCodes, ...fileCodes]) expect(code).toMatch(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/);
  });
});
