/** Words of the page of schools: teachers each needs by class groups and hours, and has. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';

const id = {
  schools: () => 'Guru di tiap sekolah',
  schoolsLead: (v: { load: number; perCounsellor: number }) =>
    `Kebutuhan guru tiap mata pelajaran = rombel × jam per rombel ÷ ${numberIn('id', v.load)} jam wajib; guru BK satu bagi ${numberIn('id', v.perCounsellor)} siswa. Kurang dan lebih tidak saling menutup, juga antarmapel di satu sekolah.`,
  noSchools: () => 'Data rombel dan siswa belum ada',
  noSchoolsLead: () => 'Impor berkas sekolah (unor_id, siswa, rombel) untuk menghitung kebutuhan guru.',
  schoolCount: () => 'Sekolah',
  school: () => 'Sekolah',
  students: () => 'Siswa',
  groups: () => 'Rombel',
  teachers: () => 'Guru',
  perTeacher: () => 'Siswa per guru',
  perTeacherSpread: () => 'Siswa per guru, p10–p90',
  ratio: (v: { ratio: number }) => `rasio ${fixedIn('id', v.ratio, 2)}`,
  subjects: () => 'Menurut mata pelajaran, seluruh sekolah',
  subject: () => 'Mata pelajaran',
  hours: () => 'Jam seminggu',
  subjectDetail: (v: { name: string }) => `Mata pelajaran di ${v.name}`,
  searchSchool: () => 'Nama sekolah',
  schoolState: {
    kurang: () => 'Ada yang kurang',
    lebih: () => 'Ada yang lebih',
    keduanya: () => 'Kurang dan lebih sekaligus',
  },
};

const en = {
  schools: () => 'Teachers in each school',
  schoolsLead: (v: { load: number; perCounsellor: number }) =>
    `Need of teachers of a subject = class groups × lessons per group ÷ ${numberIn('en', v.load)} lessons a teacher; one counsellor for ${numberIn('en', v.perCounsellor)} students. Too few and too many are never netted, nor between subjects of one school.`,
  noSchools: () => 'No class groups and students yet',
  noSchoolsLead: () => 'Import the sheet of schools (unor_id, siswa, rombel) to reckon the need of teachers.',
  schoolCount: () => 'Schools',
  school: () => 'School',
  students: () => 'Students',
  groups: () => 'Class groups',
  teachers: () => 'Teachers',
  perTeacher: () => 'Students per teacher',
  perTeacherSpread: () => 'Students per teacher, p10–p90',
  ratio: (v: { ratio: number }) => `ratio ${fixedIn('en', v.ratio, 2)}`,
  subjects: () => 'By subject, all schools',
  subject: () => 'Subject',
  hours: () => 'Lessons a week',
  subjectDetail: (v: { name: string }) => `Subjects of ${v.name}`,
  searchSchool: () => 'Name of school',
  schoolState: {
    kurang: () => 'Some too few',
    lebih: () => 'Some too many',
    keduanya: () => 'Too few and too many at once',
  },
} satisfies typeof id;

export const words = { id, en };
