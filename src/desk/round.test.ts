import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '#desk/command.ts';
import { run as ikm } from '#desk/ikm.command.ts';
import { run as need } from '#desk/need.command.ts';
import { run as round } from '#desk/round.command.ts';
import { isRefusal } from '#ground/refusal.ts';
import { check } from '#judge/check.ts';

const home = mkdtempSync(join(tmpdir(), 'tepat-round-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder as an office would send it, in the smallest form: two units, three posts, three people. */
function folder(name: string): string {
  const dir = mkdtempSync(join(home, name));
  const put = (file: string, lines: string[]): void =>
    writeFileSync(join(dir, file), `${lines.join('\r\n')}\r\n`);
  put('unit.csv', [
    'unor_id,nama,induk_id,jenis,eselon_id,kode_wilayah,lintang,bujur',
    'A,Dinas A,,opd,,33.01,-7.0,110.0',
    'B,Dinas B,,opd,,33.02,-7.3,110.3',
  ]);
  put('jabatan.csv', [
    'unor_id,jabatan_id,nama,rumpun,dihapus,jenis,jenjang,kelas,kebutuhan,kritis',
    'A,J,Pengadministrasi,umum,0,pelaksana,pelaksana,6,2,0',
    'B,J,Pengadministrasi,umum,0,pelaksana,pelaksana,6,2,1',
  ]);
  put('pegawai.csv', [
    'NIP BARU|NAMA|TANGGAL LAHIR|KEDUDUKAN HUKUM ID|STATUS CPNS PNS|GOL AKHIR ID|TMT JABATAN|JABATAN ID|TINGKAT PENDIDIKAN ID|UNOR ID',
    ...[
      '198503172010011004|ANA|17-03-1985',
      '198604182011012005|BUDI|18-04-1986',
      '198705192012011006|CITRA|19-05-1987',
    ].map((person, i) => `${person}|01|P|31|01-01-2022|J|40|${i < 2 ? 'A' : 'B'}`),
  ]);
  put('skp.csv', [
    'nip,tahun,predikat_id',
    ...['198503172010011004', '198604182011012005', '198705192012011006'].flatMap((nip) => [
      `${nip},2024,2`,
      `${nip},2025,2`,
    ]),
  ]);
  writeFileSync(
    join(dir, 'kebijakan.json'),
    JSON.stringify({
      format: 'policy/1',
      asOf: '2026-12-01',
      tmt: '2027-01-01',
      donorFloor: 0.5,
      objectives: ['placed', 'critical', 'fit', 'moves'],
      seed: 'uji',
    }),
  );
  return dir;
}

async function call(
  command: Command,
  ...args: string[]
): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const exit = await command(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lang: 'id',
  });
  return { exit, out, err };
}

const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    (
      readdirSync(dir, { recursive: true, withFileTypes: true }) as {
        name: string;
        parentPath: string;
        isFile(): boolean;
      }[]
    )
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')])
      .sort(),
  );

describe('tepat round', () => {
  it('writes needs, eligibility, proposal, problem, plan, reasons and data quality, and its plan passes the judge', async () => {
    const dir = folder('a');
    const out = join(home, 'hasil');
    const { exit, out: said } = await call(round, dir, '--out', out, '--robustness', '3');
    expect(exit).toBe(0);
    expect(said).toContain('simulasi: benih dari berkas');
    expect(readdirSync(out).sort()).toEqual([
      'alasan',
      'kebutuhan.xlsx',
      'kelayakan.csv',
      'mutu-data.xlsx',
      'plan.json',
      'problem.json',
      'usulan.xlsx',
    ]);
    const plan = readFileSync(join(out, 'plan.json'), 'utf8');
    expect(check(readFileSync(join(out, 'problem.json')), plan).exit).toBe(0);
    const movers = Object.entries(JSON.parse(plan).assignment).filter(([, post]) => post === 'B/J');
    expect(movers).toHaveLength(2);
    expect(readdirSync(join(out, 'alasan'))).toHaveLength(1);
    expect(readFileSync(join(out, 'kelayakan.csv'), 'utf8')).toContain('R05=lulus');
  });
  it('gives the same bytes for the same files, and may replace a result of its own', async () => {
    const dir = folder('b');
    const out = join(home, 'dua');
    await call(round, dir, '--out', out);
    const first = contents(out);
    await call(round, dir, '--out', out);
    expect(contents(out)).toEqual(first);
    expect(readdirSync(home).filter((name) => name.startsWith('.dua'))).toEqual([]);
  });
  it('prints JSON when asked, with the objective by name and the seconds of each stage', async () => {
    const { out: said } = await call(round, folder('c'), '--out', join(home, 'tiga'), '--json');
    const summary = JSON.parse(said);
    expect(summary).toMatchObject({
      status: 'optimal',
      moves: 1,
      needs: { need: 4, shortage: 1, surplus: 0 },
    });
    expect(Object.keys(summary.seconds)).toEqual([
      'baca',
      'kebutuhan',
      'evaluasi',
      'usulan',
      'juri',
      'tulis',
    ]);
  });
  it('touches no folder that is not its own, and leaves nothing behind when it refuses', async () => {
    const foreign = mkdtempSync(join(home, 'milik-orang'));
    writeFileSync(join(foreign, 'catatan.txt'), 'penting');
    const refused = await call(round, folder('d'), '--out', foreign).catch((error: unknown) => error);
    expect(isRefusal(refused) && refused.code).toBe('round.out');
    expect(readdirSync(foreign)).toEqual(['catatan.txt']);
    const missing = await call(round, join(home, 'tidak-ada'), '--out', join(home, 'x')).catch(
      (error: unknown) => error,
    );
    expect(isRefusal(missing) && missing.code).toBe('file.missing');
    expect(readdirSync(home)).not.toContain('x');
  });
});

describe('tepat need', () => {
  it('reckons with the time a sheet gives itself, and warns with both results', async () => {
    const file = join(home, 'abk.csv');
    writeFileSync(
      file,
      [
        'position_title,task_step,output_quantity,time_per_output,time_unit,effective_time_in_same_unit,bezetting',
        'Analis,Menyusun laporan,1200,45,Per Tahun,72000,1',
        'Analis,Memeriksa,250,180,Per Tahun,72000,1',
        '',
      ].join('\n'),
    );
    const { exit, out, err } = await call(need, file);
    const [post] = JSON.parse(out).posts;
    expect(exit).toBe(0);
    expect(post).toMatchObject({ raw: 1.375, standardRaw: 1.32, need: 1, gap: 0, ej: 1.375, grade: 'A' });
    expect(JSON.parse(out).warnings[0].message).toContain('75.000');
    expect(err).toBe('1 jabatan memerlukan 1 orang, kurang 0 dan lebih 0.\n');
  });
  it('of a whole folder projects five years and lists what is vacant', async () => {
    const { out } = await call(need, folder('e'));
    const answer = JSON.parse(out);
    expect(answer.totals).toMatchObject({ need: 4, shortage: 1, surplus: 0 });
    expect(answer.posts[0].projection).toHaveLength(5);
    expect(answer.vacancies).toContainEqual(
      expect.objectContaining({ post: 'B/J', seats: 1, why: 'kosong' }),
    );
  });
});

describe('tepat ikm', () => {
  it('gives index, grade and interval, and counts the rows it refuses', async () => {
    const file = join(home, 'skm.csv');
    writeFileSync(
      file,
      'u1,u2,u3,u4,u5,u6,u7,u8,u9\n3,3,3,4,3,3,4,4,3\n4,3,3,4,3,3,4,4,3\n,3,3,4,3,3,4,4,3\n5,3,3,4,3,3,4,4,3\n',
    );
    const { out } = await call(ikm, file);
    expect(JSON.parse(out)).toEqual({
      respondents: 2,
      refused: 2,
      nrr: [3.5, 3, 3, 4, 3, 3, 4, 4, 3],
      ikm: 84.72,
      mutu: 'B',
      kinerja: 'Baik',
      ci95: [67.07, 100],
    });
  });
  it('refuses a file without one complete answer', async () => {
    const file = join(home, 'kosong.csv');
    writeFileSync(file, 'u1,u2,u3,u4,u5,u6,u7,u8,u9\n5,3,3,4,3,3,4,4,3\n');
    const refused = await call(ikm, file).catch((error: unknown) => error);
    expect(isRefusal(refused) && refused.code).toBe('ikm.empty');
  });
});
