import { confirmSchema } from '#src/newsletter/model.ts';
import { linkState, mailedLinkLoad } from '#web/accounts/mailed-link.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { confirmSubscription } from '#worker/mail/service.ts';
import type { Route } from './+types/confirm-page';

export const loader = ({ context, request }: Route.LoaderArgs) => mailedLinkLoad(context, request);

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    await confirmSubscription(ctx, parseForm(confirmSchema, form).token);
    return { confirmed: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/newsletter/confirm', 'confirm.title');

/** /newsletter/confirm?token=…: the button confirms; opening the link does not, because scanners open links too. */
export default function ConfirmPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values } = actionProblem(actionData) ?? {};
  if (actionData && 'confirmed' in actionData)
    return (
      <FormPage title={t('newsletter:confirm.doneTitle')}>
        <p role="status">{t('newsletter:confirm.done')}</p>
        <LinkButton to="/posts" wide>
          {t('newsletter:confirm.read')}
        </LinkButton>
      </FormPage>
    );
  const token = values?.token ?? loaderData.token;
  if (linkState(loaderData.state, problem) !== 'usable')
    return (
      <FormPage title={t('newsletter:confirm.expiredTitle')} intro={t('newsletter:confirm.expired')}>
        <LinkButton to="/newsletter" wide>
          {t('newsletter:confirm.again')}
        </LinkButton>
      </FormPage>
    );
  return (
    <FormPage title={t('newsletter:confirm.title')} intro={t('newsletter:confirm.text')}>
      <ProblemAlert problem={problem} />
      <Form method="post" action="/newsletter/confirm">
        <input type="hidden" name="token" value={token} />
        <SubmitButton wide>{t('newsletter:confirm.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
