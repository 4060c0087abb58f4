/** Returns the size in bytes of the colour table that the flags of a GIF's screen or image announce. */
export function colourTableSize(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Returns where a sequence of a GIF's sub-blocks ends. */
export function afterSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}
