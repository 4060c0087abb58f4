import type { ReactNode } from 'react';
import type { Post } from '#src/posts/model.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Time } from '#web/ui/time.tsx';

/** A change within this time of the publication does not count as an update. */
const UPDATED_AFTER_MS = 24 * 60 * 60_000;

/** The authors of a post, its dates, reading time, difficulty and visibility. */
export function PostByline({ post }: { post: Post }) {
  const t = useT();
  const { now, locale } = useSite();
  const { difficulty, visibility } = post;
  const [author] = post.authors;
  return (
    <div className="mt-5 flex items-center gap-3">
      <Avatar name={author?.displayName ?? ''} src={author?.avatarUrl} />
      <div className="wrap-anywhere min-w-0 text-muted text-sm">
        <PersonLink
          person={author}
          rel="author"
          className="-my-3 inline-block rounded py-3 font-medium text-ink hover:text-lagoon"
        >
          {post.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator'))}
        </PersonLink>
        <p className="flex flex-wrap gap-x-2">
          <Time at={post.publishedAt} now={now} locale={locale} />
          <Detail>{t('posts:readingMinutes', { count: post.readingMinutes })}</Detail>
          {difficulty && <Detail>{t(`posts:difficulty.${difficulty}`)}</Detail>}
          {isUpdated(post) && (
            <Detail>
              {t('posts:article.updated')} <Time at={post.updatedAt} now={now} locale={locale} />
            </Detail>
          )}
          {visibility !== 'public' && <Badge tone="sand">{t(`posts:visibility.${visibility}`)}</Badge>}
          {post.premium && <Badge tone="sand">{t('posts:premium')}</Badge>}
        </p>
      </div>
    </div>
  );
}

function Detail({ children }: { children: ReactNode }) {
  return (
    <>
      <Dot />
      <span>{children}</span>
    </>
  );
}

function isUpdated(post: Post): boolean {
  return Date.parse(post.updatedAt) - Date.parse(post.publishedAt) > UPDATED_AFTER_MS;
}
