/** Parses a field of tags: separated by commas of either script, without duplicates, in their order. */
export function parseTags(text: string): string[] {
  const names = new Map<string, string>();
  for (const part of text.split(/[,，、]/)) {
    const name = part.trim().replace(/\s+/g, ' ').replace(/^#/, '');
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

export function formatTags(names: readonly string[]): string {
  return names.join(', ');
}

/**
 * Returns suggestions for the whole field. A datalist completes the whole field, so each one begins with the tags before the
 * last comma.
 */
export function suggestTags(text: string, popular: readonly string[]): { value: string; label: string }[] {
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'), text.lastIndexOf('、'));
  const before = parseTags(text.slice(0, Math.max(cut, 0)));
  const written = new Set(before.map((name) => name.toLowerCase()));
  return popular
    .filter((name) => !written.has(name.toLowerCase()))
    .map((name) => ({ value: formatTags([...before, name]), label: name }));
}
