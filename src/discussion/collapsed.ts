/** The most collapsed comments that a browser remembers; the oldest are forgotten first. */
const MOST = 200;

/** Parses the ids of collapsed comments that a browser stored, the last collapsed last; none if they are malformed. */
export function parseCollapsed(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(-MOST) : [];
  } catch {
    return [];
  }
}

/** The ids after a comment was collapsed, or opened again. */
export function noteCollapsed(ids: readonly string[], id: string, isCollapsed: boolean): string[] {
  const others = ids.filter((one) => one !== id);
  return (isCollapsed ? [...others, id] : others).slice(-MOST);
}
