const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /(\s)([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite', 'longdesc']);

/**
 * Makes every address in rendered HTML absolute, because a feed is read elsewhere. `base` is the page that the HTML is a
 * part of; links to headings lead to that page.
 */
export function absoluteHtml(html: string, base: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, space: string, name: string, equals: string, quoted: string) => {
      const change = changeFor(name.toLowerCase());
      if (!change) return attribute;
      const quote = /^["']/.test(quoted) ? quoted.charAt(0) : '';
      const value = quote ? quoted.slice(1, -1) : quoted;
      return `${space}${name}${equals}${quote || '"'}${change(value, base)}${quote || '"'}`;
    }),
  );
}

function changeFor(name: string): ((value: string, base: string) => string) | null {
  if (ADDRESSES.has(name)) return absoluteAddress;
  return name === 'srcset' ? absoluteSrcset : null;
}

/** Makes a srcset absolute. Its candidates are separated by a comma and a space, because addresses may contain commas. */
function absoluteSrcset(value: string, base: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...descriptors] = candidate.trim().split(/\s+/);
      return [absoluteAddress(address, base), ...descriptors].join(' ');
    })
    .join(', ');
}

/** Makes an address absolute as it is escaped in HTML: only its beginning matters. */
function absoluteAddress(address: string, base: string): string {
  const trimmed = address.trim();
  const { protocol, origin } = new URL(base);
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('//')) return protocol + trimmed;
  if (trimmed.startsWith('/')) return origin + trimmed;
  const page = base.replace(/[?#].*$/s, '');
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith('?')) return page + trimmed;
  return page.slice(0, page.lastIndexOf('/') + 1) + trimmed;
}
