import { redirect } from 'react-router';
import type { Answer } from '#src/ask/model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { AnswerText } from '#web/ask/answer-text.tsx';
import { AskForm } from '#web/ask/ask-form.tsx';
import { LockedList, SourceList } from '#web/ask/source-list.tsx';
import { VerdictForm } from '#web/ask/verdict-form.tsx';
import { pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { deleteAsk, getAnswer, judgeAnswer } from '#worker/ask/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Route } from './+types/answer-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    answer: await getAnswer(ctx, params.id),
    site: siteOf(ctx),
  }));

/** Deletes the question, or says whether the answer helped. */
export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    if (form.get('intent') === 'delete') {
      await deleteAsk(ctx, params.id);
      return redirect('/ask?said=deleted', 303);
    }
    await judgeAnswer(ctx, params.id, form.get('helpful') === 'yes');
    return redirect(`/ask/${params.id}`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? ownPageMeta(loaderData.site, `/ask/${loaderData.answer.id}`, 'ask:titleFor', {
        question: loaderData.answer.question,
      })
    : [];

/** /ask/<id>: a question of one's own with its answer. */
export default function AnswerPage({ loaderData: { answer } }: Route.ComponentProps) {
  const t = useT();
  return (
    <article className="mx-auto max-w-3xl pt-4">
      <BackLink to="/ask">{t('ask:title')}</BackLink>
      <h1 className="wrap-anywhere font-read font-semibold text-2xl tracking-tight">{answer.question}</h1>
      {answer.post && <p className="mt-2 text-muted">{t('ask:aboutPost', { title: answer.post.title })}</p>}
      <div className="mt-6 grid gap-6">
        <Result answer={answer} />
        <SourceList sources={answer.sources} />
        <LockedList locked={answer.locked} />
        {answer.sentences.length > 0 && (
          <p className="text-muted text-sm">{t(`ask:by.${answer.answeredBy}`)}</p>
        )}
        <VerdictForm answer={answer} />
      </div>
      <div className="mt-8 border-line border-t pt-6">
        <AskForm key={answer.id} after={answer.id} post={answer.post?.slug} />
      </div>
    </article>
  );
}

/** What came of the question. */
function Result({ answer }: { answer: Answer }) {
  const t = useT();
  const { outcome, question, sentences, sources, hidden } = answer;
  return (
    <section aria-labelledby="answer" className="grid gap-3">
      <h2 id="answer" className="sr-only">
        {t('ask:answer.heading')}
      </h2>
      {outcome === 'closest' && <p className="text-muted">{t('ask:answer.closest')}</p>}
      <AnswerText sentences={sentences} sources={sources} />
      {hidden > 0 && <Alert>{t('ask:answer.hidden', { count: hidden })}</Alert>}
      {(outcome === 'refused' || outcome === 'failed') && (
        <Alert title={t(`ask:answer.${outcome}`)}>{t(`ask:answer.${outcome}Text`)}</Alert>
      )}
      {outcome !== 'answered' && (
        <div className="flex flex-wrap gap-3">
          {outcome === 'failed' && (
            <LinkButton to={`/ask?q=${encodeURIComponent(question)}`}>{t('ask:answer.again')}</LinkButton>
          )}
          <LinkButton to={`/questions/ask?title=${encodeURIComponent(question)}`} tone="quiet">
            {t('ask:answer.community')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}
