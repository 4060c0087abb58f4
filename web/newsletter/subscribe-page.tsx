import { subscribeSchema } from '#src/newsletter/model.ts';
import { referralOf } from '#src/newsletter/rules.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { withoutEmpty } from '#web/accounts/form-values.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { subscribe } from '#worker/mail/service.ts';
import type { Route } from './+types/subscribe-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: siteOf(ctx),
    hasInbox: ctx.config.environment !== 'production',
    referral: referralOf(new URL(request.url).searchParams.get('ref')),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const input = parseForm(subscribeSchema, withoutEmpty(form));
    await subscribe(ctx, { ...input, locale: input.locale ?? ctx.locale });
    return { sentTo: input.email };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/newsletter', 'subscribe.title');

/** /newsletter: the form to sign up, then what to do next. */
export default function SubscribePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  if (actionData && 'sentTo' in actionData)
    return <Sent email={actionData.sentTo} hasInbox={loaderData.hasInbox} />;
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  const referral = values.referral ?? loaderData.referral;
  return (
    <FormPage title={t('newsletter:subscribe.title')} intro={t('newsletter:subscribe.intro')}>
      <ProblemAlert problem={problem} />
      <Form method="post" action="/newsletter" className="grid gap-5">
        <TextField
          label={t('newsletter:subscribe.email')}
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={values.email}
          error={problem?.fields.email}
        />
        <LanguageField chosen={values.locale} error={problem?.fields.locale} />
        {referral && <input type="hidden" name="referral" value={referral} />}
        <Trap />
        <p className="text-muted text-sm">{t('newsletter:subscribe.consent')}</p>
        <SubmitButton wide>{t('newsletter:subscribe.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}

function LanguageField({ chosen, error }: { chosen?: string; error?: string }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <Select
      label={t('newsletter:subscribe.language')}
      name="locale"
      defaultValue={chosen ?? locale}
      error={error}
    >
      {LOCALES.map((each) => (
        <option key={each} value={each} lang={each}>
          {t(`newsletter:subscribe.languages.${each}`)}
        </option>
      ))}
    </Select>
  );
}

/** A hidden field, which only machines fill in. */
function Trap() {
  const t = useT();
  return (
    <div aria-hidden="true" className="absolute size-px overflow-hidden opacity-0">
      <label htmlFor="leave-empty">{t('newsletter:subscribe.leaveEmpty')}</label>
      <input
        id="leave-empty"
        name="leaveEmpty"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        maxLength={500}
      />
    </div>
  );
}

function Sent({ email, hasInbox }: { email: string; hasInbox: boolean }) {
  const t = useT();
  return (
    <FormPage title={t('newsletter:subscribe.sentTitle')}>
      <p>{t('newsletter:subscribe.sent', { email })}</p>
      {hasInbox && (
        <Alert kind="info">
          {t('newsletter:subscribe.inDevelopment')}{' '}
          <Link to="/dev/mail" className="font-medium text-lagoon underline underline-offset-4">
            {t('mail:inbox.title')}
          </Link>
        </Alert>
      )}
      <p>
        <Link
          to="/newsletter"
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
        >
          {t('newsletter:subscribe.again')}
        </Link>
      </p>
    </FormPage>
  );
}
