import type { SimilarQuestion } from '#src/questions/model.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';

/** Questions that resemble the one that is being asked; null while none were looked for. */
export function SimilarQuestions({ found }: { found: readonly SimilarQuestion[] | null }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <div role="status">
      {found && found.length === 0 && <p className="text-muted text-sm">{t('questions:ask.noneSimilar')}</p>}
      {found && found.length > 0 && (
        <section
          aria-label={t('questions:ask.similar')}
          className="rounded border border-line bg-surface p-4"
        >
          <p className="font-semibold">{t('questions:ask.similar')}</p>
          <p className="text-muted text-sm">{t('questions:ask.similarHint')}</p>
          <ul className="mt-2 grid">
            {found.map((question) => (
              <li key={question.slug}>
                <Link
                  to={question.path}
                  target="_blank"
                  className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1 hover:text-lagoon"
                >
                  <span
                    lang={question.locale === locale ? undefined : question.locale}
                    className="wrap-anywhere min-w-0"
                  >
                    {question.title}
                  </span>
                  <Badge tone={question.isAnswered ? 'lagoon' : 'plain'}>
                    {t('questions:card.answers', { count: question.answerCount })}
                  </Badge>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
