import type { CreatePost, OwnPost } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Member } from '#worker/platform/actor.ts';
import { type Clock, fixedClock } from '#worker/platform/clock.ts';
import { createPost, publishPost, saveDraft } from '#worker/posts/service.ts';
import { testContext } from '#worker/testing/context.ts';

/** When given posts are written: long before the clock of tests and of the machine. */
const LONG_AGO = Date.UTC(2024, 1, 3, 4, 5);

type Given = Partial<CreatePost> & {
  by: Member;
  clock?: Clock;
  /** Further languages, by their titles. */
  also?: Partial<Record<Locale, string>>;
};

/** Makes a draft of a person. */
export async function givenDraft({
  by,
  clock = fixedClock(LONG_AGO),
  also = {},
  ...input
}: Given): Promise<OwnPost> {
  const ctx = testContext({ as: by, clock });
  const post = await createPost(ctx, {
    locale: 'en',
    title: 'Tides',
    summary: '',
    markdown: 'The sea *comes and goes*.',
    tags: [],
    ...input,
  });
  for (const [locale, title] of Object.entries(also) as [Locale, string][]) {
    await saveDraft(ctx, post.id, locale, {
      title,
      summary: '',
      markdown: `# ${title}\n\n海水來了又去。`,
      version: 0,
    });
  }
  return post;
}

/** Makes a public post. */
export async function givenPost(given: Given): Promise<OwnPost & { slug: string }> {
  const draft = await givenDraft(given);
  const ctx = testContext({ as: given.by, clock: given.clock ?? fixedClock(LONG_AGO) });
  const post = await publishPost(ctx, draft.id, {});
  return { ...post, slug: post.slug ?? post.id };
}
