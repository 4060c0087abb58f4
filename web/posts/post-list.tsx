import { PostCard, type PostCardProps, type PostSummary } from '#web/posts/post-card.tsx';

type PostListProps = Omit<PostCardProps, 'post' | 'lead'> & { posts: PostSummary[] };

/** Posts one below the other, with a hairline between. */
export function PostList({ posts, ...rest }: PostListProps) {
  return (
    <ul className="grid divide-y divide-line">
      {posts.map((post) => (
        <li key={post.to} className="py-6 first:pt-0 last:pb-0">
          <PostCard post={post} {...rest} />
        </li>
      ))}
    </ul>
  );
}
