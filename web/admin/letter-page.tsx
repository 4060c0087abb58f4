import type { ReactNode } from 'react';
import { Form, redirect } from 'react-router';
import type { OutboxLetterDetail } from '#src/mail/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { LetterBadge } from '#web/admin/letter-badge.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { getOutboxLetter, retryLetter } from '#worker/mail/service.ts';
import type { Route } from './+types/letter-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, 'admin', async (ctx) => ({
    letter: await getOutboxLetter(ctx, params.key),
    done: doneOf(request),
  }));

export const action = ({ context, request, params: { key } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      retry: async () => {
        await retryLetter(ctx, key);
        return redirect(`/admin/mail/letters/${encodeURIComponent(key)}?done=retried`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/mail', 'mail.letterTitle');

/** /admin/mail/letters/:key: what became of one letter. Its words are for whom it was written to. */
export default function AdminLetterPage({ loaderData: { letter, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={letter.subject} problem={actionProblem(actionData)?.problem} done={done} />
      <Facts facts={useFacts(letter)} />
      {letter.canRetry && (
        <Form method="post">
          <input type="hidden" name="intent" value="retry" />
          <SubmitButton>{t('admin:mail.retry')}</SubmitButton>
        </Form>
      )}
      {Object.keys(letter.headers).length > 0 && (
        <Section title={t('admin:mail.headers')}>
          <dl className="grid gap-2">
            {Object.entries(letter.headers).map(([name, value]) => (
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

function useFacts(letter: OutboxLetterDetail): [string, ReactNode][] {
  const t = useT();
  const facts: [string, ReactNode][] = [
    [t('admin:mail.status'), <LetterBadge key="status" letter={letter} />],
    [t('admin:mail.kind'), t(`admin:mail.kinds.${letter.kind}`)],
    [t('admin:mail.to'), letter.recipient],
    [t('admin:mail.queuedAt'), <When key="queued" at={letter.createdAt} />],
    [t('admin:mail.tries'), String(letter.attempts)],
  ];
  if (letter.sentAt) facts.push([t('admin:mail.sentAt'), <When key="sent" at={letter.sentAt} />]);
  if (letter.nextTryAt && letter.status !== 'sent')
    facts.push([t('admin:mail.nextTry'), <When key="next" at={letter.nextTryAt} />]);
  if (letter.error)
    facts.push([
      t('admin:mail.error'),
      <span key="error" className="text-reef">
        {letter.error}
      </span>,
    ]);
  return [...facts, [t('admin:mail.key'), <code key="key">{letter.key}</code>]];
}
