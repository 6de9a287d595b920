/** The one screen of `tepat --help`. */
import type { Lang } from '#ground/words/lang.ts';

const lines: Record<Lang, readonly [string, string][]> = {
  id: [
    ['fixture --employees N [--seed S] --out DIR', 'provinsi contoh sebagai berkas pengguna'],
    ['round DIR --out OUT [--robustness N]', 'kebutuhan, kelayakan, usulan, dan alasan dari sebuah folder'],
    ['solve CASE [--out PLAN] [--mode M]', 'rencana penempatan terbaik beserta buktinya'],
    ['check CASE PLAN', 'memeriksa rencana tanpa mempercayai pembuatnya'],
    ['explain CASE PLAN --employee ID [--post ID]', 'mengapa di sini, mengapa tidak di sana'],
    ['resolve CASE PLAN --refuse ID… --out PLAN2', 'memperbaiki rencana setelah satu perubahan'],
    ['need BERKAS', 'analisis beban kerja menjadi kebutuhan'],
    ['ikm BERKAS', 'indeks kepuasan masyarakat dari jawaban SKM'],
    ['import JENIS BERKAS… [--dry-run] | --undo BATCH', 'memasukkan berkas, dapat dibatalkan utuh'],
    ['export log|round ID|open-data|merit --out PATH', 'berkas yang berdiri sendiri'],
    ['verify PATH [--checkpoint F] [--key F] [--ca F]', 'memeriksa log, bundel, atau SK tanpa server'],
    ['witness --log URL --state F', 'saksi luar bagi log'],
    ['serve [--port N] [--data DIR] [--empty]', 'menjalankan server'],
    ['migrate · backup F · restore F · doctor · worker', 'operasi'],
    ['user add|role|disable', 'akun'],
  ],
  en: [
    ['fixture --employees N [--seed S] --out DIR', "an example province as users' files"],
    ['round DIR --out OUT [--robustness N]', 'needs, eligibility, proposal and reasons from a folder'],
    ['solve CASE [--out PLAN] [--mode M]', 'the best placement with its proof'],
    ['check CASE PLAN', 'judges a plan without trusting its maker'],
    ['explain CASE PLAN --employee ID [--post ID]', 'why here, why not there'],
    ['resolve CASE PLAN --refuse ID… --out PLAN2', 'repairs a plan after one change'],
    ['need FILE', 'workload analysis to staffing need'],
    ['ikm FILE', 'public satisfaction index from SKM answers'],
    ['import KIND FILE… [--dry-run] | --undo BATCH', 'takes files in; a batch can be undone whole'],
    ['export log|round ID|open-data|merit --out PATH', 'files that stand alone'],
    ['verify PATH [--checkpoint F] [--key F] [--ca F]', 'checks a log, bundle or decree with no server'],
    ['witness --log URL --state F', 'an outside witness of the log'],
    ['serve [--port N] [--data DIR] [--empty]', 'runs the server'],
    ['migrate · backup F · restore F · doctor · worker', 'operations'],
    ['user add|role|disable', 'accounts'],
  ],
};

export function helpText(lang: Lang): string {
  const head =
    lang === 'en'
      ? 'Tepat: the right people in the right posts, openly.'
      : 'Tepat: orang yang tepat di jabatan yang tepat, secara terbuka.';
  const width = Math.max(...lines[lang].map(([usage]) => usage.length)) + 2;
  const body = lines[lang].map(([usage, what]) => `  ${usage.padEnd(width)}${what}`).join('\n');
  const foot =
    lang === 'en' ? '  --lang id|en · --json · --as-of DATE' : '  --lang id|en · --json · --as-of TANGGAL';
  return `${head}\n\n${body}\n\n${foot}\n`;
}
