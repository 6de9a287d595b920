/** Words of the evaluation: whether somebody may go, how well they fit, and how sure the facts are. */
import { numberIn } from '#ground/words/lang.ts';

const id = {
  status: {
    layak: () => 'layak',
    layak_bersyarat: () => 'layak bersyarat',
    tidak_layak: () => 'tidak layak',
  },
  mark: { kuat: () => 'kuat', cukup: () => 'cukup', lemah: () => 'lemah' },
  level: {
    placed: () => 'Penempatan',
    critical: () => 'Jabatan kritis terisi',
    fit: () => 'Kesesuaian',
    growth: () => 'Pengembangan karier',
    preference: () => 'Minat',
    moves: () => 'Jumlah mutasi',
  },
  part: {
    jpm: () => 'Kesesuaian kompetensi (JPM)',
    field: () => 'Kesesuaian bidang ilmu',
    talent: () => 'Nilai talenta',
    experience: () => 'Pengalaman dalam rumpun',
    distance: () => 'Jarak dari domisili',
    box: () => 'Menambah komponen potensi yang masih di bawah 60',
    path: () => 'Langkah berikut dalam pola karier',
    family: () => 'Rumpun baru setelah lebih dari lima tahun',
    nearer: () => 'Lebih dekat dengan domisili',
  },
  axis: {
    predikat: () => 'Predikat SKP dua tahun',
    penghargaan: () => 'Penghargaan lima tahun',
    penugasan: () => 'Penugasan tim kerja dua tahun',
    umpan_balik: () => 'Umpan balik 360°',
    jpm: () => 'Penilaian kompetensi (JPM)',
    pengembangan_kompetensi: () => 'Pengembangan kompetensi',
    pengalaman_jabatan: () => 'Pengalaman jabatan',
    potensi: () => 'Penilaian potensi',
    pendidikan: () => 'Pendidikan formal',
    bidang_ilmu: () => 'Kesesuaian bidang ilmu',
    disiplin: () => 'Rekam jejak disiplin',
  },
  /** facts as a letter names them */
  fact: {
    jpm: (v: { score: number }) => `${numberIn('id', v.score, 1)} dari 100`,
    assessedOn: () => 'Asesmen kompetensi',
    stale: () => 'asesmen sudah melewati masa berlakunya',
    years: (v: { years: number; months: number }) =>
      v.years === 0 ? `${v.months} bulan` : `${v.years} tahun${v.months > 0 ? ` ${v.months} bulan` : ''}`,
    tenure: () => 'Masa dalam jabatan sekarang',
    rating: (v: { year: number }) => `Predikat SKP ${v.year}`,
    distance: (v: { km: number }) => `${numberIn('id', v.km, 0)} km dari domisili`,
    wish: (v: { rank: number }) => `minat Bapak/Ibu nomor ${v.rank}`,
    field: (v: { score: number }): string =>
      v.score === 100
        ? 'program studi yang diminta'
        : v.score === 60
          ? 'serumpun dengan yang diminta'
          : 'di luar bidang yang diminta',
  },
  dimension: {
    kelengkapan: () => 'kelengkapan',
    ketepatan_waktu: () => 'ketepatan waktu',
    akurasi: () => 'akurasi',
    konsistensi: () => 'konsistensi',
  },
  check: {
    D01: () => 'SKP tahun terakhir ada',
    D02: () => 'SKP tahun sebelumnya ada',
    D03: () => 'asesmen kompetensi ada',
    D04: () => 'riwayat jabatan ada',
    D05: () => 'pendidikan ada',
    D06: () => 'domisili diketahui',
    D07: () => 'asesmen masih berlaku',
    D08: () => 'keterangan bebas temuan masih berlaku',
    D09: () => 'unit dan jabatan dikenal',
    D10: () => 'tanggal lahir sesuai NIP',
    D11: () => 'baris pegawai dapat dibaca',
    D12: () => 'jabatan sekarang sama dengan riwayat',
    D13: () => 'TMT jabatan sama dengan riwayat',
    D14: () => 'riwayat jabatan tidak tumpang tindih',
  },
};

const en = {
  status: {
    layak: () => 'eligible',
    layak_bersyarat: () => 'conditionally eligible',
    tidak_layak: () => 'not eligible',
  },
  mark: { kuat: () => 'strong', cukup: () => 'sufficient', lemah: () => 'weak' },
  level: {
    placed: () => 'Placement',
    critical: () => 'Critical posts filled',
    fit: () => 'Fit',
    growth: () => 'Career growth',
    preference: () => 'Wishes',
    moves: () => 'Number of moves',
  },
  part: {
    jpm: () => 'Competence fit (JPM)',
    field: () => 'Field of study fit',
    talent: () => 'Talent value',
    experience: () => 'Experience in the job family',
    distance: () => 'Distance from home',
    box: () => 'Raises a potential component that is below 60',
    path: () => 'Next step of the career path',
    family: () => 'A new family after more than five years',
    nearer: () => 'Nearer to home',
  },
  axis: {
    predikat: () => 'Performance predicate, two years',
    penghargaan: () => 'Awards, five years',
    penugasan: () => 'Team assignments, two years',
    umpan_balik: () => '360° feedback',
    jpm: () => 'Competence assessment (JPM)',
    pengembangan_kompetensi: () => 'Competence development',
    pengalaman_jabatan: () => 'Experience in posts',
    potensi: () => 'Potential assessment',
    pendidikan: () => 'Formal education',
    bidang_ilmu: () => 'Field of study fit',
    disiplin: () => 'Disciplinary record',
  },
  fact: {
    jpm: (v: { score: number }) => `${numberIn('en', v.score, 1)} of 100`,
    assessedOn: () => 'Competence assessment',
    stale: () => 'the assessment is past its validity',
    years: (v: { years: number; months: number }) =>
      v.years === 0 ? `${v.months} months` : `${v.years} years${v.months > 0 ? ` ${v.months} months` : ''}`,
    tenure: () => 'Time in the present post',
    rating: (v: { year: number }) => `Performance predicate ${v.year}`,
    distance: (v: { km: number }) => `${numberIn('en', v.km, 0)} km from home`,
    wish: (v: { rank: number }) => `your wish number ${v.rank}`,
    field: (v: { score: number }): string =>
      v.score === 100
        ? 'the programme asked for'
        : v.score === 60
          ? 'in the field asked for'
          : 'outside the field asked for',
  },
  dimension: {
    kelengkapan: () => 'completeness',
    ketepatan_waktu: () => 'timeliness',
    akurasi: () => 'accuracy',
    konsistensi: () => 'consistency',
  },
  check: {
    D01: () => 'appraisal of the last year is there',
    D02: () => 'appraisal of the year before is there',
    D03: () => 'a competence assessment is there',
    D04: () => 'the history of posts is there',
    D05: () => 'education is there',
    D06: () => 'home is known',
    D07: () => 'the assessment is still valid',
    D08: () => 'the clearance of findings is still valid',
    D09: () => 'unit and post are known',
    D10: () => 'birth date agrees with the NIP',
    D11: () => 'the employee row can be read',
    D12: () => 'the present post agrees with the history',
    D13: () => 'the start in the post agrees with the history',
    D14: () => 'the history of posts does not overlap',
  },
} satisfies typeof id;

export const words = { id, en };
