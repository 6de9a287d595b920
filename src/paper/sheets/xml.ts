/** A forward scanner of the XML inside an XLSX: elements, attributes, text; a DOCTYPE is refused, entities are the five of XML. */

export type XmlEvents = {
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  text: (raw: string) => void;
};

/** Why scanning stopped; the reader turns it into a refusal with the file's name. */
export class XmlFault extends Error {
  readonly doctype: boolean;
  constructor(doctype: boolean) {
    super(doctype ? 'doctype' : 'xml');
    this.doctype = doctype;
  }
}

const LONGEST_PIECE = 2_000_000;

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Feeds chunks of text; every piece that is complete is told to `on` at once, so memory stays at one piece. */
export function xmlScanner(on: XmlEvents): { push: (chunk: string) => void; end: () => void } {
  let held = '';

  function tag(body: string): void {
    if (body.startsWith('/')) {
      on.close(local(body.slice(1).trim()));
      return;
    }
    const empty = body.endsWith('/');
    const inner = empty ? body.slice(0, -1) : body;
    let cut = 0;
    while (cut < inner.length && inner.charCodeAt(cut) > 32) cut++;
    const name = local(inner.slice(0, cut));
    on.open(name, inner.slice(cut));
    if (empty) on.close(name);
  }

  /** Handles what starts with `<` at `at`; the position after it, or -1 if it is not complete yet. */
  function markup(at: number): number {
    if (held.startsWith('<!--', at)) {
      const end = held.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (held.startsWith('<![CDATA[', at)) {
      const end = held.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      on.text(held.slice(at + 9, end).replaceAll('&', '&amp;'));
      return end + 3;
    }
    if (held.startsWith('<!', at)) {
      if (held.length - at < 9) return -1;
      throw new XmlFault(true);
    }
    const end = held.indexOf('>', at + 1);
    if (end < 0) return -1;
    if (held[at + 1] !== '?') tag(held.slice(at + 1, end));
    return end + 1;
  }

  return {
    push(chunk) {
      held += chunk;
      let at = 0;
      for (;;) {
        const open = held.indexOf('<', at);
        if (open < 0) break;
        if (open > at) on.text(held.slice(at, open));
        at = open;
        const next = markup(open);
        if (next < 0) break;
        at = next;
      }
      held = held.slice(at);
      if (held.length > LONGEST_PIECE) throw new XmlFault(false);
    },
    end() {
      if (held.trim() !== '') throw new XmlFault(false);
    },
  };
}

/** The value of one attribute, entities resolved; undefined if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = at === 0 ? ' ' : attributes[at - 1];
    const quote = attributes[at + name.length + 1];
    if (
      (before === ' ' || before === '\n' || before === '\t' || before === '\r') &&
      attributes[at + name.length] === '=' &&
      (quote === '"' || quote === "'")
    ) {
      const from = at + name.length + 2;
      const end = attributes.indexOf(quote, from);
      return end < 0 ? undefined : unescapeXml(attributes.slice(from, end));
    }
    at = attributes.indexOf(name, at + 1);
  }
  return undefined;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, body: string) => {
    if (!body.startsWith('#')) return named[body] ?? whole;
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text as XML content or attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
