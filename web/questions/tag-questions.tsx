import type { QuestionCard } from '#src/questions/model.ts';
import { QuestionList } from '#web/questions/question-card.tsx';
import { useT } from '#web/site.ts';
import { TextLink } from '#web/ui/text-link.tsx';

type TagQuestionsProps = { tag: { slug: string }; questions: readonly QuestionCard[] };

/** The newest questions of a tag, on its page before the posts; nothing where there are none. */
export function TagQuestions({ tag, questions }: TagQuestionsProps) {
  const t = useT();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="tag-questions" className="mb-10 border-line border-b pb-8">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="tag-questions" className="font-semibold text-lg">
          {t('questions:tag.title')}
        </h2>
        <TextLink to={`/questions?tag=${encodeURIComponent(tag.slug)}`}>{t('questions:tag.all')}</TextLink>
      </div>
      <QuestionList questions={questions} heading="h3" />
    </section>
  );
}
