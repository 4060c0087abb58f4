// As `linkMentions` writes a mention, in the one quote or the other; a text in Chinese leads to Chinese pages.
const link = /<a href=(["'])(?:\/zh-TW)?\/people\/([a-z0-9-]+)\1 class=\1mention\1>([^<]*)<\/a>/g;

/** Rendered HTML in which mentions of some people are words and no links. */
export function unlinkMentions(html: string, names: readonly string[]): string {
  if (names.length === 0) return html;
  return html.replace(link, (whole, _quote, name: string, written: string) =>
    names.includes(name) ? written : whole,
  );
}
