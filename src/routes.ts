/** The contents page: every web address of Tepat, in the order of the story. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  // The door
  route('masuk', 'people/sign-in.page.tsx'),
  route('keluar', 'people/sign-out.page.tsx'),
  route('pilihan', 'people/preference.page.tsx'),

  // Everyone who is signed in: staff with the eight steps in a rail, employees without
  layout('home/house.layout.tsx', [
    index('home/home.page.tsx'),
    route('kotak-masuk', 'home/inbox.page.tsx'),
    route('cari', 'home/search.page.tsx'),
    route('akun', 'people/account.page.tsx'),
    route('pengaturan', 'home/settings.page.tsx'),
    route('pengaturan/akun', 'people/accounts.page.tsx'),

    // What is known: imported, listed, weighed
    route('data', 'registry/data.page.tsx'),
    route('data/impor', 'registry/import.page.tsx'),
    route('data/sunting/:kind', 'registry/stored-grid.page.tsx'),
    route('data/referensi', 'jurist/references.page.tsx'),
    route('data/referensi/:table', 'jurist/reference.page.tsx'),
    route('data/mutu', 'steps/evaluation/quality.page.tsx'),
    route('data/mutu/dahulukan', 'home/repair-first.page.tsx'),
    route('data/jabatan', 'registry/posts.page.tsx'),
    route('data/mutu/:agency', 'steps/evaluation/quality-agency.page.tsx'),
    route('data/sanggahan', 'registry/claims.page.tsx'),
    route('pegawai', 'registry/employees.page.tsx'),
    route('pegawai/:nip/fakta', 'registry/person-facts.page.tsx'),
    route('pegawai/:nip', 'steps/evaluation/profile.page.tsx'),

    // The law as text that runs
    route('aturan', 'jurist/rules.page.tsx'),
    route('aturan/:id', 'jurist/rule.page.tsx'),
    // Who is assessed when, and what others say of them
    route('asesmen', 'steps/evaluation/assessments.page.tsx'),
    route('asesmen/:session', 'steps/evaluation/assessment.page.tsx'),
    route('saya/umpan-balik', 'steps/evaluation/own-feedback.page.tsx'),

    // The rounds, step by step
    route('putaran', 'steps/round/rounds.page.tsx'),
    route('putaran/:round', 'steps/round/round.page.tsx'),
    route('putaran/:round/kebijakan', 'steps/round/policy.page.tsx'),
    route('putaran/:round/kebutuhan', 'steps/needs/needs.page.tsx'),
    route('putaran/:round/kebutuhan/peta', 'steps/needs/map.page.tsx'),
    route('putaran/:round/kebutuhan/proyeksi', 'steps/needs/ahead.page.tsx'),
    route('putaran/:round/kebutuhan/wilayah', 'steps/needs/regions.page.tsx'),
    route('putaran/:round/kebutuhan/sekolah', 'steps/needs/schools.page.tsx'),
    route('putaran/:round/kebutuhan/batas', 'steps/needs/floors.page.tsx'),
    route('putaran/:round/kebutuhan/usul', 'steps/needs/submission.page.tsx'),
    route('putaran/:round/evaluasi', 'steps/evaluation/evaluation.page.tsx'),
    route('putaran/:round/evaluasi/banding', 'steps/evaluation/compare.page.tsx'),
    route('putaran/:round/evaluasi/krs', 'steps/evaluation/succession.page.tsx'),
    route('putaran/:round/evaluasi/keadilan', 'steps/proposal/fairness.page.tsx'),
    route('putaran/:round/evaluasi/surat', 'steps/evaluation/clearance.page.tsx'),
    route('putaran/:round/evaluasi/:nip', 'steps/evaluation/person.page.tsx'),
    route('putaran/:round/evaluasi/jalankan', 'steps/proposal/evaluate.page.tsx'),
    route('putaran/:round/usulan', 'steps/proposal/proposal.page.tsx'),
    route('putaran/:round/usulan/calon', 'steps/proposal/nominate.page.tsx'),
    route('putaran/:round/usulan/tolak', 'steps/proposal/refusal.page.tsx'),
    route('putaran/:round/usulan/ketahanan', 'steps/proposal/robustness.page.tsx'),
    route('putaran/:round/usulan/skenario', 'steps/proposal/scenario.page.tsx'),
    route('putaran/:round/usulan/:nip', 'steps/proposal/mover.page.tsx'),
    route('kasus', 'home/cases.page.tsx'),
    route('kasus/:case', 'steps/proposal/case.page.tsx'),

    // The log
    route('integritas', 'home/integrity.page.tsx'),
    route('integritas/:entry', 'home/entry.page.tsx'),
    route('putaran/:round/rapat', 'steps/meeting/meetings.page.tsx'),
    route('putaran/:round/rapat/:session', 'steps/meeting/session.page.tsx'),
    route('putaran/:round/rapat/:session/butir/:case', 'steps/meeting/item.page.tsx'),
    route('putaran/:round/keputusan', 'steps/decision/decision.page.tsx'),
    route('putaran/:round/keputusan/menyimpang/:case', 'steps/decision/departure.page.tsx'),
    route('putaran/:round/keputusan/tanda-tangan', 'steps/decision/signing.page.tsx'),
    route('sk', 'home/decrees.page.tsx'),
    route('sk/:number', 'steps/decision/decree.page.tsx'),
    route('putaran/:round/suara', 'steps/voice/voice.page.tsx'),
    route('putaran/:round/publikasi', 'steps/publication/publication.page.tsx'),
    route('putaran/:round/hasil', 'steps/outcome/outcome.page.tsx'),

    // The employee: own case, own data, posts
    route('saya', 'steps/voice/own-cases.page.tsx'),
    route('saya/kasus/:case', 'steps/voice/own-case.page.tsx'),
    route('saya/data', 'steps/voice/own-data.page.tsx'),
    route('saya/jabatan', 'steps/voice/own-posts.page.tsx'),
  ]),

  // The meeting room's projector
  route('putaran/:round/rapat/:session/layar', 'steps/meeting/screen.page.tsx'),

  // Files to take away
  route('asesmen/:session/lembar.xlsx', 'steps/evaluation/assessment-sheet.xlsx.ts'),
  route('kebutuhan/usul/:file', 'steps/needs/submission.xlsx.ts'),
  route('data/impor/daftar', 'registry/batches.csv.ts'),
  route('pengaturan/akun/unduh', 'people/accounts.csv.ts'),
  route('aturan/unduh', 'jurist/rules.csv.ts'),
  route('putaran/:round/rapat/:session/agenda', 'steps/meeting/agenda.csv.ts'),
  route('putaran/:round/suara/surat/unduh', 'steps/voice/letters.csv.ts'),
  route('putaran/:round/publikasi/unduh', 'steps/publication/moves.csv.ts'),
  route('data/impor/salah', 'registry/import-faults.csv.ts'),
  route('data/impor/salinan', 'registry/working-copy.xlsx.ts'),
  route('data/mutu/unduh', 'steps/evaluation/quality.csv.ts'),
  route('data/mutu/dahulukan/unduh', 'home/repair-first.csv.ts'),
  route('putaran/:round/kebutuhan/unduh', 'steps/needs/needs.csv.ts'),
  route('putaran/:round/kebutuhan/:list/unduh', 'steps/needs/step-lists.csv.ts'),
  route('putaran/:round/evaluasi/unduh', 'steps/evaluation/evaluation.csv.ts'),
  route('putaran/:round/evaluasi/:list/unduh', 'steps/evaluation/step-lists.csv.ts'),
  route('saya/data/unduh', 'steps/voice/own-data.csv.ts'),
  route('pegawai/unduh', 'registry/employees.csv.ts'),
  route('data/jabatan/unduh', 'registry/posts.csv.ts'),
  route('kasus/unduh', 'home/cases.csv.ts'),
  route('sk/unduh', 'home/decrees.csv.ts'),
  route('integritas/unduh', 'home/log.csv.ts'),
  route('asesmen/daftar/:list/unduh', 'steps/evaluation/assessment-lists.csv.ts'),
  route('putaran/:round/usulan/:list/unduh', 'steps/proposal/step-lists.csv.ts'),
  route('putaran/:round/usulan/berkas/:file', 'steps/proposal/plan-files.json.ts'),
  route('putaran/:round/rapat/:session/berita-acara.pdf', 'steps/meeting/minutes.pdf.ts'),
  route('sk/:number/pdf', 'steps/decision/decree.pdf.ts'),
  route('sk/:number/petikan/:case', 'steps/decision/extract.pdf.ts'),
  route('saya/kasus/:case/surat.pdf', 'steps/voice/own-letter.pdf.ts'),
  route('saya/kasus/:case/tanda-terima.pdf', 'steps/voice/receipt.pdf.ts'),
  route('saya/kasus/:case/baris.json', 'steps/publication/own-row.json.ts'),

  // The public: plain pages without sign-in and without a script
  route('publik', 'portal/timetable.page.tsx'),
  route('publik/kriteria', 'portal/criteria.page.tsx'),
  route('publik/aturan', 'portal/rules.page.tsx'),
  route('publik/aturan/:id', 'portal/rule.page.tsx'),
  route('publik/lowongan', 'portal/vacancies.page.tsx'),
  route('publik/hasil', 'portal/results.page.tsx'),
  route('publik/statistik', 'portal/statistics.page.tsx'),
  route('publik/log', 'portal/log.page.tsx'),
  route('publik/data', 'portal/data.page.tsx'),
  route('publik/data/:file', 'portal/open-file.csv.ts'),
  route('verifikasi', 'portal/verify.page.tsx'),
  route('verifikasi/:code', 'portal/decree.page.tsx'),
  route('skm/:unit', 'steps/outcome/survey.page.tsx'),

  // Everything else is not there
  route('*', 'ui/nowhere.page.tsx'),
] satisfies RouteConfig;
