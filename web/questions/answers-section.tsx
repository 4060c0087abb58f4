import { loginPath } from '#src/accounts/next-path.ts';
import { ANSWER_SORTS, type Answer, type AnswerSort, type Question } from '#src/questions/model.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import type { Page } from '#src/shared/pagination.ts';
import { AnswerForm } from '#web/questions/answer-form.tsx';
import { AnswerItem } from '#web/questions/answer-item.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

type AnswersProps = {
  question: Question;
  answers: Page<Answer>;
  sort: AnswerSort;
  isAsker: boolean;
  ownAnswerId: string | null;
  /** The path of this very page of answers. */
  here: string;
};

/** The address of a page of answers. */
export function answersHref(slug: string, sort: AnswerSort, after?: string | null): string {
  const asked = new URLSearchParams();
  if (sort !== 'best') asked.set('order', sort);
  if (after) asked.set('after', after);
  return `${questionPath(slug)}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** The answers to a question, their order, their pages, and the form for one’s own. */
export function AnswersSection(props: AnswersProps) {
  const t = useT();
  const { question, answers, sort } = props;
  const { slug, answerCount } = question;
  const at = (after: string | null) => after && `${answersHref(slug, sort, after)}#answers`;
  return (
    <section id="answers" aria-labelledby="answers-title" className="mt-10 border-line border-t pt-6">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id="answers-title" className="font-read font-semibold text-xl">
          {answerCount === 0
            ? t('questions:answers.none')
            : t('questions:answers.title', { count: answerCount })}
        </h2>
        {answerCount > 1 && (
          <Tabs
            label={t('questions:answers.order')}
            tabs={ANSWER_SORTS.map((each) => ({
              to: `${answersHref(slug, each)}#answers`,
              label: t(`questions:answers.${each}`),
              current: each === sort,
            }))}
          />
        )}
      </div>
      {answers.items.length > 0 && (
        <ol className="mb-8 grid divide-y divide-line">
          {answers.items.map((answer) => (
            <li key={answer.id} className="min-w-0 py-6 first:pt-0">
              <AnswerItem answer={answer} lang={question.locale} path={props.here} isAsker={props.isAsker} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        label={t('questions:answers.pages')}
        newer={at(answers.prev)}
        older={at(answers.next)}
        newerLabel={t('questions:answers.previous')}
        olderLabel={t('questions:answers.next')}
      />
      <OwnAnswer {...props} />
    </section>
  );
}

function OwnAnswer({ question, ownAnswerId, answers }: AnswersProps) {
  const t = useT();
  const { viewer } = useSite();
  if (question.isClosed) return null;
  if (!viewer)
    return (
      <div className="mt-8 grid gap-4">
        {answers.items.length === 0 && (
          <EmptyState
            title={t('questions:answers.none')}
            action={
              <LinkButton to={loginPath(`${questionPath(question.slug)}#your-answer`)}>
                {t('questions:page.log')}
              </LinkButton>
            }
          >
            {t('questions:answers.noneText')}
          </EmptyState>
        )}
        <AnswerForm slug={question.slug} />
      </div>
    );
  return (
    <div className="mt-8 grid gap-4">
      {ownAnswerId && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded border border-line bg-surface px-4 py-3">
          <span className="min-w-0 flex-1 basis-64">{t('questions:answers.yours')}</span>
          <LinkButton to={`${answerPath(ownAnswerId)}/edit`} tone="quiet" size="sm">
            {t('questions:page.edit')}
          </LinkButton>
        </p>
      )}
      <AnswerForm slug={question.slug} />
    </div>
  );
}
