import type { PostCard } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import type { DigestPart, DigestReader, DigestSection } from '#worker/platform/digest-section.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { selectCardsByIds, toCard } from '#worker/posts/queries.ts';
import { selectNewForReaders } from '#worker/social/select-digest.ts';

/** How many posts a digest lists. Beyond them it only says that there are more. */
const NAMED = 8;
/** Lower than the weight of a question that awaits the reader's answer. */
const READING_WEIGHT = 5;

/**
 * New posts from the people, tags and series that a reader follows. In the weekly digest the newest one is the suggested step.
 */
export const followedPosts: DigestSection = {
  name: 'social.followed',
  cadences: ['daily', 'weekly'],
  compose: async (ctx, readers) => {
    const now = ctx.clock.now();
    const post = requireTarget(ctx.registry, 'post');
    const [rows] = await ctx.db.batch([
      selectNewForReaders(ctx.db, post, readers, { now, limit: NAMED + 1 }),
    ]);
    const ids = [...new Set(rows.map(({ postId }) => postId))];
    // `selectNewForReaders` has already checked what each reader may see.
    const view = { viewer: { kind: 'system' as const }, now };
    const [first, second] = await ctx.db.batch([
      selectCardsByIds(ctx.db, LOCALES[0], ids, view),
      selectCardsByIds(ctx.db, LOCALES[1], ids, view),
    ]);
    const cards = { [LOCALES[0]]: toMap(first), [LOCALES[1]]: toMap(second) };
    const idsOf = Map.groupBy(rows, ({ personId }) => personId);
    return new Map(
      readers.flatMap((reader) => {
        const found = idsOf.get(reader.personId) ?? [];
        const posts = found.flatMap(({ postId }) => cards[reader.locale]?.get(postId) ?? []);
        return posts.length > 0 ? [[reader.personId, toPart(reader, posts)] as const] : [];
      }),
    );
  },
};

function toMap(rows: Awaited<ReturnType<typeof selectCardsByIds>>): Map<string, PostCard> {
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

function toPart({ locale }: DigestReader, posts: readonly PostCard[]): DigestPart {
  const t = translator(locale);
  const [newest] = posts;
  return {
    heading: t('social:digest.heading'),
    ...(posts.length > NAMED && { text: t('social:digest.more') }),
    entries: posts.slice(0, NAMED).map((post) => ({
      title: post.title,
      detail: byline(post, locale),
      path: postPath(post.slug),
    })),
    ...(newest && {
      step: {
        weight: READING_WEIGHT,
        text: t('social:digest.step', { title: newest.title }),
        label: t('social:digest.read'),
        path: postPath(newest.slug),
      },
    }),
  };
}

function byline({ authors }: PostCard, locale: Locale): string {
  const t = translator(locale);
  const names = authors.map(({ displayName }) => displayName).join(t('social:digest.separator'));
  return t('social:digest.by', { names });
}
