/** In which frame a page stands; a page says so with `export const handle = frame('public')`. */
export type Frame = 'house' | 'public' | 'meeting';

export const frame = (name: Frame) => ({ frame: name });

/** Public pages go out as plain HTML: no Mantine, no script. */
export function frameOf(matches: readonly { handle?: unknown }[]): Frame {
  for (const match of [...matches].reverse()) {
    const { handle } = match;
    if (handle && typeof handle === 'object' && 'frame' in handle) return handle.frame as Frame;
  }
  return 'house';
}
