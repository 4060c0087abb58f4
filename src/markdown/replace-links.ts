import { type Edit, escapeText, type ScannedLink, scanLinks } from '#src/markdown/scan-links.ts';
import type { FoundLink } from '#src/markdown/types.ts';

/**
 * Replaces the URLs of a text. Null removes a link and keeps its text, or an image's alternative text. A URL that is
 * returned unchanged stays exactly as it was written.
 */
export function replaceLinks(markdown: string, replace: (link: FoundLink) => string | null): string {
  const edits = scanLinks(markdown).flatMap((link) => {
    const { url, start, end, kind } = link;
    const answer = replace({ url, start, end, kind });
    if (answer === url) return [];
    return answer === null ? link.unlink : [rewrite(link, answer)];
  });
  return apply(markdown, edits);
}

function rewrite({ start, end, place, label, whole }: ScannedLink, url: string): Edit {
  switch (place) {
    case 'autolink':
      return { ...whole, text: `[${escapeText(label)}](${encode(url) || '<>'})` };
    case 'bare':
      return { start, end, text: encode(url) || '<>' };
    case 'unquoted':
      return { start, end, text: `"${encode(url)}"` };
    default:
      return { start, end, text: encode(url) };
  }
}

// Characters that would end or change a destination, a quoted attribute or a table cell; "&copy=" would be read as an
// entity.
function encode(url: string): string {
  return url.replace(/[\s<>"'`()\\|]|\p{Cc}/gu, percent).replace(/&(?=#|\w+;)/g, '&amp;');
}

function percent(sign: string): string {
  // encodeURIComponent leaves some of these alone.
  return encodeURIComponent(sign).replace(
    /[()']/,
    (left) => `%${left.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Applies edits from the end. Of two that overlap the outer one wins: an image inside a removed link is removed with it. */
function apply(source: string, edits: Edit[]): string {
  let text = '';
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < done) continue;
    text += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + source.slice(done);
}
