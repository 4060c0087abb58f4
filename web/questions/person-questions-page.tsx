import { translator } from '#src/shared/translate.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { PersonHead, personPath } from '#web/questions/person-head.tsx';
import { QuestionList } from '#web/questions/question-card.tsx';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { getPersonQuestions } from '#worker/questions/service.ts';
import type { Route } from './+types/person-questions-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const page = await getPersonQuestions(ctx, params.name, pageQuery(request));
    return { ...page, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { person, locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('questions:person.questionsBy', { name: person.displayName });
  return pageMeta({
    title: t('shared:site.titleSuffix', { title }),
    ...{ locale, origin, path: `${personPath(person.name)}/questions` },
    noindex: true,
  });
};

/** /people/:name/questions: a person's questions, the newest first. */
export default function PersonQuestionsPage({ loaderData: { person, questions } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <PersonHead person={person} title={t('questions:person.questionsBy', { name: person.displayName })} />
      {isEmptyList(questions) ? (
        <EmptyState title={t('questions:person.noQuestions')} />
      ) : (
        <QuestionList questions={questions.items} />
      )}
      <div className="mt-8">
        <Pagination
          label={t('questions:list.pages')}
          {...neighbours(`${personPath(person.name)}/questions`, questions)}
          newerLabel={t('questions:list.newer')}
          olderLabel={t('questions:list.older')}
        />
      </div>
    </div>
  );
}
