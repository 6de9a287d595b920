/** One value, one sequence of bytes (RFC 8785: sorted keys, no spaces), so that two people hash the same thing. */
import { hash } from 'node:crypto';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Canonical JSON text. Keys with `undefined` are left out; NaN and infinities throw, they have no JSON. */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const item = object[key];
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(item)}`);
  }
  return `{${parts.join(',')}}`;
}

/** Text in which nothing has to be escaped. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;
/** How many kinds of objects a list of alike things is made of; more are written the long way. */
const SHAPES = 8;

type Shape = { names: readonly string[]; order: readonly { name: string; head: string }[] };

/** `canonical` for many things of one kind: the order of their keys is found once. */
export function canonicalWriter(): (value: Json) => string {
  const shapes: Shape[] = [];
  const shapeOf = (names: readonly string[]): Shape | undefined => {
    for (const shape of shapes) {
      if (shape.names.length !== names.length) continue;
      let at = 0;
      while (at < names.length && shape.names[at] === names[at]) at++;
      if (at === names.length) return shape;
    }
    if (shapes.length === SHAPES) return undefined;
    const order = [...names].sort().map((name) => ({ name, head: `${JSON.stringify(name)}:` }));
    const shape = { names, order };
    shapes.push(shape);
    return shape;
  };
  const write = (value: Json): string => {
    if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
    if (value === null || typeof value !== 'object') return canonical(value);
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    const object = value as { readonly [key: string]: Json | undefined };
    const shape = shapeOf(Object.keys(object));
    if (shape === undefined) return canonical(value);
    let text = '';
    for (const { name, head } of shape.order) {
      const item = object[name];
      if (item !== undefined) text += `${text === '' ? '' : ','}${head}${write(item)}`;
    }
    return `{${text}}`;
  };
  return write;
}

/** SHA-256 of bytes or of UTF-8 text, as 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}

/** The hash by which a frozen thing is named everywhere. */
export function hashOf(value: Json): string {
  return sha256(canonical(value));
}
