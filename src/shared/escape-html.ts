const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, both between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const QUOTED = /"[^"]*"|'[^']*'/g;

/**
 * Writes `<` and `>` inside the attributes of rendered HTML as references, so that in the result they only stand round tags.
 * Texts that were stored earlier may still have them.
 */
export function escapeInAttributes(html: string): string {
  return html.replace(TAG, (tag) =>
    /[<>]/.test(tag.slice(1, -1))
      ? tag.replace(QUOTED, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
      : tag,
  );
}
