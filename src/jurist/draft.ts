/** A dated figure changed the way a jurist would write it: the old stretch ends, a new one begins, with a basis of its own. Pure. */
import { isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { addDays, type Day } from '#ground/day.ts';
import type { Value } from '#law/condition.ts';
import type { Basis } from '#law/rule.ts';

export type NewFigure = { name: string; value: Value; from: Day; basis: Basis };

/** The rule's text with the new stretch; comments and the rest stay as they are. */
export function withFigure(text: string, { name, value, from, basis }: NewFigure): string {
  const doc = parseDocument(text);
  const bases = doc.get('dasar');
  const dated = doc.getIn(['nilai', name]);
  if (!isSeq(bases) || !isSeq(dated)) return text;
  const number = bases.items.length + 1;
  bases.add(flowing(doc.createNode({ ...basis })));
  const list = dated as YAMLSeq<YAMLMap>;
  // Stretches that begin on that day or later are replaced; the one before ends the day before.
  list.items = list.items.filter((item) => String(item.get('dari')) < from);
  list.items.at(-1)?.set('sampai', plain(doc.createNode(addDays(from, -1)) as Scalar));
  reorder(list.items.at(-1));
  list.add(flowing(doc.createNode({ dari: from, isi: value, dasar: number })) as YAMLMap);
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function flowing<T>(node: T): T {
  (node as { flow?: boolean }).flow = true;
  return node;
}

const plain = (node: Scalar): Scalar => Object.assign(node, { type: 'PLAIN' });

/** dari, sampai, isi, dasar: in the order in which one reads it. */
function reorder(item: YAMLMap | undefined): void {
  if (!item) return;
  const order = ['dari', 'sampai', 'isi', 'dasar'];
  item.items.sort((a: Pair, b: Pair) => order.indexOf(String(a.key)) - order.indexOf(String(b.key)));
}
