/** `npx tsx scripts/import-codes.ts`: writes docs/api/kode-impor.md, every code an import can answer with, from the words themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCodesPage } from '#ground/words/import-codes.ts';

writeFileSync(join(import.meta.dirname, '../docs/api/kode-impor.md'), importCodesPage());
