/** Rows → users' files in the layouts of contracts.md §5: what importing reads, written by the other hand. */

import { emailOf } from '#demo/names.ts';
import { canonical, type Json } from '#ground/canonical.ts';
import { shortDate } from '#ground/words/lang.ts';
import { csvText, type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { educationName, rankName } from '#registry/codes.ts';
import { competences, type Levels, type Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';

export type DemoFile = { name: string; bytes: Buffer };
export type Names = { unit: ReadonlyMap<string, string>; post: ReadonlyMap<string, Post> };

const day = (value: string | null): string => (value === null ? '' : shortDate(value));
const flag = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0');
const levels = (of: Levels): Value[] => competences.map((code) => of[code] ?? null);
const split = (post: string): [string, string] => {
  const at = post.indexOf('/');
  return [post.slice(0, at), post.slice(at + 1)];
};

/** The 69 columns of SIASN's export, in its order. */
const exportColumns =
  'PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|ESELON NAMA'.split(
    '|',
  );

const legalNames: Record<string, string> = { '01': 'Aktif', '02': 'CLTN', '03': 'Tugas Belajar' };
const kinds: Record<Post['kind'], [string, string]> = {
  struktural: ['1', 'Jabatan Struktural'],
  fungsional: ['2', 'Jabatan Fungsional Tertentu'],
  pelaksana: ['4', 'Jabatan Fungsional Umum'],
};

function employeeLine(row: EmployeeRow, names: Names): Value[] {
  const post = names.post.get(`${row.unit}/${row.position}`);
  const contract = row.status === 'PPPK';
  const appointed = contract
    ? `${row.nip.slice(8, 12)}-03-01`
    : `${row.nip.slice(8, 12)}-${row.nip.slice(12, 14)}-01`;
  const kind = post ? kinds[post.kind] : ['', ''];
  const agency = 'Pemerintah Provinsi Gajahmungkur';
  const cells: Record<string, string> = {
    'PNS ID': row.siasnId ?? '',
    'NIP BARU': row.nip,
    NAMA: row.name.toUpperCase(),
    'GELAR DEPAN': row.titleBefore ?? '',
    'GELAR BELAKANG': row.titleAfter ?? '',
    'TEMPAT LAHIR NAMA': 'Gajahmungkur',
    'TANGGAL LAHIR': day(row.birth),
    'JENIS KELAMIN': row.sex ?? '',
    'JENIS KAWIN ID': '1',
    NIK: '',
    ALAMAT: 'Alamat contoh, Gajahmungkur',
    EMAIL: emailOf(row.name, row.nip),
    'JENIS PEGAWAI ID': contract ? '' : '10',
    'JENIS PEGAWAI NAMA': contract ? 'PPPK' : 'PNS Daerah Propinsi yang bekerja pada Propinsi',
    'KEDUDUKAN HUKUM ID': contract ? '' : row.legalStatus,
    'KEDUDUKAN HUKUM NAMA': contract ? 'PPPK Aktif' : (legalNames[row.legalStatus] ?? ''),
    'STATUS CPNS PNS': row.status === 'PNS' ? 'P' : row.status === 'CPNS' ? 'C' : 'PPPK',
    'TMT CPNS': day(appointed),
    'TMT PNS': day(row.appointedPns),
    'GOL AKHIR ID': contract ? '' : (row.rank ?? ''),
    'GOL AKHIR NAMA': row.rank === null ? '' : rankName(row.rank),
    'TMT GOLONGAN': day(row.rankSince),
    'JENIS JABATAN ID': kind[0] as string,
    'JENIS JABATAN NAMA': kind[1] as string,
    'JABATAN ID': row.position ?? '',
    'JABATAN NAMA': (post?.name ?? '').toUpperCase(),
    'TMT JABATAN': day(row.postSince),
    'TINGKAT PENDIDIKAN ID': row.educationLevel ?? '',
    'TINGKAT PENDIDIKAN NAMA': row.educationLevel === null ? '' : educationName(row.educationLevel),
    'PENDIDIKAN ID': row.educationField ?? '',
    'PENDIDIKAN NAMA': row.educationName ?? '',
    'UNOR ID': row.unit ?? '',
    'UNOR NAMA': names.unit.get(row.unit ?? '') ?? '',
    'INSTANSI INDUK NAMA': agency,
    'INSTANSI KERJA NAMA': agency,
    'SATUAN KERJA INDUK NAMA': agency,
    'ESELON ID': post?.echelon ?? '',
  };
  return exportColumns.map((column) => cells[column] ?? '');
}

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

/** All files of a folder. The tables hold what `Rows` holds; planted errors are added afterwards, in the text. */
export function tablesOf(rows: Rows): Record<string, { columns: string[]; lines: Value[][] }> {
  const names: Names = {
    unit: new Map(rows.unit.map((u) => [u.id, u.name])),
    post: new Map(rows.jabatan.map((p) => [p.id, p])),
  };
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

export type Tables = ReturnType<typeof tablesOf>;

/** Files as users send them: SIASN's export with pipes, two workbooks, the rest with commas. */
export function filesOf(tables: Tables, policy: Json, manifest: Json): DemoFile[] {
  const files: DemoFile[] = [];
  for (const [name, { columns, lines }] of Object.entries(tables)) {
    if (name === 'jabatan' || name === 'kompetensi')
      files.push({ name: `${name}.xlsx`, bytes: xlsxBytes([{ name, columns, rows: lines }]) });
    else {
      const text = csvText(columns, lines, name === 'pegawai' ? { delimiter: '|' } : {});
      files.push({ name: `${name}.csv`, bytes: Buffer.from(text, 'utf8') });
    }
  }
  files.push({ name: 'kebijakan.json', bytes: Buffer.from(`${JSON.stringify(policy, null, 2)}\n`) });
  files.push({ name: 'kesalahan.json', bytes: Buffer.from(`${canonical(manifest)}\n`) });
  return files;
}
