/** Which characters a font can draw, and how a text is shown when it has others: never silently lost, never a box. */

/** The code points of a TrueType font (its `cmap`, formats 4 and 12). */
export function glyphsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const points = new Set<number>();
  let cmap = 0;
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    if (view.getUint32(at) === 0x636d6170) cmap = view.getUint32(at + 8);
  }
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, points);
    if (format === 12) addGroups(view, table, points);
  }
  return points;
}

function addSegments(view: DataView, table: number, points: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(table + 14 + i);
    const start = view.getUint16(table + 16 + doubled + i);
    for (let point = start; point <= end && point !== 0xffff; point++) points.add(point);
  }
}

function addGroups(view: DataView, table: number, points: Set<number>): void {
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const at = table + 16 + i * 12;
    for (let point = view.getUint32(at); point <= view.getUint32(at + 4); point++) points.add(point);
  }
}

/**
 * The text with every character that has no glyph, or that would turn the order of reading, written as `‹U+202E›`.
 * A name in a decree must show what was stored, also when somebody stored something odd.
 */
export function visible(text: string, glyphs: ReadonlySet<number>): string {
  let out = '';
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) as number;
    if (point === 0x0a || point === 0x0d || point === 0x09) out += ' ';
    else if (glyphs.has(point) && !turnsOrder(point)) out += character;
    else out += `‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›`;
  }
  return out;
}

/** Control, zero-width and bidirectional marks: invisible characters that change what is seen. */
function turnsOrder(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x7f && point < 0xa0) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    point === 0xad ||
    point === 0xfeff
  );
}
