/** Where a line of the source is in two panes: pixels from the top of what scrolls there. */
export type Anchor = { source: number; preview: number };

/**
 * How far one pane shall be scrolled for the other to show the same: between the places of the nearest blocks, and
 * from the top and to the end together. `extents` are how far each can be scrolled.
 */
export function mapScroll(
  anchors: readonly Anchor[],
  scrolled: number,
  extents: Anchor,
  from: 'source' | 'preview',
): number {
  const to = from === 'source' ? 'preview' : 'source';
  // At either end of one pane the other is at its end too: else its last lines could never be reached.
  const line = [{ source: 0, preview: 0 }, ...rising(anchors, extents), extents];
  const next = line.findIndex((anchor) => anchor[from] > scrolled);
  if (next === -1) return extents[to];
  const a = line[Math.max(0, next - 1)] ?? extents;
  const b = line[next] ?? extents;
  const part = b[from] === a[from] ? 0 : (scrolled - a[from]) / (b[from] - a[from]);
  return Math.max(0, Math.min(extents[to], a[to] + part * (b[to] - a[to])));
}

/** Anchors that go on in both panes: footnotes stand at the end of one and anywhere in the other. */
function rising(anchors: readonly Anchor[], extents: Anchor): Anchor[] {
  const kept: Anchor[] = [];
  for (const anchor of [...anchors].sort((a, b) => a.source - b.source || a.preview - b.preview)) {
    const last = kept.at(-1) ?? { source: 0, preview: 0 };
    const goesOn = anchor.source > last.source && anchor.preview > last.preview;
    if (goesOn && anchor.source < extents.source && anchor.preview < extents.preview) kept.push(anchor);
  }
  return kept;
}
