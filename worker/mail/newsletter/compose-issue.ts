import type { EmailItem, RenderedEmail } from '#src/mail/email.ts';
import { renderEmail } from '#src/mail/email.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { issueEmail } from '#src/newsletter/emails.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectCardsByIds } from '#worker/posts/queries.ts';

/** The content of an issue. */
export type IssueText = { subject: string; intro: string; locale: Locale; postIds: readonly string[] };

/** Composes an issue once. Returns a function that renders it for each subscriber, with the address where they can leave. */
export async function composeIssue(
  ctx: Context,
  { subject, intro, locale, postIds }: IssueText,
): Promise<(leaveUrl: string) => RenderedEmail> {
  const t = translator(locale);
  const posts = await loadItems(ctx, locale, postIds);
  const text = intro.trim().replace(/\]\(\/(?!\/)/g, `](${ctx.config.publicOrigin}/`);
  const html = intro.trim() === '' ? '' : absolute(ctx, renderMarkdown(intro, { locale, small: true }).html);
  return (leaveUrl) =>
    renderEmail(issueEmail(t, { subject, intro: { text, html }, posts, leaveUrl }), locale, t);
}

/** Loads the posts in the author's order; a post that is no longer public is left out. */
async function loadItems(ctx: Context, locale: Locale, postIds: readonly string[]): Promise<EmailItem[]> {
  const [rows] = await ctx.db.batch([
    selectCardsByIds(ctx.db, locale, postIds, { viewer: ANYBODY, now: ctx.clock.now() }),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return postIds.flatMap((id) => {
    const post = byId.get(id);
    if (!post) return [];
    const url = ctx.config.publicOrigin + localePath(locale, `/posts/${post.slug}`);
    return [{ text: post.title, ...(post.summary && { detail: post.summary }), url }];
  });
}

/** Makes links within the site absolute, because an email is read elsewhere. */
function absolute(ctx: Context, html: string): string {
  return html.replace(/ href=(['"])\/(?!\/)/g, ` href=$1${ctx.config.publicOrigin}/`);
}
