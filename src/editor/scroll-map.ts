/** The position of a line of the source in two panes, in pixels from the top of the scrolled content. */
export type Anchor = { source: number; preview: number };

/**
 * Returns how far one pane must be scrolled to show the same as the other. It interpolates between the nearest blocks; both
 * panes reach their tops and their ends together. `extents` are how far each can be scrolled.
 */
export function mapScroll(
  anchors: readonly Anchor[],
  scrolled: number,
  extents: Anchor,
  from: 'source' | 'preview',
): number {
  const to = from === 'source' ? 'preview' : 'source';
  // Both panes reach their ends together: otherwise the last lines could never be reached.
  const line = [{ source: 0, preview: 0 }, ...rising(anchors, extents), extents];
  const next = line.findIndex((anchor) => anchor[from] > scrolled);
  if (next === -1) return extents[to];
  const a = line[Math.max(0, next - 1)] ?? extents;
  const b = line[next] ?? extents;
  const part = b[from] === a[from] ? 0 : (scrolled - a[from]) / (b[from] - a[from]);
  return Math.max(0, Math.min(extents[to], a[to] + part * (b[to] - a[to])));
}

/** Returns the anchors that increase in both panes. Footnotes are at the end of one pane and anywhere in the other. */
function rising(anchors: readonly Anchor[], extents: Anchor): Anchor[] {
  const kept: Anchor[] = [];
  for (const anchor of [...anchors].sort((a, b) => a.source - b.source || a.preview - b.preview)) {
    const last = kept.at(-1) ?? { source: 0, preview: 0 };
    const goesOn = anchor.source > last.source && anchor.preview > last.preview;
    if (goesOn && anchor.source < extents.source && anchor.preview < extents.preview) kept.push(anchor);
  }
  return kept;
}
