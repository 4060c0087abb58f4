import MessageCircle from 'lucide-react/icons/message-circle';
import type { FeedComment } from '#src/social/feed-model.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { Time } from '#web/ui/time.tsx';

/** A comment in few lines, with its target. Its time links to it. */
export function FeedCommentCard({ comment, at }: { comment: FeedComment; at: string }) {
  const { locale, now, viewer } = useSite();
  const t = useT();
  const { author, on } = comment;
  return (
    <article>
      <h2 className="flex flex-wrap items-center gap-x-2 text-base text-muted">
        <Icon of={MessageCircle} size={18} className="shrink-0" />
        <PersonLink
          person={author}
          className="inline-flex min-h-11 items-center gap-2 rounded font-medium text-ink hover:text-lagoon"
        >
          <Avatar name={author.displayName} src={author.avatarUrl} size="sm" />
          <span className="wrap-anywhere min-w-0">{author.displayName}</span>
        </PersonLink>
        <span>{t('social:feed.on')}</span>
        <Link
          to={on.path}
          className="wrap-anywhere inline-flex min-h-11 items-center rounded font-medium text-ink hover:text-lagoon"
        >
          {on.title}
        </Link>
      </h2>
      <Prose
        lang={comment.locale}
        className="mt-1 line-clamp-4 border-line border-s-2 ps-4 font-ui text-base"
        html={comment.html}
      />
      <p className="text-muted text-sm">
        <Link
          to={comment.path}
          className="wrap-anywhere inline-flex min-h-11 items-center rounded hover:text-lagoon"
        >
          <Time at={at} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </Link>
      </p>
    </article>
  );
}
