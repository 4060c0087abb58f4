import { redirect, useActionData } from 'react-router';
import { editAnswerSchema, MAX_TEXT, suggestAnswerEditSchema } from '#src/questions/model.ts';
import { answerPath, suggestionPath } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { requireId } from '#web/discussion/require-id.ts';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { EditButtons, fromOf } from '#web/questions/edit-buttons.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { editAnswer, getAnswerToEdit, suggestAnswerEdit } from '#worker/questions/service.ts';
import type { Route } from './+types/edit-answer-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const answer = await getAnswerToEdit(ctx, requireId(params.slug), fromOf(request));
    return { answer, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'write');
      const markdown = String(form.get('markdown') ?? '').replaceAll('\r\n', '\n');
      const edit = { markdown, version: Number(form.get('version')) };
      const id = requireId(params.slug);
      if (form.has('reason')) {
        const wanted = parseValues(suggestAnswerEditSchema, { ...edit, reason: form.get('reason') });
        return redirect(suggestionPath((await suggestAnswerEdit(ctx, id, wanted)).id), 303);
      }
      await editAnswer(ctx, id, parseValues(editAnswerSchema, edit));
      return redirect(answerPath(id), 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, answer } = loaderData;
  const title = `${translator(locale)('questions:edit.answer')} · Atoll`;
  return pageMeta({ title, locale, origin, path: `${answerPath(answer.id)}/edit`, noindex: true });
};

/** /answers/:id/edit: the text of an answer. */
export default function EditAnswerPage({ loaderData: { answer } }: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(useActionData<unknown>());
  const { markdown, isSuggestion, from, locale: lang } = answer;
  const version = String(answer.version);
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <h1 className="font-read font-semibold text-3xl tracking-tight">
        {t(isSuggestion ? 'questions:suggested.suggest' : 'questions:edit.answer')}
      </h1>
      <p lang={lang} className="wrap-anywhere mt-2 mb-8 text-muted">
        {answer.title}
      </p>
      <Form method="post" className="grid gap-6">
        <ProblemAlert problem={failed?.problem} />
        <input type="hidden" name="version" value={failed?.values.version ?? version} />
        <KeptTextArea
          label={t('questions:answers.one')}
          hint={t('questions:answers.hint')}
          name="markdown"
          lang={lang}
          rows={12}
          required
          maxLength={MAX_TEXT}
          defaultValue={failed?.values.markdown ?? from?.markdown ?? markdown}
          error={failed?.problem.fields.markdown}
          kept={{
            place: ['answer', answer.id],
            saved: markdown,
            version,
            isGivenBack: failed !== null || from !== null,
          }}
        />
        <EditButtons back={answerPath(answer.id)} isSuggestion={isSuggestion} />
      </Form>
    </div>
  );
}
