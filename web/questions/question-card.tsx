import type { QuestionCard as Card } from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { ReputationOf } from '#web/reputation/reputation-of.tsx';
import { useSite, useT } from '#web/site.ts';
import { Badge, TagChip } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Time } from '#web/ui/time.tsx';

type QuestionCardProps = { question: Card; heading?: 'h2' | 'h3' };

/** A question in a list: its votes and answers, its title, the beginning of its text, who asked it and its tags. */
export function QuestionCard({ question, heading: Heading = 'h2' }: QuestionCardProps) {
  const t = useT();
  const { now, locale } = useSite();
  const { title, excerpt, author, tags, locale: lang } = question;
  return (
    <article>
      <Heading lang={lang} className="font-read font-semibold text-xl tracking-tight">
        <Link
          to={questionPath(question.slug)}
          className="wrap-anywhere flex min-h-11 items-center rounded py-1 transition-colors hover:text-lagoon"
        >
          {title}
        </Link>
      </Heading>
      <p lang={lang} className="wrap-anywhere line-clamp-2 max-w-[65ch] text-muted">
        {excerpt}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <Facts question={question} />
        <PersonLink
          person={author}
          className="wrap-anywhere inline-flex min-h-11 min-w-0 items-center rounded font-medium text-ink hover:text-lagoon"
        >
          {author.displayName}
        </PersonLink>
        <ReputationOf reputation={author.reputation} />
        <Time at={question.createdAt} now={now} locale={locale} />
        <span className="flex basis-full flex-wrap items-center gap-x-1.5 sm:basis-auto">
          {question.isClosed && <Badge tone="sand">{t('questions:card.closed')}</Badge>}
          {lang !== locale && <Badge lang={lang}>{t(`posts:language.${lang}`)}</Badge>}
          {tags.map(({ slug, name }) => (
            <TagChip key={slug} to={`/questions?tag=${encodeURIComponent(slug)}`}>
              {name}
            </TagChip>
          ))}
        </span>
      </div>
    </article>
  );
}

function Facts({ question: { voteScore, answerCount, isAnswered } }: { question: Card }) {
  const t = useT();
  return (
    <span className="inline-flex flex-wrap gap-x-3 tabular-nums">
      <span>{t('questions:card.votes', { count: voteScore })}</span>
      {isAnswered ? (
        <Badge tone="lagoon">
          {t('questions:card.answers', { count: answerCount })}
          <span className="sr-only"> · {t('questions:card.accepted')}</span>
        </Badge>
      ) : (
        <span>{t('questions:card.answers', { count: answerCount })}</span>
      )}
    </span>
  );
}

/** Questions one below the other, with a hairline between. */
export function QuestionList({ questions, heading }: { questions: readonly Card[]; heading?: 'h2' | 'h3' }) {
  return (
    <ul className="grid divide-y divide-line">
      {questions.map((question) => (
        <li key={question.id} className="min-w-0 py-5 first:pt-0 last:pb-0">
          <QuestionCard question={question} {...(heading && { heading })} />
        </li>
      ))}
    </ul>
  );
}
