/** A folder of users' files → the province, its policy, and everything that was wrong or doubtful in the files (contracts.md §5). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '#ground/day.ts';
import { addMonths } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { assemble } from '#registry/assemble.ts';
import type { Province } from '#registry/facts.ts';
import type { Kind } from '#registry/kinds/kind.ts';
import { type KindName, kindNames, kinds, noRows } from '#registry/kinds/kinds.ts';
import { Policy } from '#registry/policy.ts';
import { type Finding, knownFrom, readKind } from '#registry/reading.ts';

export type Folder = {
  province: Province;
  policy: Policy;
  findings: Finding[];
  /** rows of each file that was there */
  counts: Partial<Record<KindName, { file: string; total: number; accepted: number; refused: number }>>;
};

const mandatory: readonly KindName[] = ['unit', 'jabatan', 'pegawai'];

/** `kebijakan.json`; without `tmt` the moves take effect on the first day of the next month. */
export async function readPolicy(path: string, asOf?: Day): Promise<Policy> {
  const file = path.split('/').at(-1) ?? path;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw refuse('input', 'file.missing', { file });
    throw refuse('input', 'policy.invalid', {
      file,
      path: '$',
      why: error instanceof Error ? error.message : '',
    });
  }
  const given = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const day = asOf ?? given.asOf;
  const next =
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? addMonths(`${day.slice(0, 7)}-01`, 1)
      : undefined;
  const parsed = Policy.safeParse({ ...given, asOf: day, tmt: given.tmt ?? next });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse('input', 'policy.invalid', {
    file,
    path: issue?.path.join('.') || '$',
    why: issue?.message ?? '',
  });
}

/** The file of a kind in a folder: `pegawai.csv`, `.xlsx` or `.txt`, in any case of letters. */
function fileOf(names: readonly string[], kind: KindName): string | undefined {
  return names.find(
    (name) => /\.(csv|xlsx|txt|tsv)$/i.test(name) && name.replace(/\.[^.]+$/, '').toLowerCase() === kind,
  );
}

/** Reads all files of the folder. A file that cannot be read at all is refused; a missing optional file is fine. */
export async function readFolder(dir: string, options: { asOf?: Day } = {}): Promise<Folder> {
  let names: string[];
  try {
    names = (await readdir(dir)).sort();
  } catch {
    throw refuse('input', 'file.missing', { file: dir });
  }
  for (const kind of mandatory)
    if (fileOf(names, kind) === undefined)
      throw refuse('input', 'file.missing', { file: `${kind}.${kind === 'jabatan' ? 'xlsx' : 'csv'}` });
  const policy = await readPolicy(join(dir, 'kebijakan.json'), options.asOf);
  const rows = noRows();
  const findings: Finding[] = [];
  const counts: Folder['counts'] = {};
  let known = knownFrom(policy.asOf, rows);
  for (const name of kindNames) {
    const file = fileOf(names, name);
    if (file === undefined) continue;
    const source: SheetSource = { name: file, path: join(dir, file) };
    const reading = await readKind(kinds[name] as Kind<unknown>, source, known);
    (rows[name] as unknown[]) = reading.rows.map(({ row }) => row);
    for (const finding of reading.findings) findings.push(finding);
    counts[name] = {
      file,
      total: reading.total,
      accepted: reading.rows.length,
      refused: reading.refusedRows,
    };
    if (mandatory.includes(name)) known = knownFrom(policy.asOf, rows);
  }
  return { province: assemble(policy.asOf, rows), policy, findings, counts };
}
