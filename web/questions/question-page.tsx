import { useActionData } from 'react-router';
import { ANSWER_SORTS } from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { hasRole } from '#src/shared/roles.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { actionProblem, cacheable, pageAction, pageLoad } from '#web/page.ts';
import { orMoved } from '#web/posts/or-moved.ts';
import { actOnQuestion } from '#web/questions/act.ts';
import { AnswersSection, answersHref } from '#web/questions/answers-section.tsx';
import { QuestionArticle } from '#web/questions/question-article.tsx';
import { QuestionComments } from '#web/questions/question-comments.tsx';
import { questionMeta } from '#web/questions/question-meta.ts';
import { useSite } from '#web/site.ts';
import { findThreadState } from '#worker/notifications/service.ts';
import { can } from '#worker/privileges/service.ts';
import { getQuestionPage } from '#worker/questions/service.ts';
import type { Route } from './+types/question-page';

export const headers = cacheable;

/** Which answers the address of a page asks for. */
function askedOfAnswers(request: Request) {
  const { searchParams } = new URL(request.url);
  const sort = ANSWER_SORTS.find((each) => each === searchParams.get('order')) ?? ANSWER_SORTS[0];
  const after = searchParams.get('after')?.slice(0, 500);
  return { sort, ...(after && { after }) };
}

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const asked = askedOfAnswers(request);
    const load = getQuestionPage(ctx, params.slug, asked, askedOfDiscussion(request));
    const page = await orMoved(ctx, questionPath(params.slug), load);
    const [following, mayClose] = await Promise.all([
      findThreadState(ctx, { kind: 'question', id: page.question.id }),
      can(ctx, 'close'),
    ]);
    return { ...page, following, mayClose, asked, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

/** The forms of the discussion, of votes and answers, and of those who may close. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const path = questionPath(params.slug);
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'question', path, request });
      const { sort, after } = askedOfAnswers(request);
      return actOnQuestion(ctx, form, { slug: params.slug, back: answersHref(params.slug, sort, after) });
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { question, answers, asked, locale, origin } = loaderData;
  const later = asked.after !== undefined || asked.sort !== 'best';
  return questionMeta({ question, answers: answers.items, later, locale, origin });
};

/** /questions/:slug: the question, its comments, and its answers page by page. */
export default function QuestionPage({ loaderData }: Route.ComponentProps) {
  const { question, answers, ownAnswerId, discussion, following, mayClose, asked } = loaderData;
  const { viewer } = useSite();
  const path = questionPath(question.slug);
  const here = answersHref(question.slug, asked.sort, asked.after);
  return (
    <div className="mx-auto max-w-3xl">
      <OtherProblem />
      <QuestionArticle
        question={question}
        closes={mayClose && (viewer && hasRole(viewer.role, 'moderator') ? 'at once' : 'by vote')}
        here={here}
      >
        <QuestionComments
          path={path}
          target={{ kind: 'question', id: question.id }}
          authors={[question.author.name]}
          level={following && <ThreadLevel kind="question" id={question.id} path={path} state={following} />}
          {...discussion}
        />
      </QuestionArticle>
      <AnswersSection
        question={question}
        answers={answers}
        sort={asked.sort}
        isAsker={viewer !== null && viewer.name === question.author.name}
        ownAnswerId={ownAnswerId}
        here={here}
      />
    </div>
  );
}

/** What was wrong with a form that has no field to show it beside. */
function OtherProblem() {
  const failed = actionProblem(useActionData<unknown>());
  const isElsewhere =
    ['vote', 'answer', 'close'].includes(failed?.values.intent ?? '') || failed?.values.discuss;
  if (!failed || isElsewhere) return null;
  return <ProblemAlert problem={failed.problem} />;
}
