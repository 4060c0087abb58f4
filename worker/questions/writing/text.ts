import { countLinks, hasTooManyLinks, saysSomething } from '#src/discussion/rules.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { MAX_TEXT } from '#src/questions/model.ts';
import { fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Role } from '#src/shared/roles.ts';
import type { Context } from '#worker/platform/context.ts';
import { loadImages } from '#worker/posts/service.ts';

/** The most characters of HTML. Formulas and code grow when they are rendered, but only an attack grows this much. */
const MAX_HTML = 40 * MAX_TEXT;

export type RenderedText = {
  markdown: string;
  html: string;
  plainText: string;
  renderedWith: number;
  links: number;
};

/**
 * Renders the text of a question or an answer; it is stored so. `places` sets the ids in it apart from those of the other
 * texts of the page. Throws a field error when it says nothing or grows too long.
 */
export async function renderText(
  ctx: Context,
  { markdown, locale, places }: { markdown: string; locale: Locale; places: string },
): Promise<RenderedText> {
  const images = await loadImages(ctx, [markdown]);
  const { html, text: plainText } = renderMarkdown(markdown, { locale, images, places, trusted: false });
  if (!saysSomething(plainText)) throw fieldError('/markdown', 'says_nothing');
  if (html.length > MAX_HTML) throw fieldError('/markdown', 'too_big_text', { maximum: MAX_TEXT });
  return { markdown, html, plainText, renderedWith: RENDERER_VERSION, links: countLinks(html) };
}

/** What the places of an answer or a question begin with. Ids made at once differ in their end. */
export function placesOf(id: string): string {
  return `t${id.slice(-6)}-`;
}

/** The age of a writer’s account, and whether anything of theirs is public. */
export type WriterRow = { hereSince: number; hasPublic: number };

/** Throws for more links than a newcomer may use (decision 026): spam comes from new accounts and consists of links. */
export function requireFewLinks(
  ctx: Context,
  { role, writer, links }: { role: Role; writer: WriterRow; links: number },
): void {
  const ageMs = ctx.clock.now() - writer.hereSince;
  const known = { role, ageMs, hasPublicComment: Boolean(writer.hasPublic), isAuthorOfTarget: false };
  if (hasTooManyLinks(known, links)) throw fieldError('/markdown', 'too_many_links');
}
