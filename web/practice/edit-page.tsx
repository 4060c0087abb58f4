import { redirect } from 'react-router';
import { createPracticeSchema, type Practice, updatePracticeSchema } from '#src/practice/model.ts';
import { practiceChanges } from '#src/practice/practice-changes.ts';
import { readPracticeFields, toPracticeFields } from '#src/practice/practice-form.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { AppError } from '#src/shared/errors.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { fieldsOf } from '#web/practice/form/fields-of.ts';
import { PracticeForm } from '#web/practice/form/practice-form.tsx';
import { ownDay } from '#web/practice/own-day.server.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { useT } from '#web/site.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { getPracticePage, startPractice, updatePractice } from '#worker/practice/service.ts';
import type { Route } from './+types/edit-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    practice: await loadOwn(ctx, params.id),
    today: await ownDay(ctx),
    site: siteOf(ctx),
  }));

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const before = await loadOwn(ctx, params.id);
    const input = parseValues(createPracticeSchema, readPracticeFields(fieldsOf(form)));
    const changes = { ...practiceChanges(before, input), version: Number(form.get('version')) };
    await updatePractice(ctx, params.id, parseValues(updatePracticeSchema, changes));
    const starts = form.get('intent') === 'start';
    if (starts) await startPractice(ctx, params.id);
    return redirect(`/practice/${params.id}?said=${starts ? 'created' : 'saved'}`, 303);
  });

/** Others may see a practice and not change it. */
async function loadOwn(ctx: Context, id: string): Promise<Practice> {
  const { practice, isOwn } = await getPracticePage(ctx, id, { sort: 'best' });
  if (!isOwn) throw new AppError('not_found');
  return practice;
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/practice/${params.id}/edit`, 'practice:edit.title', {
    name: loaderData ? shownName(loaderData.practice) : '',
  });

/** /practice/<id>/edit: everything about a practice. */
export default function EditPracticePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { practice, today } = loaderData;
  const failed = actionProblem(actionData);
  const isDraft = practice.state === 'draft';
  const hasStarted = !isDraft && practice.startOn <= today;
  const values = toPracticeFields({ ...practice, tags: practice.tags.map(({ name }) => name) });
  return (
    <div className="mx-auto max-w-2xl">
      <PracticeDone />
      <BackLink to={`/practice/${practice.id}`}>{shownName(practice)}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:edit.heading')}</h1>
      {hasStarted && <p className="mt-1 text-muted">{t('practice:edit.past')}</p>}
      <div className="mt-8">
        <PracticeForm
          values={values}
          failed={failed}
          today={today}
          hasStarted={hasStarted}
          keptFor={practice.id}
          savedWhy={practice.why}
          open
          hidden={<input type="hidden" name="version" value={practice.version} />}
        >
          <SubmitButton name="intent" value="save" size="lg" tone={isDraft ? 'quiet' : 'primary'}>
            {t('practice:edit.save')}
          </SubmitButton>
          {isDraft && (
            <SubmitButton name="intent" value="start" size="lg">
              {t('practice:edit.start')}
            </SubmitButton>
          )}
        </PracticeForm>
      </div>
    </div>
  );
}
