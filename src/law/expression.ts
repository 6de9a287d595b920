/**
 * The language of conditions in law/*.yaml, small enough to learn from one example:
 * `masaJabatanBulan >= bulan dan (promosi atau tidak ada jpm) dan jenjangTujuan dalam [administrator, pengawas]`.
 */

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Node =
  | { kind: 'angka'; value: number }
  | { kind: 'teks'; value: string }
  | { kind: 'nama'; name: string }
  | { kind: 'daftar'; items: Node[] }
  | { kind: 'hitung'; op: '+' | '-' | '*'; left: Node; right: Node }
  | { kind: 'banding'; op: Comparison; left: Node; right: Node }
  | { kind: 'dalam'; left: Node; right: Node }
  | { kind: 'diawali'; left: Node; right: Node }
  | { kind: 'ada'; name: string }
  | { kind: 'tidak'; of: Node }
  | { kind: 'dan' | 'atau'; of: Node[] };

type Token = { text: string; at: number; kind: 'angka' | 'teks' | 'kata' | 'tanda' };

/** Why a condition cannot be read; the loader adds the file and the key. */
export class Unreadable extends Error {}

const PATTERN =
  /\s*(?:(\d{4}-\d{2}-\d{2})|(\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|!=|≠|≤|≥|[=<>()[\],+*-]))/y;
const SAME: Record<string, string> = { '≠': '!=', '≤': '<=', '≥': '>=' };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (PATTERN.lastIndex < end) {
    const at = PATTERN.lastIndex;
    const hit = PATTERN.exec(text);
    if (!hit) throw new Unreadable(`"${text.slice(at).trim().slice(0, 20)}"`);
    const [, day, figure, double, single, word, sign] = hit;
    if (day !== undefined) tokens.push({ kind: 'teks', text: day, at });
    else if (figure !== undefined) tokens.push({ kind: 'angka', text: figure, at });
    else if (double !== undefined || single !== undefined)
      tokens.push({ kind: 'teks', text: double ?? single ?? '', at });
    else if (word !== undefined) tokens.push({ kind: 'kata', text: word, at });
    else if (sign !== undefined) tokens.push({ kind: 'tanda', text: SAME[sign] ?? sign, at });
  }
  return tokens;
}

/** Reads a condition, or throws `Unreadable` with the place. */
export function parse(text: string): Node {
  const tokens = tokensOf(text);
  let next = 0;
  const here = () => tokens[next];
  const is = (word: string) => {
    const token = here();
    return token !== undefined && token.kind !== 'teks' && token.text === word;
  };
  const take = (word: string) => {
    if (!is(word)) return false;
    next++;
    return true;
  };
  const fail = (): never => {
    throw new Unreadable(here() ? `"${text.slice(here()?.at).trim().slice(0, 20)}"` : '…');
  };
  const must = (word: string) => {
    if (!take(word)) fail();
  };
  const several = (kind: 'dan' | 'atau', one: () => Node): Node => {
    const of = [one()];
    while (take(kind)) of.push(one());
    return of.length === 1 ? (of[0] as Node) : { kind, of };
  };
  const either = (): Node => several('atau', both);
  const both = (): Node => several('dan', negation);
  const negation = (): Node => (take('tidak') ? { kind: 'tidak', of: negation() } : comparison());
  const comparison = (): Node => {
    const left = sum();
    for (const op of ['<=', '>=', '!=', '=', '<', '>'] as const)
      if (take(op)) return { kind: 'banding', op, left, right: sum() };
    if (take('dalam')) return { kind: 'dalam', left, right: primary() };
    if (take('diawali')) return { kind: 'diawali', left, right: primary() };
    return left;
  };
  const sum = (): Node => {
    let left = product();
    for (;;) {
      if (take('+')) left = { kind: 'hitung', op: '+', left, right: product() };
      else if (take('-')) left = { kind: 'hitung', op: '-', left, right: product() };
      else return left;
    }
  };
  const product = (): Node => {
    let left = primary();
    while (take('*')) left = { kind: 'hitung', op: '*', left, right: primary() };
    return left;
  };
  const primary = (): Node => {
    if (take('(')) {
      const inner = either();
      must(')');
      return inner;
    }
    if (take('[')) {
      const items: Node[] = [];
      while (!is(']')) {
        items.push(primary());
        if (!take(',')) break;
      }
      must(']');
      return { kind: 'daftar', items };
    }
    if (take('ada')) {
      const name = here();
      if (name?.kind !== 'kata') return fail();
      next++;
      return { kind: 'ada', name: name.text };
    }
    const token = here();
    if (!token || token.kind === 'tanda' || (token.kind === 'kata' && RESERVED.has(token.text)))
      return fail();
    next++;
    if (token.kind === 'angka') return { kind: 'angka', value: Number(token.text) };
    return token.kind === 'teks' ? { kind: 'teks', value: token.text } : { kind: 'nama', name: token.text };
  };
  const whole = either();
  if (next < tokens.length) fail();
  return whole;
}

const RESERVED = new Set(['dan', 'atau', 'tidak', 'dalam', 'diawali', 'ada']);
