import { and, eq, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { authorsColumn, shownLocale } from '#worker/posts/reading/columns.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** What the card of a post says: one row, or none when not everybody may read the post, whoever asks. */
export function selectCardTexts(db: Db, slug: string, locale: Locale, now: number) {
  return db
    .select({ title: postTranslations.title, locale: postTranslations.locale, authors: authorsColumn })
    .from(posts)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .where(and(eq(posts.slug, slug), readablePost(ANYBODY, now)));
}
