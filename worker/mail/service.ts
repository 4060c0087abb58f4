import { type EmailTemplate, renderEmail } from '#src/mail/email.ts';
import type { EmailKind } from '#src/mail/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { queueAndSend } from '#worker/mail/sending/send-emails.ts';
import type { Context } from '#worker/platform/context.ts';

export {
  getMailOverview,
  getOutboxEmail,
  listOutbox,
  listSuppressions,
  removeSuppression,
  retryEmail,
} from '#worker/mail/delivery/admin.ts';
export { getEmail, listEmails, reportFeedback } from '#worker/mail/inbox/inbox.ts';
export { getDigests, setDigest } from '#worker/mail/lists/digest-settings.ts';
export { getListState, type ListState, leaveList, rejoinList } from '#worker/mail/lists/unsubscribe.ts';
export {
  changeIssue,
  createIssue,
  deleteIssue,
  getIssue,
  listIssues,
  releaseIssue,
} from '#worker/mail/newsletter/issues.ts';
export { previewIssue, testIssue } from '#worker/mail/newsletter/preview-issue.ts';
export { confirmSubscription, subscribe } from '#worker/mail/newsletter/subscribe.ts';

/** An email to be sent. `key` is the idempotency key of the effect (`event:effect`). */
export type EmailOrder<P> = {
  key: string;
  to: string;
  locale: Locale;
  template: EmailTemplate<P>;
  params: P;
  kind?: EmailKind;
  personId?: string;
  headers?: Record<string, string>;
};

/**
 * Sends an email, once for each key: queues it in the outbox and sends it from there at once. An email that fails now is
 * tried again by the job `mail.send`. A second call with the same key sends nothing.
 */
export async function sendEmail<P>(ctx: Context, order: EmailOrder<P>): Promise<void> {
  const { key, to, locale, template, params, kind = 'account', personId = null, headers } = order;
  const t = translator(locale);
  const email = renderEmail(template(t, params), locale, t);
  const queue = queueEmails(ctx, [
    { key, kind, recipient: to, personId, ...email, ...(headers && { headers }) },
  ]);
  await queueAndSend(ctx, queue, [key]);
}
