import { loginPath } from '#src/accounts/next-path.ts';
import { CommentsPage } from '#web/discussion/comments-page.tsx';
import type { DiscussionProps } from '#web/discussion/discussion-props.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

/** A discussion for readers who are not signed in, with a link to sign in. */
export function ReaderDiscussion(props: DiscussionProps) {
  const { items, below, path, thread } = props;
  return (
    <>
      <CommentsPage {...props} closed empty={null} />
      {(items.length > 0 || !below) && <Invitation path={path} thread={thread} />}
    </>
  );
}

function Invitation({ path, thread }: Pick<DiscussionProps, 'path' | 'thread'>) {
  const t = useT();
  if (thread.policy === 'closed') return <p className="mt-4 text-muted">{t('discussion:thread.closed')}</p>;
  return (
    <>
      {thread.commentCount === 0 && <p className="mt-1 text-muted">{t('discussion:thread.empty')}</p>}
      <p className="mt-4">
        <Link
          to={loginPath(`${path}#discussion`)}
          className="inline-flex min-h-11 items-center font-medium text-lagoon hover:underline"
        >
          {t('discussion:thread.signIn')}
        </Link>
      </p>
    </>
  );
}
