/** One employee as a line of SIASN's export, 69 columns; what we have no business knowing is left blank. */

import { emailOf } from '#demo/names.ts';
import { shortDate } from '#ground/words/lang.ts';
import type { Value } from '#paper/sheets/write.ts';
import { educationName, rankName } from '#registry/codes.ts';
import type { Post } from '#registry/facts.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';

export type Names = { unit: ReadonlyMap<string, string>; post: ReadonlyMap<string, Post> };

const day = (value: string | null): string => (value === null ? '' : shortDate(value));

/** The 69 columns of SIASN's export, in its order. */
export const exportColumns =
  'PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|ESELON NAMA'.split(
    '|',
  );

const legalNames: Record<string, string> = { '01': 'Aktif', '02': 'CLTN', '03': 'Tugas Belajar' };
const kinds: Record<Post['kind'], [string, string]> = {
  struktural: ['1', 'Jabatan Struktural'],
  fungsional: ['2', 'Jabatan Fungsional Tertentu'],
  pelaksana: ['4', 'Jabatan Fungsional Umum'],
};

export function employeeLine(row: EmployeeRow, names: Names): Value[] {
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
