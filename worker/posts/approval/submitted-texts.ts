import type { SubmittedTexts } from '#src/posts/admin-model.ts';
import { isComplete } from '#src/posts/rules.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectDrafts, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { loadImages, renderTranslation } from '#worker/posts/writing/render.ts';

/** The texts that wait, rendered as their publication would, with the version to decide about; null when nothing waits. */
export async function getSubmittedTexts(ctx: Context, id: string): Promise<SubmittedTexts | null> {
  await requireFreshRole(ctx, 'moderator');
  const [[state], allDrafts] = await ctx.db.batch([selectPostStates(ctx.db, [id]), selectDrafts(ctx.db, id)]);
  if (!state || state.submittedAt === null) return null;
  const drafts = allDrafts.filter(isComplete);
  const images = await loadImages(
    ctx,
    drafts.flatMap(({ markdown, faq }) => [markdown, ...faq.map(({ answer }) => answer)]),
  );
  const texts = drafts.map((draft) => {
    const { locale, title, summary, html, insights = [], faq = [] } = renderTranslation(draft, images);
    return { locale, title, summary, html, insights, faq };
  });
  return { version: state.version, texts };
}
