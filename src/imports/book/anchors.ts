import { joinSegments, splitCode } from '#src/imports/book/segments.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { looseKey } from '#src/markdown/slug.ts';
import type { Locale } from '#src/shared/locale.ts';

const ID = /\sid=(?:'([^']*)'|"([^"]*)"|([^\s'">]+))/g;
const WRITTEN_PREFIX = 'user-content-';

/** Finds an anchor of a document on the page of its post: an id, or null when there is no such anchor. */
export type Anchors = (fragment: string) => string | null;

/** Returns the lookup of a document's anchors, however its generator or author wrote their names. */
export function anchorsOf(markdown: string, locale: Locale): Anchors {
  // Code has no anchors, and highlighting it takes most of the time.
  const withoutCode = joinSegments(
    splitCode(markdown).map((segment) =>
      segment.kind === 'code' ? { ...segment, info: '', lines: [] } : segment,
    ),
  );
  const { html } = renderMarkdown(withoutCode, { locale });
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const [, single, double, bare] of html.matchAll(ID)) {
    const id = single ?? double ?? bare ?? '';
    const own = id.startsWith(WRITTEN_PREFIX) ? id.slice(WRITTEN_PREFIX.length) : id;
    for (const name of [id, own]) if (!exact.has(name)) exact.set(name, id);
    if (looseKey(own) !== '' && !loose.has(looseKey(own))) loose.set(looseKey(own), id);
  }
  return (fragment) => {
    const name = decoded(fragment);
    return exact.get(name) ?? loose.get(looseKey(name)) ?? null;
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
