import { redirect } from 'react-router';
import { createPracticeSchema } from '#src/practice/model.ts';
import { readPracticeFields } from '#src/practice/practice-form.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { fieldsOf } from '#web/practice/form/fields-of.ts';
import { PracticeForm } from '#web/practice/form/practice-form.tsx';
import { TemplateChooser } from '#web/practice/list/template-chooser.tsx';
import { templateFields } from '#web/practice/list/template-texts.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { createPractice } from '#worker/practice/service.ts';
import type { Route } from './+types/new-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { searchParams } = new URL(request.url);
    return {
      today: await ownDay(ctx),
      template: searchParams.get('template'),
      category: searchParams.get('category'),
      site: siteOf(ctx),
    };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const draft = form.get('intent') === 'draft';
    const input = parseValues(createPracticeSchema, { ...readPracticeFields(fieldsOf(form)), draft });
    const { id } = await createPractice(ctx, input);
    return redirect(`/practice/${id}?said=${draft ? 'saved' : 'created'}`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/practice/new', 'practice:new.title');

/** /practice/new: the form of a new practice, and templates to begin with. */
export default function NewPracticePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { today, template, category } = loaderData;
  const values = templateFields(template, locale);
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:new.title')}</h1>
      <p className="mt-1 text-muted">{t('practice:new.intro')}</p>
      <TemplateChooser category={category} template={template} />
      {values && <Alert className="mt-6">{t('practice:new.chosen')}</Alert>}
      <div id="form" className="mt-8">
        <PracticeForm
          key={template}
          values={values ?? {}}
          failed={actionProblem(actionData)}
          today={today}
          keptFor={template ?? 'new'}
        >
          <SubmitButton name="intent" value="start" size="lg">
            {t('practice:new.start')}
          </SubmitButton>
          <SubmitButton name="intent" value="draft" tone="quiet" size="lg">
            {t('practice:new.draft')}
          </SubmitButton>
        </PracticeForm>
      </div>
    </div>
  );
}
