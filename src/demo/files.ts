/** Rows → users' files in the layouts of contracts.md §5: what importing reads, written by the other hand. */

import type { Planter } from '#demo/errors.ts';
import { employeeLine, exportColumns, type Names } from '#demo/siasn.ts';
import { canonical, type Json } from '#ground/canonical.ts';
import { shortDate } from '#ground/words/lang.ts';
import { csvHead, csvLines, type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { rankName } from '#registry/codes.ts';
import { competences, type Levels, type Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

export type DemoFile = { name: string; bytes: Buffer };
const day = (value: string | null): string => (value === null ? '' : shortDate(value));
const flag = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0');
const levels = (of: Levels): Value[] => competences.map((code) => of[code] ?? null);
const split = (post: string): [string, string] => {
  const at = post.indexOf('/');
  return [post.slice(0, at), post.slice(at + 1)];
};

function postLine(post: Post): Value[] {
  return [
    post.unit,
    post.position,
    post.name,
    post.family,
    post.abolished ? 1 : 0,
    post.kind,
    post.level,
    post.echelon,
    post.jobClass,
    post.need,
    post.educationMin,
    post.fields.join(';'),
    post.rankMin === null ? null : rankName(post.rankMin),
    post.rankMax === null ? null : rankName(post.rankMax),
    post.experienceYears,
    ...levels(post.standard),
    post.retirementAge,
    post.critical ? 1 : 0,
    post.strategic ? 1 : 0,
  ];
}

/** A track sheet: five kinds, one layout. */
const trackColumns = ['nip', 'tanggal', 'jenis', 'nilai', 'penyelenggara', 'keterangan'];

type Table = { columns: string[]; lines: Value[][] };

/** Rows as lines of the files. Planted errors are added afterwards, in the lines. */
function tablesOf(rows: Rows, names: Names): Record<string, Table> {
  const track = (kind: 'potensi' | 'umpan_balik' | 'penghargaan' | 'penugasan' | 'diklat') => ({
    columns: trackColumns,
    lines: rows[kind].map(({ nip, fact }): Value[] => [
      nip,
      day(fact.on),
      fact.what,
      fact.score,
      fact.by,
      fact.note,
    ]),
  });
  const paper = (kind: 'bebas_temuan' | 'pernyataan') => ({
    columns: ['nip', 'jenis', 'nomor', 'tanggal', 'berlaku_sampai', 'hasil'],
    lines: rows[kind].map(({ nip, fact }): Value[] => [
      nip,
      fact.kind,
      fact.number,
      day(fact.on),
      day(fact.validUntil),
      fact.kind === 'bebas_temuan' ? (fact.clean ? 'bersih' : 'ada_temuan') : '',
    ]),
  });
  return {
    unit: {
      columns: ['unor_id', 'nama', 'induk_id', 'jenis', 'eselon_id', 'kode_wilayah', 'lintang', 'bujur'],
      lines: rows.unit.map((u): Value[] => [
        u.id,
        u.name,
        u.parent,
        u.kind,
        u.echelon,
        u.region,
        u.latitude,
        u.longitude,
      ]),
    },
    jabatan: {
      columns: [
        'unor_id',
        'jabatan_id',
        'nama',
        'rumpun',
        'dihapus',
        'jenis',
        'jenjang',
        'eselon_id',
        'kelas',
        'kebutuhan',
        'pendidikan_min',
        'bidang_ilmu',
        'golongan_min',
        'golongan_maks',
        'pengalaman_tahun',
        ...competences,
        'bup',
        'kritis',
        'strategis',
      ],
      lines: rows.jabatan.map(postLine),
    },
    abk: {
      columns: ['unor_id', 'jabatan_id', 'tugas', 'volume_tahun', 'menit_per_satuan'],
      lines: rows.abk.map((t): Value[] => [...split(t.post), t.task, t.volumePerYear, t.minutesPerUnit]),
    },
    sekolah: {
      columns: ['unor_id', 'nama', 'bentuk', 'siswa', 'rombel', 'guru', 'tahun_ajaran'],
      lines: rows.sekolah.map((s): Value[] => [
        s.unit,
        s.name,
        s.level,
        s.students,
        s.classGroups,
        s.teachers,
        s.year,
      ]),
    },
    pegawai: { columns: exportColumns, lines: rows.pegawai.map((row) => employeeLine(row, names)) },
    riwayat_jabatan: {
      columns: [
        'nip',
        'jabatan_id',
        'nama_jabatan',
        'unor_id',
        'eselon_id',
        'jenjang',
        'tmt_mulai',
        'tmt_selesai',
        'penugasan',
      ],
      lines: rows.riwayat_jabatan.map(({ nip, fact }): Value[] => [
        nip,
        fact.position,
        fact.title,
        fact.unit,
        fact.echelon,
        fact.level,
        day(fact.from),
        day(fact.to),
        fact.assignment,
      ]),
    },
    skp: {
      columns: ['nip', 'tahun', 'hasil', 'perilaku', 'predikat_id', 'nilai'],
      lines: rows.skp.map(({ nip, fact }): Value[] => [
        nip,
        fact.year,
        fact.result,
        fact.conduct,
        fact.rating,
        fact.score,
      ]),
    },
    kompetensi: {
      columns: ['nip', 'tanggal_asesmen', 'penyelenggara', 'metode', ...competences, 'berlaku_sampai'],
      lines: rows.kompetensi.map(({ nip, fact }): Value[] => [
        nip,
        day(fact.on),
        fact.by,
        fact.method,
        ...levels(fact.levels),
        day(fact.validUntil),
      ]),
    },
    tambahan_pegawai: {
      columns: ['nip', 'domisili_kode_wilayah', 'akhir_kontrak', 'ikatan_dinas'],
      lines: rows.tambahan_pegawai.map(({ nip, fact }): Value[] => [
        nip,
        fact.homeRegion,
        day(fact.contractEnd),
        flag(fact.serviceBond),
      ]),
    },
    pendidikan: {
      columns: ['nip', 'tingkat_pendidikan_id', 'pendidikan_id', 'nama', 'tahun_lulus'],
      lines: rows.pendidikan.map(({ nip, fact }): Value[] => [
        nip,
        fact.level,
        fact.field,
        fact.name,
        fact.year,
      ]),
    },
    uji_kompetensi: {
      columns: ['nip', 'tanggal', 'jabatan_id', 'jenjang', 'lulus', 'nilai', 'berlaku_sampai'],
      lines: rows.uji_kompetensi.map(({ nip, fact }): Value[] => [
        nip,
        day(fact.on),
        fact.position,
        fact.level,
        fact.passed,
        fact.score,
        day(fact.validUntil),
      ]),
    },
    potensi: track('potensi'),
    umpan_balik: track('umpan_balik'),
    penghargaan: track('penghargaan'),
    penugasan: track('penugasan'),
    diklat: track('diklat'),
    hukdis: {
      columns: ['nip', 'jenis_hukuman_id', 'tingkat', 'sk_nomor', 'sk_tanggal', 'tmt', 'akhir'],
      lines: rows.hukdis.map(({ nip, fact }): Value[] => [
        nip,
        fact.kind,
        fact.severity,
        fact.decree,
        day(fact.decreedOn),
        day(fact.from),
        day(fact.to),
      ]),
    },
    bebas_temuan: paper('bebas_temuan'),
    pernyataan: paper('pernyataan'),
    keluarga: {
      columns: ['nip', 'hubungan', 'nip_keluarga'],
      lines: rows.keluarga.map(({ nip, fact }): Value[] => [nip, fact.relation, fact.other]),
    },
    minat: {
      columns: ['nip', 'urutan', 'unor_id', 'jabatan_id', 'alasan'],
      lines: rows.minat.map(({ nip, fact }): Value[] => [nip, fact.order, ...split(fact.post), fact.reason]),
    },
    skm: {
      columns: ['tanggal', 'unor_id', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'],
      lines: rows.skm.map((s): Value[] => [day(s.on), s.unit, ...s.answers]),
    },
  };
}

/** The workbooks of the folder; everything else is CSV. */
const books = new Set(['jabatan', 'kompetensi']);

/** A piece of a file, to be put behind the pieces of the same name that came before. */
export type Piece = { name: string; bytes: Buffer };

/**
 * The folder of a province that comes in chapters, piece by piece: SIASN's export with pipes, two workbooks, the rest with
 * commas. Only the workbooks wait for their last line.
 */
export function* piecesOf(chapters: Iterable<Rows>, policy: Json, planter: Planter | null): Generator<Piece> {
  const names = { unit: new Map<string, string>(), post: new Map<string, Post>() };
  const waiting = new Map<string, Table>();
  const begun = new Set<string>();
  const out = function* (name: string, columns: string[], lines: Value[][]): Generator<Piece> {
    if (books.has(name)) {
      const book = waiting.get(name) ?? { columns, lines: [] };
      waiting.set(name, book);
      for (const line of lines) book.lines.push(line);
      return;
    }
    const style = name === 'pegawai' ? ({ delimiter: '|' } as const) : {};
    const head = begun.has(name) ? '' : csvHead(columns, style);
    begun.add(name);
    const text = head + csvLines(lines, style);
    if (text !== '') yield { name: `${name}.csv`, bytes: Buffer.from(text, 'utf8') };
  };
  let shape: Record<string, Table> = {};
  for (const rows of chapters) {
    for (const unit of rows.unit) names.unit.set(unit.id, unit.name);
    for (const post of rows.jabatan) names.post.set(post.id, post);
    shape = tablesOf(rows, names);
    for (const [name, { columns, lines }] of Object.entries(shape)) {
      planter?.pass(name, columns, lines);
      yield* out(name, columns, lines);
    }
  }
  for (const [name, lines] of planter?.rest() ?? []) yield* out(name, shape[name]?.columns ?? [], lines);
  for (const [name, { columns, lines }] of waiting)
    yield { name: `${name}.xlsx`, bytes: xlsxBytes([{ name, columns, rows: lines }]) };
  yield { name: 'kebijakan.json', bytes: Buffer.from(`${JSON.stringify(policy, null, 2)}\n`) };
  yield { name: 'kesalahan.json', bytes: Buffer.from(`${canonical(planter ? [...planter.planted] : [])}\n`) };
}

/** The same as whole files. */
export function filesOf(chapters: Iterable<Rows>, policy: Json, planter: Planter | null): DemoFile[] {
  const parts = new Map<string, Buffer[]>();
  for (const { name, bytes } of piecesOf(chapters, policy, planter)) {
    const pieces = parts.get(name) ?? [];
    parts.set(name, pieces);
    pieces.push(bytes);
  }
  return [...parts].map(([name, pieces]) => ({ name, bytes: Buffer.concat(pieces) }));
}
