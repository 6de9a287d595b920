/**
 * `pegawai`: SIASN's export of employees as it comes. Only the columns named here are read: religion, NIK, address, telephone,
 * marital status and the like are never taken in. The NIP stays text; one that Excel rounded is refused, never guessed.
 */
import { checkNip } from '#ground/nip.ts';
import type { Cells } from '#paper/sheets/row-cells.ts';
import { readLegalStatus, readRank } from '#registry/codes.ts';
import type { Employee, EmploymentStatus } from '#registry/facts.ts';
import {
  codedOrNull,
  dayOrNull,
  educationOrNull,
  rankOrNull,
  text,
  textOrNull,
} from '#registry/kinds/fields.ts';
import { type Fault, type Known, kind, postFaults, postOf, refused, warning } from '#registry/kinds/kind.ts';

/** An employee as the sheet has it: unit and position by id, resolved to a post only when the province is put together. */
export type EmployeeRow = Omit<Employee, 'post' | 'homeRegion' | 'contractEnd' | 'serviceBond'> & {
  position: string | null;
};

const readStatus = (value: string): EmploymentStatus | null => {
  const plain = value.toUpperCase().trim();
  if (plain === 'P' || plain === 'PNS') return 'PNS';
  if (plain === 'C' || plain === 'CPNS') return 'CPNS';
  return plain === 'PPPK' ? 'PPPK' : null;
};
const readSex = (value: string): 'M' | 'F' | null => {
  if (/^(m|l|1|pria|laki.*)$/i.test(value)) return 'M';
  return /^(f|p|2|w|wanita|perempuan)$/i.test(value) ? 'F' : null;
};
const readLegal = (value: string): string | null =>
  /^\d{1,2}$/.test(value) ? value.padStart(2, '0') : readLegalStatus(value);

/** The digits against the columns beside them: a difference is told, the row is kept (some historic NIPs deviate). */
function differences(row: EmployeeRow, cells: Cells, known: Known): Fault[] {
  const checked = checkNip(cells.get('nip_baru') ?? row.nip, known.asOf, row.status === 'PPPK');
  if ('fault' in checked) return [refused('nip_baru', checked.fault, cells.get('nip_baru') ?? '')];
  const { birth, sex, appointedMonth } = checked.parts;
  const faults: Fault[] = [];
  if (birth !== row.birth) faults.push(warning('tanggal_lahir', 'nip.birth_differs', row.birth));
  if (row.status !== 'PPPK' && row.sex !== null && sex !== row.sex)
    faults.push(warning('jenis_kelamin', 'nip.sex_differs', cells.get('jenis_kelamin') ?? ''));
  const appointed = cells.get('tmt_cpns');
  const month = appointed === undefined ? null : dayOrNull.safeParse(appointed).data;
  if (row.status !== 'PPPK' && month && month.slice(0, 7).replace('-', '') !== appointedMonth)
    faults.push(warning('tmt_cpns', 'nip.appointment_differs', appointed ?? ''));
  return faults;
}

function placeFaults(row: EmployeeRow, known: Known): Fault[] {
  if (row.unit === null) return [warning('unor_id', 'unit.unknown', '')];
  if (row.position === null) return [warning('jabatan_id', 'post.unknown', '')];
  return postFaults(known, row.unit, row.position);
}

/** A post in a list of people, without a person: LOWONG, KOSONG. */
const VACANT = /^\W*(lowong|kosong|vacant|formasi\s+kosong)\b/i;
/** `Plt. Budi`: somebody whose own post is another. */
const ACTING = /^\W*(plt|plh|pj|pjs)\b\.?\s/i;

export const pegawai = kind({
  name: 'pegawai',
  columns: {
    nip_baru: { aliases: ['nip', 'nip_pegawai', 'ni_pppk'], required: true, type: text },
    pns_id: { aliases: ['id_pns', 'siasn_id'], type: textOrNull },
    nama: { aliases: ['nama_pegawai', 'nama_lengkap'], required: true, type: text },
    gelar_depan: { type: textOrNull },
    gelar_belakang: { type: textOrNull },
    tanggal_lahir: { aliases: ['tgl_lahir'], type: dayOrNull },
    jenis_kelamin: { aliases: ['jk'], type: codedOrNull(readSex) },
    kedudukan_hukum_id: { aliases: ['kedudukan_pns_id'], type: textOrNull },
    kedudukan_hukum_nama: { aliases: ['kedudukan_pns_nama', 'kedudukan_hukum'], type: textOrNull },
    status_cpns_pns: { aliases: ['status_pegawai', 'status'], type: codedOrNull(readStatus) },
    tmt_cpns: { type: dayOrNull },
    tmt_pns: { type: dayOrNull },
    gol_akhir_id: { type: textOrNull },
    gol_akhir_nama: { aliases: ['golongan', 'gol', 'golongan_ruang'], type: rankOrNull },
    tmt_golongan: { aliases: ['tmt_gol'], type: dayOrNull },
    jabatan_id: { required: true, type: textOrNull },
    // Read only to find out which post is meant where the id is of none.
    jabatan_nama: { aliases: ['nama_jabatan', 'jabatan'], type: textOrNull, prose: true },
    tmt_jabatan: { type: dayOrNull },
    tingkat_pendidikan_id: { aliases: ['tingkat_pendidikan'], type: educationOrNull },
    pendidikan_id: { type: textOrNull },
    pendidikan_nama: { aliases: ['pendidikan'], type: textOrNull },
    unor_id: { aliases: ['unit_id'], required: true, type: textOrNull },
  },
  skip: (cells) => {
    const name = cells.get('nama') ?? '';
    const nip = cells.get('nip_baru') ?? '';
    if (VACANT.test(name) || VACANT.test(nip))
      return /\d{8}/.test(nip) ? null : refused('nama', 'row.vacant', name || nip);
    return ACTING.test(name) ? refused('nama', 'row.acting', name) : null;
  },
  row: (c): EmployeeRow => {
    const nip = c.nip_baru.replace(/[\s'’`.]/g, '');
    const digits = /^(\d{4})(\d{2})(\d{2})/.exec(nip);
    return {
      nip,
      siasnId: c.pns_id,
      name: c.nama,
      titleBefore: c.gelar_depan,
      titleAfter: c.gelar_belakang,
      birth: c.tanggal_lahir ?? (digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : ''),
      sex: c.jenis_kelamin,
      status: c.status_cpns_pns ?? 'PNS',
      legalStatus: readLegal(c.kedudukan_hukum_id ?? '') ?? readLegal(c.kedudukan_hukum_nama ?? '') ?? '',
      appointedPns: c.tmt_pns,
      rank: c.gol_akhir_nama ?? readRank(c.gol_akhir_id ?? ''),
      rankSince: c.tmt_golongan,
      unit: c.unor_id,
      position: c.jabatan_id,
      postSince: c.tmt_jabatan,
      educationLevel: c.tingkat_pendidikan_id,
      educationField: c.pendidikan_id,
      educationName: c.pendidikan_nama,
    };
  },
  title: (row, known, cells) => {
    const { unit, position } = row;
    if (
      unit === null ||
      position === null ||
      !known.units.has(unit) ||
      known.posts.has(postOf(unit, position))
    )
      return null;
    const written = cells.get('jabatan_nama') ?? position;
    const take = (meant: string): void => {
      row.position = meant;
    };
    return { unit, written, column: 'jabatan_id', take };
  },
  key: (row) => row.nip,
  twice: { code: 'nip.duplicate', column: 'nip_baru' },
  check: (row, known, cells) => {
    const faults = [...differences(row, cells, known), ...placeFaults(row, known)];
    const rankId = cells.get('gol_akhir_id');
    if (row.rank === null && rankId !== undefined)
      faults.push(refused('gol_akhir_id', 'rank.unknown', rankId));
    if (row.legalStatus === '')
      faults.push(
        warning('kedudukan_hukum_id', 'legal_status.unknown', cells.get('kedudukan_hukum_nama') ?? ''),
      );
    return faults;
  },
});
