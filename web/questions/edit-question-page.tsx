import { redirect, useActionData } from 'react-router';
import { formatTags, parseTags } from '#src/editor/tags-field.ts';
import { editQuestionSchema, suggestQuestionEditSchema } from '#src/questions/model.ts';
import { questionPath, suggestionPath } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { EditButtons, fromOf } from '#web/questions/edit-buttons.tsx';
import { QuestionFields } from '#web/questions/question-fields.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { editQuestion, getQuestionToEdit, suggestQuestionEdit } from '#worker/questions/service.ts';
import { listTags } from '#worker/tags/service.ts';
import type { Route } from './+types/edit-question-page';

const SUGGESTED_TAGS = 100;

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const [question, tags] = await Promise.all([
      getQuestionToEdit(ctx, params.slug, fromOf(request)),
      listTags(ctx, { limit: SUGGESTED_TAGS, used: true }),
    ]);
    const popularTags = tags.items.map(({ name }) => name);
    return { question, popularTags, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'write');
      const field = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
      const input = { title: field('title'), markdown: field('markdown'), version: Number(field('version')) };
      const edit = { ...input, tags: parseTags(field('tags')) };
      if (form.has('reason')) {
        const wanted = parseValues(suggestQuestionEditSchema, { ...edit, reason: field('reason') });
        return redirect(suggestionPath((await suggestQuestionEdit(ctx, params.slug, wanted)).id), 303);
      }
      await editQuestion(ctx, params.slug, parseValues(editQuestionSchema, edit));
      return redirect(questionPath(params.slug), 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, question } = loaderData;
  const title = `${translator(locale)('questions:edit.question')} · Atoll`;
  return pageMeta({ title, locale, origin, path: `${questionPath(question.slug)}/edit`, noindex: true });
};

/** /questions/:slug/edit: the title, text and tags of a question. */
export default function EditQuestionPage({ loaderData }: Route.ComponentProps) {
  const { question, popularTags } = loaderData;
  const { markdown, isSuggestion, from } = question;
  const t = useT();
  const failed = actionProblem(useActionData<unknown>());
  const version = String(question.version);
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <h1 className="mb-8 font-read font-semibold text-3xl tracking-tight">
        {t(isSuggestion ? 'questions:suggested.suggest' : 'questions:edit.question')}
      </h1>
      <Form method="post" className="grid gap-6">
        <ProblemAlert problem={failed?.problem} />
        <input type="hidden" name="version" value={failed?.values.version ?? version} />
        <QuestionFields
          title={failed?.values.title ?? from?.title ?? question.title}
          markdown={failed?.values.markdown ?? from?.markdown ?? markdown}
          tags={failed?.values.tags ?? formatTags(from?.tags ?? question.tags)}
          popularTags={popularTags}
          errors={failed?.problem.fields ?? {}}
          lang={question.locale}
          kept={{
            ...{ place: ['question', question.id], saved: markdown, version },
            isGivenBack: failed !== null || from !== null,
          }}
        />
        <EditButtons back={questionPath(question.slug)} isSuggestion={isSuggestion} />
      </Form>
    </div>
  );
}
