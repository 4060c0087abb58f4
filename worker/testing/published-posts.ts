import type { Locale } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { selectPostStates, statementsToDelete, statementsToStore } from '#worker/posts/queries.ts';
import { ensureTags, toNamedTags } from '#worker/tags/queries.ts';
import { onlySearch } from '#worker/testing/search-index.ts';

type Text = { title: string; text?: string; html?: string };
type PublishedPost = {
  by: Member;
  texts: Partial<Record<Locale, Text>>;
  tags?: string[];
  at?: number;
  slug?: string;
  unlisted?: boolean;
};

/** Makes a post in the search index that is published, or scheduled when `at` is later. Returns the post's id. */
export async function givenPublished(ctx: Context, post: PublishedPost): Promise<string> {
  const id = ctx.ids.next();
  const texts = Object.entries(post.texts) as [Locale, Text][];
  const [originalLocale, first] = texts[0] ?? ['en', { title: 'Untitled' }];
  const tags = toNamedTags(post.tags ?? []);
  await runBatch(ctx.db, [
    ...ensureTags(ctx, tags),
    ...statementsToStore(ctx, {
      before: null,
      post: {
        id,
        slug: post.slug ?? slugify(first.title),
        ownerId: post.by.personId,
        originalLocale,
        coverId: null,
        publishedAt: post.at ?? ctx.clock.now(),
        ...(post.unlisted && { unlisted: true }),
      },
      tags,
      authors: [post.by],
      translations: texts.map(([locale, text]) => toTranslation(locale, text)),
    }),
  ]);
  await deliverPending(ctx, onlySearch);
  return id;
}

function toTranslation(locale: Locale, { title, text = '', html = `<p>${text}</p>` }: Text) {
  const measures = { readingMinutes: 1, words: 10 };
  return {
    locale,
    title,
    summary: text.slice(0, 100),
    markdown: text,
    html,
    contents: [],
    plainText: text,
    ...measures,
  };
}

/** Unpublishes a post. */
export async function givenUnpublished(ctx: Context, id: string): Promise<void> {
  const before = await stateOf(ctx, id);
  const post = { ...before, publishedAt: null };
  await runBatch(
    ctx.db,
    statementsToStore(ctx, { before, post: pick(post), tags: before.tags, authors: before.authors }),
  );
  await deliverPending(ctx, onlySearch);
}

/** Deletes a post. */
export async function givenDeleted(ctx: Context, id: string): Promise<void> {
  await runBatch(ctx.db, statementsToDelete(ctx, await stateOf(ctx, id)));
  await deliverPending(ctx, onlySearch);
}

async function stateOf(ctx: Context, id: string) {
  const [[state]] = await ctx.db.batch([selectPostStates(ctx.db, [id])]);
  if (!state) throw new Error(`there is no post ${id}`);
  return state;
}

function pick({
  id,
  slug,
  ownerId,
  originalLocale,
  coverId,
  publishedAt,
}: Awaited<ReturnType<typeof stateOf>>) {
  return { id, slug, ownerId, originalLocale, coverId, publishedAt };
}
