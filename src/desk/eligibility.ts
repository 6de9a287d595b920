/** `kelayakan.csv`: every pair that was looked at, in pieces, for at two hundred thousand people it is longer than any text may be. */
import { csvPieces, type Value } from '#paper/sheets/write.ts';
import type { RuleStatus } from '#registry/pair.ts';
import type { PersonEvaluation } from '#steps/evaluation/rules.ts';
import type { RoundResult } from '#steps/proposal/rules.ts';

export const splitPost = (id: string): [unit: string, position: string] => {
  const at = id.lastIndexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
};

/** What is asked again and again of the same few things, answered once for each. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) {
      found = make(key);
      made.set(key, found);
    }
    return found;
  };
}

/** What every rule said is told of movers only: those are asked about. */
export function eligibilityCsv({ evaluation, judging, moves }: RoundResult): Iterable<string> {
  const movers = new Set(moves.map((move) => move.nip));
  const columns = [
    ...['nip', 'unor_id', 'jabatan_id', 'status', 'aturan_penghalang'],
    ...evaluation.levels.map((level) => `nilai_${level}`),
    ...['mutu', 'persen_diketahui', 'dilihat_karena', 'tertutup', 'hasil_aturan'],
  ];
  const partsOf = once(splitPost);
  const listOf = once((rules: readonly string[]) => rules.join(';'));
  const resultsFor = ({ profile }: PersonEvaluation): ((post: string) => string) => {
    const told = once((results: readonly RuleStatus[]) =>
      results.map(([rule, status]) => `${rule}=${status}`).join(';'),
    );
    return (post) => told(judging.statusesOf(profile, post));
  };
  function* rows(): Generator<Value[]> {
    for (const person of evaluation.people.values()) {
      const resultsOf = movers.has(person.nip) ? resultsFor(person) : () => '';
      for (const option of person.options)
        yield [
          person.nip,
          ...partsOf(option.post),
          option.status,
          listOf(option.blocking),
          ...option.values,
          option.mark,
          Math.round(option.known),
          option.why,
          option.closed,
          resultsOf(option.post),
        ];
    }
  }
  return csvPieces(columns, rows());
}
