import type { PostCard } from '#src/posts/model.ts';
import { PostList } from '#web/posts/post-list.tsx';
import { toSummary } from '#web/posts/post-summary.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';

type ListedPostsProps = {
  posts: readonly PostCard[];
  newer: string | null;
  older: string | null;
  heading?: 'h2' | 'h3';
  /** The content when there is no post. */
  empty: { title: string; text: string; action?: string };
};

/** A page of a list of posts with links to its neighbours. */
export function ListedPosts({ posts, newer, older, heading, empty }: ListedPostsProps) {
  const { locale, now } = useSite();
  const t = useT();
  if (posts.length === 0 && !older && !newer) {
    return (
      <EmptyState
        title={empty.title}
        action={
          empty.action && (
            <LinkButton to="/posts" tone="quiet">
              {empty.action}
            </LinkButton>
          )
        }
      >
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-10">
      <PostList
        posts={posts.map((post) => toSummary(post, locale, t))}
        now={now}
        locale={locale}
        {...(heading && { heading })}
      />
      <Pagination
        label={t('posts:list.pages')}
        newer={newer}
        older={older}
        newerLabel={t('posts:list.newer')}
        olderLabel={t('posts:list.older')}
      />
    </div>
  );
}
