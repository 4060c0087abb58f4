import { redirect } from 'react-router';
import { askSchema } from '#src/ask/model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { AskForm } from '#web/ask/ask-form.tsx';
import { AskHistory } from '#web/ask/ask-history.tsx';
import { DoneAlert } from '#web/done-alert.tsx';
import { pageQuery } from '#web/list-query.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextLink } from '#web/ui/text-link.tsx';
import { askSite, deleteAllAsks, listAsked, nameGenerator } from '#worker/ask/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { getPost } from '#worker/posts/service.ts';
import type { Route } from './+types/ask-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const slug = searchParams.get('post');
    const [asked, post] = await Promise.all([
      listAsked(ctx, { ...pageQuery(request), limit: 20 }),
      slug ? getPost(ctx, slug) : null,
    ]);
    const question = searchParams.get('q')?.slice(0, 400) ?? '';
    return {
      ...{ asked, question, answeredBy: nameGenerator(ctx), site: siteOf(ctx) },
      post: post && { slug: post.slug, title: post.title },
    };
  });

/** Answers the question of the form whole, for readers without scripts; or deletes the history. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    if (form.get('intent') === 'delete-all') {
      await deleteAllAsks(ctx);
      return redirect('/ask?said=allDeleted', 303);
    }
    await countCall(ctx, 'search');
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const [post, after] = [field('post'), field('after')];
    const given = { question: field('question'), ...(post && { post }), ...(after && { after }) };
    const { id } = await askSite(ctx, parseValues(askSchema, given));
    return redirect(`/ask/${id}`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/ask', 'ask:title');

const SAID: ReadonlySet<string> = new Set(['deleted', 'allDeleted']);

/** /ask: a question to the site, and the questions that one asked before. */
export default function AskPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { asked, post, question, answeredBy } = loaderData;
  const failed = actionProblem(actionData);
  const error = failed?.problem.fields.question;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <DoneAlert texts="ask:said" known={SAID} />
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('ask:title')}</h1>
      <p className="mt-2 max-w-[65ch] text-muted">{t('ask:description')}</p>
      <p className="text-muted">{t('ask:private')}</p>
      {post && (
        <p className="mt-4 flex flex-wrap items-center gap-x-3">
          <span>{t('ask:aboutPost', { title: post.title })}</span>
          <TextLink to="/ask">{t('ask:everything')}</TextLink>
        </p>
      )}
      <div className="mt-6">
        {failed && !error && <ProblemAlert problem={failed.problem} />}
        <AskForm
          key={post?.slug}
          question={failed?.values.question ?? question}
          error={error}
          post={failed?.values.post ?? post?.slug}
        />
      </div>
      <p className="mt-6 text-muted text-sm">{t(`ask:by.${answeredBy}`)}</p>
      <AskHistory asked={asked} />
    </div>
  );
}
