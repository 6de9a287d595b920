/** The way of one case as the same line of marks as a round has: where it stands among proposal, board, decision and decree. */
import type { TransferStatus } from '#case/arrows.ts';
import { useDeskWords } from '#ui/root-data.ts';

const phases = ['usulan', 'berkas', 'nilai', 'sidang', 'pyb', 'ppk', 'imut', 'sk'] as const;

/** How many phases lie behind a case in this state; the next one is under way. */
const behind: Record<TransferStatus, number> = {
  draf: 0,
  diajukan: 1,
  perbaikan: 1,
  verifikasi_berkas: 1,
  penilaian: 3,
  dijadwalkan_sidang: 3,
  sidang: 3,
  ditunda: 3,
  dikembalikan: 3,
  tidak_disetujui: 3,
  direkomendasikan: 4,
  diteruskan: 5,
  ditolak: 5,
  disetujui: 6,
  imut_ditolak: 6,
  imut_rekomendasi: 7,
  SK_terbit: 8,
  pelantikan: 8,
  SPMT: 8,
  selesai: 8,
  dibatalkan: 0,
};

export function CaseLine({ status }: { status: TransferStatus }) {
  const words = useDeskWords();
  const own = words.casePage;
  const stateOf = (at: number) =>
    at < behind[status] ? 'done' : at === behind[status] && status !== 'dibatalkan' ? 'now' : 'later';
  return (
    <ol className="round-line" aria-label={own.caseLine()}>
      {phases.map((phase, at) => {
        const state = stateOf(at);
        return (
          <li key={phase} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="mark">
              <span aria-hidden="true">{at + 1}</span>
            </span>
            <span className="name">
              {own.phase[phase]()}
              <span className="away">, {words.ui.line[state]()}</span>
            </span>
            <span className="when" />
          </li>
        );
      })}
    </ol>
  );
}
