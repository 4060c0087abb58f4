import type { QuestionAuthor } from '#src/questions/model.ts';
import { ReputationOf } from '#web/reputation/reputation-of.tsx';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Time } from '#web/ui/time.tsx';

type SignatureProps = {
  author: QuestionAuthor;
  at: string;
  editedAt: string | null;
  /** The address of this text alone. */
  link?: string;
  history: string;
};

/** Who wrote a question or an answer, when, and when it was last edited. */
export function Signature({ author, at, editedAt, link, history }: SignatureProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const time = <Time at={at} now={now} locale={locale} timeZone={viewer?.timeZone} />;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 text-muted text-sm">
      <PersonLink
        person={author}
        rel="author"
        className="inline-flex min-h-11 min-w-0 items-center gap-2.5 rounded font-medium text-ink hover:text-lagoon"
      >
        <Avatar name={author.displayName} src={author.avatarUrl} size="sm" />
        <span className="wrap-anywhere min-w-0">{author.displayName}</span>
      </PersonLink>
      <ReputationOf reputation={author.reputation} />
      {link ? (
        <Link to={link} className="inline-flex min-h-11 items-center hover:text-lagoon">
          <span className="sr-only">{t('questions:page.link')}: </span>
          {time}
        </Link>
      ) : (
        time
      )}
      {editedAt && (
        <Link to={history} className="inline-flex min-h-11 items-center gap-1 hover:text-lagoon">
          {t('questions:page.edited')}{' '}
          <Time at={editedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </Link>
      )}
    </p>
  );
}
