import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import type { OutboxEmailDetail } from '#src/mail/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { EmailBadge } from '#web/admin/email-badge.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { getOutboxEmail, retryEmail } from '#worker/mail/service.ts';
import type { Route } from './+types/email-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    email: await getOutboxEmail(ctx, params.key),
    done: doneOf(request),
  }));

export const action = ({ context, request, params: { key } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      retry: async () => {
        await retryEmail(ctx, key);
        return redirect(`/admin/mail/emails/${encodeURIComponent(key)}?done=retried`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/mail', 'mail.emailTitle');

/** /admin/mail/emails/:key: the status of one email. The page never shows its text, which is private. */
export default function AdminEmailPage({ loaderData: { email, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={email.subject} problem={actionProblem(actionData)?.problem} done={done} />
      <Facts facts={useFacts(email)} />
      {email.canRetry && (
        <Form method="post">
          <input type="hidden" name="intent" value="retry" />
          <SubmitButton>{t('admin:mail.retry')}</SubmitButton>
        </Form>
      )}
      {Object.keys(email.headers).length > 0 && (
        <Section title={t('admin:mail.headers')}>
          <dl className="grid gap-2">
            {Object.entries(email.headers).map(([name, value]) => (
              <div key={name}>
                <dt className="text-muted text-sm">{name}</dt>
                <dd className="font-mono text-sm [overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

function useFacts(email: OutboxEmailDetail): [string, ReactNode][] {
  const t = useT();
  const facts: [string, ReactNode][] = [
    [t('admin:mail.status'), <EmailBadge key="status" email={email} />],
    [t('admin:mail.kind'), t(`admin:mail.kinds.${email.kind}`)],
    [t('admin:mail.to'), email.recipient],
    [t('admin:mail.queuedAt'), <When key="queued" at={email.createdAt} />],
    [t('admin:mail.tries'), String(email.attempts)],
  ];
  if (email.sentAt) facts.push([t('admin:mail.sentAt'), <When key="sent" at={email.sentAt} />]);
  if (email.nextTryAt && email.status !== 'sent')
    facts.push([t('admin:mail.nextTry'), <When key="next" at={email.nextTryAt} />]);
  if (email.error)
    facts.push([
      t('admin:mail.error'),
      <span key="error" className="text-reef">
        {email.error}
      </span>,
    ]);
  return [...facts, [t('admin:mail.key'), <code key="key">{email.key}</code>]];
}
