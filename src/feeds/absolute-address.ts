/** Makes an address absolute, because a feed is read elsewhere. Links to headings lead to the page that they are on. */
export function absoluteAddress(address: string, base: string): string {
  const trimmed = address.trim();
  const { protocol, origin } = new URL(base);
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('//')) return protocol + trimmed;
  if (trimmed.startsWith('/')) return origin + trimmed;
  const page = base.replace(/[?#].*$/s, '');
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith('?')) return page + trimmed;
  return page.slice(0, page.lastIndexOf('/') + 1) + trimmed;
}
