/** What `tepat round` writes, file by file, as bytes (contracts.md §5): the same result gives the same bytes. */
import { eligibilityCsv, splitPost } from '#desk/eligibility.ts';
import { robustnessSheets } from '#desk/robustness-sheets.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { CORE_SECONDS, highsWithin } from '#optimise/core.server.ts';
import { plainLetter } from '#paper/plain.ts';
import { type OutColumn, type OutSheet, type Value, xlsxBytes } from '#paper/sheets/write.ts';
import type { Finding } from '#registry/reading.ts';
import { refusedByUnit, refusedPeople } from '#registry/refused-people.ts';
import { type QualityRow, qualityOf } from '#steps/evaluation/quality.ts';
import { linksOf } from '#steps/proposal/chains.ts';
import { letterOf, lettersOf, nameOf, shown } from '#steps/proposal/letter.ts';
import type { Robustness } from '#steps/proposal/robustness.ts';
import type { RoundResult } from '#steps/proposal/rules.ts';

/** A file at once, or in pieces where it is too long to stand in memory. */
export type OutFile = { name: string; bytes: Uint8Array | string | Iterable<string> };

const wide = (name: string, width: number): OutColumn => ({ name, width });
const two = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

const closeCore = highsWithin(() => CORE_SECONDS);

/** One file after the other, each made when it is asked for: letters of a whole province are never all in memory. */
export function* filesOfRound(
  result: RoundResult,
  findings: readonly Finding[],
  robustness: Robustness | null,
  lang: Lang,
): Generator<OutFile> {
  yield {
    name: 'kebutuhan.xlsx',
    bytes: xlsxBytes([needSheet(result, lang), floorSheet(result), vacancySheet(result, lang)]),
  };
  yield { name: 'kelayakan.csv', bytes: eligibilityCsv(result) };
  yield { name: 'usulan.xlsx', bytes: xlsxBytes(proposalSheets(result, robustness, lang)) };
  yield { name: 'problem.json', bytes: result.problemText };
  yield { name: 'plan.json', bytes: result.planText };
  yield* letterFiles(result, lang);
  yield { name: 'mutu-data.xlsx', bytes: xlsxBytes(qualitySheets(result, findings, lang)) };
}

function needSheet({ needs }: RoundResult, lang: Lang): OutSheet {
  const words = wordsIn(lang).needs;
  const years = [1, 2, 3, 4, 5].map((year) => `proyeksi_${year}`);
  return {
    name: 'Kebutuhan',
    columns: [
      ...['unor_id', 'jabatan_id'],
      wide('nama', 42),
      ...['kebutuhan', 'bezetting', 'selisih', 'kritis', ...years, 'selisih_5th', 'strategis'],
      ...['beban_menit', 'kebutuhan_mentah', 'sumber', 'ej', 'nilai_ej', 'plt', 'kapasitas'],
      wide('alasan_kapasitas', 30),
      'kursi_kosong',
      wide('tertutup', 38),
    ],
    rows: [...needs.posts.values()].map((need): Value[] => [
      ...splitPost(need.post),
      need.name,
      need.need,
      need.holders.length,
      need.gap,
      Number(need.critical),
      ...need.leavers,
      need.gapIn5,
      Number(need.strategic),
      need.minutes,
      need.raw,
      need.needFrom === null ? null : words.from[need.needFrom](),
      need.effectiveness,
      need.grade,
      need.acting,
      need.capacity,
      words.capacity[need.capacityWhy](),
      need.open,
      need.closed === null ? null : words.closed[need.closed](),
    ]),
  };
}

function floorSheet({ needs }: RoundResult): OutSheet {
  return {
    name: 'Batas donor',
    columns: ['unor_id', wide('rumpun', 28), 'kebutuhan', 'pegawai', 'paling_sedikit', 'jumlah_jabatan'],
    rows: needs.floors.map(({ unit, family, need, present, min, posts }): Value[] => [
      unit,
      family,
      need,
      present,
      min,
      posts.length,
    ]),
  };
}

function vacancySheet({ vacancies, ground }: RoundResult, lang: Lang): OutSheet {
  const words = wordsIn(lang).needs;
  return {
    name: 'Lowongan',
    columns: ['unor_id', 'jabatan_id', wide('nama', 42), 'kursi', wide('alasan', 40), 'kritis', 'strategis'],
    rows: vacancies.map(({ post, seats, why, critical, strategic }): Value[] => [
      ...splitPost(post),
      ground.province.posts.get(post)?.name ?? '',
      seats,
      words.vacancy[why](),
      Number(critical),
      Number(strategic),
    ]),
  };
}

function proposalSheets(result: RoundResult, robustness: Robustness | null, lang: Lang): OutSheet[] {
  const { evaluation, moves, chains, ground, plan, problem } = result;
  const words = wordsIn(lang);
  const links = linksOf(chains);
  const named = (post: string | null): string => {
    if (post === null) return words.proposal.unplaced();
    const { post: title, unit } = nameOf(result, post);
    return `${title}, ${unit}`;
  };
  const survives = (nip: string): string => {
    const share = robustness?.share.get(nip);
    return robustness === null || share === undefined
      ? words.proposal.robustnessNone()
      : words.proposal.robustness({ share, of: robustness.samples });
  };
  return [
    {
      name: 'Usulan',
      columns: [
        'no',
        wide('nip', 20),
        wide('nama', 30),
        wide('jabatan_lama', 48),
        wide('jabatan_baru', 48),
        'rantai',
        ...evaluation.levels.map((level) => `nilai_${level}`),
        wide('ketahanan', 28),
        ...['jabatan_lama_id', 'jabatan_baru_id', ...evaluation.levels.map((level) => `selisih_${level}`)],
      ],
      rows: chains
        .flatMap((chain) => chain.moves)
        .map((move, i): Value[] => {
          const link = links.get(move.nip);
          return [
            i + 1,
            move.nip,
            ground.province.people.get(move.nip)?.name ?? '',
            named(move.from),
            named(move.to),
            link ? `${link.chain.number}.${link.link}/${link.chain.moves.length}` : null,
            ...move.values,
            survives(move.nip),
            move.from,
            move.to,
            ...(move.gain ?? move.values.map(() => null)),
          ];
        }),
    },
    {
      name: 'Rantai',
      columns: ['nomor', 'jenis', 'perpindahan', wide('uraian', 110)],
      rows: chains.map((chain): Value[] => [
        chain.number,
        words.proposal.chainKind[chain.kind](),
        chain.moves.length,
        // Read from the seat that opens first: who takes it, then who takes theirs.
        [named(chain.moves[0]?.to ?? null), ...chain.moves.map((move) => named(move.from))].join(' ← '),
      ]),
    },
    ...robustnessSheets(result, robustness, lang),
    {
      name: 'Keterangan',
      columns: [wide('hal', 26), wide('isi', 80)],
      rows: [
        ['sifat', words.proposal.simulated()],
        ['benih', plan.seed],
        ['status', words.proposal.status[plan.status]()],
        ['tanggal data', result.needs.asOf],
        ['TMT', result.needs.tmt],
        ['sha256 problem.json', plan.case],
        ...problem.objectives.map((name, level): Value[] => [
          `tujuan ${level + 1}: ${name}`,
          shown(name, plan.objective?.[level] ?? 0),
        ]),
        ['jumlah mutasi', moves.length],
      ],
    },
  ];
}

function* letterFiles(result: RoundResult, lang: Lang): Generator<OutFile> {
  if (result.moves.length === 0) return;
  const letters = lettersOf(result, closeCore);
  for (const { nip } of result.moves) {
    const letter = letterOf(letters, nip, {
      lang,
      number: null,
      date: result.needs.asOf,
      standing: { kind: 'simulasi' },
    });
    if (letter) yield { name: `alasan/${nip}.md`, bytes: plainLetter(letter) };
  }
}

function qualitySheets({ ground }: RoundResult, findings: readonly Finding[], lang: Lang): OutSheet[] {
  const words = wordsIn(lang).evaluation;
  const refused = refusedPeople(refusedByUnit(findings));
  const said = (row: QualityRow): string =>
    row.worst
      .map(
        ({ check, share, failed }) =>
          `${check} ${words.check[check]()} (${Math.round(share)} %, ${failed} orang)`,
      )
      .join('; ');
  return [
    {
      name: 'Mutu',
      columns: [
        'unor_id',
        wide('perangkat_daerah', 42),
        'dimensi',
        'persen',
        'pegawai',
        wide('aturan_terburuk', 90),
      ],
      rows: qualityOf(ground.province, refused).map((row): Value[] => [
        row.agency,
        ground.province.units.get(row.agency)?.name ?? '',
        words.dimension[row.dimension](),
        two(row.share),
        row.people,
        said(row),
      ]),
    },
    {
      name: 'Temuan',
      columns: [
        wide('berkas', 24),
        'lembar',
        'baris',
        wide('kolom', 20),
        wide('kode', 24),
        wide('nilai', 36),
        'akibat',
      ],
      rows: findings.map(({ file, sheet, row, column, code, value, severity }): Value[] => [
        file,
        sheet,
        row,
        column,
        code,
        value,
        severity === 'refused' ? 'ditolak' : 'peringatan',
      ]),
    },
  ];
}
