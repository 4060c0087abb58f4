import type { ReactNode } from 'react';
import type { Question } from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { OriginNote } from '#web/origins/origin-note.tsx';
import { DeleteForm } from '#web/questions/answer-item.tsx';
import { Closure, ClosureForm } from '#web/questions/closure.tsx';
import { Signature } from '#web/questions/signature.tsx';
import { VoteForm } from '#web/questions/vote-form.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Badge, TagChip } from '#web/ui/chip.tsx';

type QuestionArticleProps = {
  question: Question;
  /** How the reader closes and reopens questions. */
  closes: false | 'at once' | 'by vote';
  here: string;
  children?: ReactNode;
};

/** A question: its title, its votes, its text, its tags, and what its asker and moderators can do. */
export function QuestionArticle({ question, closes, here, children }: QuestionArticleProps) {
  const t = useT();
  const { viewer, locale } = useSite();
  const { author, locale: lang, slug } = question;
  const path = questionPath(slug);
  return (
    <article aria-labelledby="question-title">
      <h1
        id="question-title"
        lang={lang}
        className="wrap-anywhere pt-4 font-read font-semibold text-3xl tracking-tight md:pt-8"
      >
        {question.title}
      </h1>
      {lang !== locale && (
        <p className="mt-2">
          <Badge lang={lang}>{t(`posts:language.${lang}`)}</Badge>
        </p>
      )}
      <Closure closure={question.closure} />
      <div className="mt-6 grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 sm:gap-x-5">
        <VoteForm
          kind="question"
          id={question.id}
          score={question.voteScore}
          vote={question.vote}
          isOwn={viewer?.name === author.name}
          back={here}
        />
        <div className="min-w-0">
          <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: question.html }} />
          <p className="mt-4 flex flex-wrap gap-x-1.5">
            {question.tags.map((tag) => (
              <TagChip key={tag.slug} to={`/questions?tag=${encodeURIComponent(tag.slug)}`}>
                {tag.name}
              </TagChip>
            ))}
          </p>
          <Signature
            author={author}
            at={question.createdAt}
            editedAt={question.editedAt}
            history={`${path}/history`}
          />
          <OriginNote origin={question.origin} />
          {viewer && (
            <div className="no-print mt-1 flex flex-wrap items-start gap-x-2">
              <LinkButton to={`${path}/edit`} tone="plain" size="sm">
                {t(question.markdown === null ? 'questions:suggested.suggest' : 'questions:page.edit')}
              </LinkButton>
              {question.markdown !== null && (
                <DeleteForm
                  id={question.id}
                  intent="delete-question"
                  title={t('questions:page.deleteQuestion')}
                />
              )}
              {closes && <ClosureForm question={question} byVote={closes === 'by vote'} />}
            </div>
          )}
          {children}
        </div>
      </div>
    </article>
  );
}
