import type { Element } from 'hast';
import type { RenderOptions } from '#src/markdown/types.ts';

// Root-relative addresses without a translated form: files, the API, and addresses that are translated already.
const untranslated =
  /^\/(?:zh-TW|api|media|assets|\.well-known)(?:[/?#]|$)|^[^?#]*\.(?:atom|avif|css|gif|ics|jpe?g|js|json|pdf|png|rss|svg|txt|webp|xml|zip)(?:[?#]|$)/;

/** Marks links to other sites, and keeps readers of a translation within it. */
export function finishHyperlinks(elements: Element[], { locale, trusted = true }: RenderOptions): void {
  const rel = trusted ? ['noopener'] : ['ugc', 'nofollow', 'noopener'];
  for (const { tagName, properties } of elements) {
    if (tagName !== 'a' || typeof properties.href !== 'string') continue;
    if (isExternal(properties.href)) properties.rel = rel;
    else if (locale === 'zh-TW') properties.href = translated(properties.href);
  }
}

// Browsers read a backslash as a slash: "/\host" leaves the site as "//host" does.
function isExternal(href: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(href);
}

function translated(href: string): string {
  if (!href.startsWith('/') || untranslated.test(href)) return href;
  return href === '/' ? '/zh-TW' : `/zh-TW${href}`;
}
