import { redirect, useActionData } from 'react-router';
import { parseTags } from '#src/editor/tags-field.ts';
import { askQuestionSchema, type SimilarQuestion } from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { QuestionFields } from '#web/questions/question-fields.tsx';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { askQuestion, findSimilar } from '#worker/questions/service.ts';
import { listTags } from '#worker/tags/service.ts';
import type { Route } from './+types/ask-page';

const SUGGESTED_TAGS = 100;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const title = new URL(request.url).searchParams.get('title')?.slice(0, 200) ?? '';
    const tags = await listTags(ctx, { limit: SUGGESTED_TAGS, used: true });
    const names = tags.items.map(({ name }) => name);
    return { popularTags: names, title, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

type Found = { similar: SimilarQuestion[]; values: Record<string, string> };

/** Asks the question; the other button looks for similar ones, without scripts. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form): Promise<Response | Found> => {
      const field = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
      if (form.has('check')) {
        await countCall(ctx, 'suggestions');
        const values = Object.fromEntries(
          ['title', 'markdown', 'tags', 'locale'].map((name) => [name, field(name)]),
        );
        return { similar: await findSimilar(ctx, field('title').slice(0, 500)), values };
      }
      await countCall(ctx, 'write');
      const { slug } = await askQuestion(
        ctx,
        parseValues(askQuestionSchema, {
          ...{ title: field('title'), markdown: field('markdown'), locale: field('locale') },
          tags: parseTags(field('tags')),
        }),
      );
      return redirect(questionPath(slug), 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('shared:site.titleSuffix', { title: t('questions:ask.title') });
  return pageMeta({ title, locale, origin, path: '/questions/ask', noindex: true });
};

/** /questions/ask: the form for a new question. */
export default function AskPage({ loaderData: { popularTags, title } }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const answer = useActionData<unknown>();
  const failed = actionProblem(answer);
  const found = answer && typeof answer === 'object' && 'similar' in answer ? (answer as Found) : null;
  const sent = failed?.values ?? found?.values;
  const errors = failed?.problem.fields ?? {};
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('questions:ask.title')}</h1>
      <p className="mt-3 mb-8 max-w-[65ch] text-muted">{t('questions:ask.intro')}</p>
      <Form method="post" className="grid gap-6">
        {failed && Object.keys(errors).length === 0 && <ProblemAlert problem={failed.problem} />}
        <QuestionFields
          title={sent?.title ?? title}
          markdown={sent?.markdown ?? ''}
          tags={sent?.tags ?? ''}
          popularTags={popularTags}
          errors={errors}
          kept={{ place: ['question', 'new'], isGivenBack: sent !== undefined }}
          similar={found?.similar ?? null}
        />
        <Select
          label={t('questions:ask.language')}
          name="locale"
          defaultValue={sent?.locale ?? locale}
          error={errors.locale}
        >
          {LOCALES.map((each) => (
            <option key={each} value={each} lang={each}>
              {t(`posts:language.${each}`)}
            </option>
          ))}
        </Select>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="send" value="ask">
            {t('questions:ask.send')}
          </SubmitButton>
          <Button tone="quiet" name="check" value="yes" formNoValidate>
            {t('questions:ask.check')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
