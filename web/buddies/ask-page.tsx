import { redirect } from 'react-router';
import { z } from 'zod';
import { askBuddySchema } from '#src/buddies/model.ts';
import { MAX_REASON } from '#src/buddies/rules.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { listOwnPractices } from '#web/buddies/page-data.server.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { askBuddy } from '#worker/buddies/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/ask-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const own = await listOwnPractices(ctx);
    const wanted = (name: string) => searchParams.get(name)?.slice(0, 40) ?? '';
    return { own, practice: wanted('practice'), person: wanted('person'), site: siteOf(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { practice } = parseValues(z.object({ practice: z.uuid() }), {
      practice: textOf(form, 'practice'),
    });
    const { state } = await askBuddy(
      ctx,
      practice,
      parseValues(askBuddySchema, {
        person: textOf(form, 'person'),
        reason: textOf(form, 'reason'),
        agreed: form.get('agreed') === 'yes',
      }),
    );
    return redirect(`/buddies?buddy=${state === 'buddies' ? 'accepted' : 'asked'}`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/buddies/ask', 'buddies:ask.title');

/** /buddies/ask: asks somebody to be the buddy of a practice. */
export default function AskPage({ loaderData: { own, practice, person }, actionData }: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  const errors = failed?.problem.fields ?? {};
  const values = failed?.values ?? { practice, person };
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to="/buddies">{t('buddies:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('buddies:ask.title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('buddies:ask.intro')}</p>
      {own.length === 0 ? (
        <EmptyState
          title={t('buddies:ask.noPractice')}
          action={<LinkButton to="/practice/new">{t('buddies:ask.start')}</LinkButton>}
        >
          {t('buddies:ask.noPracticeText')}
        </EmptyState>
      ) : (
        <Form method="post" className="grid gap-4">
          <ProblemAlert problem={failed?.problem} />
          <Select
            label={t('buddies:ask.practice')}
            name="practice"
            defaultValue={values.practice || own[0]?.id}
            error={errors.practice}
          >
            {own.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
          <TextField
            label={t('buddies:ask.person')}
            hint={t('buddies:ask.personHint')}
            name="person"
            required
            maxLength={40}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.person}
            error={errors.person}
          />
          <TextField
            label={t('buddies:ask.reason')}
            hint={t('buddies:ask.reasonHint')}
            name="reason"
            required
            maxLength={MAX_REASON}
            defaultValue={values.reason}
            error={errors.reason}
          />
          <Choice
            label={t('buddies:agree.ask')}
            hint={t('buddies:agree.hint')}
            name="agreed"
            value="yes"
            required
            defaultChecked={values.agreed === 'yes'}
            error={errors.agreed}
          />
          <div>
            <SubmitButton>{t('buddies:ask.submit')}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
