import type { PendingPost } from '#src/posts/admin-model.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';

/** The posts that wait for a moderator, longest first, each with a link to where it is read and decided about. */
export function PendingPosts({ posts, hasMore }: { posts: PendingPost[]; hasMore: boolean }) {
  const t = useT();
  return (
    <section aria-labelledby="posts-waiting" className="grid gap-4">
      <h2 id="posts-waiting" className="font-read font-semibold text-xl">
        {t('discussion:queue.posts')}
      </h2>
      {posts.length === 0 ? (
        <p className="text-muted">{t('discussion:queue.noPosts')}</p>
      ) : (
        <ol className="grid gap-3">
          {posts.map((post) => (
            <PendingPostItem key={post.id} post={post} />
          ))}
        </ol>
      )}
      {hasMore && <TextLink to="/admin/posts?status=pending">{t('discussion:queue.morePosts')}</TextLink>}
    </section>
  );
}

function PendingPostItem({ post }: { post: PendingPost }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <li className="rounded border border-line bg-surface p-5">
      <Link
        to={`/admin/posts/${post.id}`}
        lang={post.shownLocale}
        className="wrap-anywhere inline-flex min-h-11 items-center rounded font-read font-semibold text-xl hover:text-lagoon"
      >
        {post.title || <span lang={locale}>{t('editor:write.untitled')}</span>}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Link to={`/people/${post.owner.name}`} className="hover:text-lagoon">
          {post.owner.displayName}
        </Link>
        {post.locales.map((written) => (
          <Badge key={written} lang={written}>
            {written === 'en' ? 'English' : '中文'}
          </Badge>
        ))}
        {post.status !== 'pending' && <Badge tone="reef">{t('discussion:queue.changes')}</Badge>}
        {post.submittedAt && (
          <Time at={post.submittedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        )}
      </p>
    </li>
  );
}
