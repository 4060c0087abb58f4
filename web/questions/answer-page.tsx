import { answerPath, questionPath } from '#src/questions/rules.ts';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { requireId } from '#web/discussion/require-id.ts';
import { pageMeta } from '#web/meta.ts';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { actOnQuestion } from '#web/questions/act.ts';
import { AnswerItem } from '#web/questions/answer-item.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { findThreadState } from '#worker/notifications/service.ts';
import { getAnswer, getAnswerPage } from '#worker/questions/service.ts';
import type { Route } from './+types/answer-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const id = requireId(params.slug);
    const page = await getAnswerPage(ctx, id, askedOfDiscussion(request));
    const following = await findThreadState(ctx, { kind: 'answer', id });
    return { ...page, following, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const id = requireId(params.slug);
      const path = answerPath(id);
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'answer', path, request });
      const { question } = await getAnswer(ctx, id);
      return actOnQuestion(ctx, form, { slug: question.slug, back: path });
    },
    'text',
  );

/** Nothing for search engines: they find the page of the question. */
export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { answer, locale, origin } = loaderData;
  const title = `${answer.question.title} · Atoll`;
  return pageMeta({ title, locale, origin, path: answerPath(answer.id), noindex: true });
};

/** /answers/:id: one answer with its comments, at an address that no order changes. */
export default function AnswerPage({ loaderData }: Route.ComponentProps) {
  const { answer, discussion, following, askedByViewer } = loaderData;
  const t = useT();
  const { viewer } = useSite();
  const { question } = answer;
  const path = answerPath(answer.id);
  return (
    <div className="mx-auto max-w-3xl">
      <p className="pt-4 text-muted md:pt-8">{t('questions:answers.one')}</p>
      <h1 lang={question.locale} className="wrap-anywhere font-read font-semibold text-2xl tracking-tight">
        <Link to={questionPath(question.slug)} className="hover:text-lagoon">
          {question.title}
        </Link>
      </h1>
      <p className="mt-1 mb-6">
        <TextLink to={`${questionPath(question.slug)}#answers`}>{t('questions:answers.all')}</TextLink>
      </p>
      <AnswerItem answer={answer} lang={question.locale} path={path} isAsker={askedByViewer} alone />
      <DiscussionSection
        path={path}
        target={{ kind: 'answer', id: answer.id }}
        authors={answer.author ? [answer.author.name] : []}
        level={
          following && viewer && <ThreadLevel kind="answer" id={answer.id} path={path} state={following} />
        }
        {...discussion}
      />
    </div>
  );
}
