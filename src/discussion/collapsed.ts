/** So many collapsed conversations a browser remembers; the oldest are forgotten first. */
const MOST = 200;

/** Reads what a browser kept of collapsed comments: ids, the last collapsed last. Anything else is as if nothing was kept. */
export function parseCollapsed(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(-MOST) : [];
  } catch {
    return [];
  }
}

/** The same after a comment was collapsed, or opened again. */
export function noteCollapsed(ids: readonly string[], id: string, isCollapsed: boolean): string[] {
  const others = ids.filter((one) => one !== id);
  return (isCollapsed ? [...others, id] : others).slice(-MOST);
}
