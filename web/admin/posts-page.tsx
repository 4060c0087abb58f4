import type { AdminPost } from '#src/posts/admin-model.ts';
import { adminPostListQuerySchema } from '#src/posts/admin-model.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { StatusBadge } from '#web/admin/status-badge.tsx';
import { neighbours } from '#web/list-query.ts';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Link } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';
import { listAllPosts } from '#worker/posts/service.ts';
import type { Route } from './+types/posts-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => {
    const { status, author, title, ...query } = queryOf(adminPostListQuerySchema, request);
    const page = await listAllPosts(ctx, {
      ...query,
      ...(status && { status }),
      ...(author && { author }),
      ...(title && { title }),
    });
    return { page, filters: { status, author, title }, done: doneOf(request) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/posts', 'posts.title');

/** /admin/posts: all posts, in every state. */
export default function AdminPostsPage({ loaderData: { page, filters, done } }: Route.ComponentProps) {
  const t = useT();
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return (
    <>
      <AdminHead title={t('admin:posts.title')} intro={t('admin:posts.intro')} done={done} />
      <Filters>
        <Select label={t('admin:posts.status')} name="status" defaultValue={filters.status ?? ''}>
          <option value="">{t('admin:posts.any')}</option>
          {(['draft', 'pending', 'scheduled', 'published'] as const).map((status) => (
            <option key={status} value={status}>
              {t(`admin:status.${status}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('admin:posts.author')}
          name="author"
          maxLength={40}
          defaultValue={filters.author}
        />
        <TextField
          label={t('admin:posts.titleHas')}
          name="title"
          maxLength={200}
          defaultValue={filters.title}
        />
      </Filters>
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:posts.none')}>{page.next && t('admin:posts.noneHere')}</EmptyState>
      ) : (
        <PostTable posts={page.items} />
      )}
      <Pages {...neighbours(query ? `/admin/posts?${query}` : '/admin/posts', page)} />
    </>
  );
}

function PostTable({ posts }: { posts: AdminPost[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:posts.title')}
      columns={['post', 'status', 'author', 'edited'].map((key) => ({ label: t(`admin:posts.${key}`) }))}
      rows={posts.map((post) => ({
        key: post.id,
        cells: [
          <Link key="post" to={`/admin/posts/${post.id}`} lang={post.shownLocale} className={ROW_LINK}>
            {post.title || t('editor:write.untitled')}
          </Link>,
          <span key="status" className="inline-flex flex-wrap gap-1.5">
            <StatusBadge status={post.status} />
            <VisibilityBadge visibility={post.visibility} />
          </span>,
          post.owner.displayName,
          <When key="edited" at={post.updatedAt} />,
        ],
      }))}
    />
  );
}
