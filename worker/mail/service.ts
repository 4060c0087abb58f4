import { type LetterTemplate, renderLetter } from '#src/mail/letter.ts';
import type { LetterKind } from '#src/mail/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { queueLetters } from '#worker/mail/queue-letters.ts';
import { queueAndSend } from '#worker/mail/send-letters.ts';
import type { Context } from '#worker/platform/context.ts';

export {
  getMailOverview,
  getOutboxLetter,
  listOutbox,
  listSuppressions,
  removeSuppression,
  retryLetter,
} from '#worker/mail/admin.ts';
export { getDigests, setDigest } from '#worker/mail/digest-settings.ts';
export { getLetter, listLetters, reportFeedback } from '#worker/mail/inbox.ts';
export {
  changeIssue,
  createIssue,
  deleteIssue,
  getIssue,
  listIssues,
  releaseIssue,
} from '#worker/mail/newsletter/issues.ts';
export { previewIssue, testIssue } from '#worker/mail/newsletter/look-at-issue.ts';
export { confirmSubscription, subscribe } from '#worker/mail/newsletter/subscribe.ts';
export { getListState, type ListState, leaveList, rejoinList } from '#worker/mail/unsubscribe.ts';

/** What to send to whom. `key` is the idempotency key of the effect (`event:effect`). */
export type LetterOrder<P> = {
  key: string;
  to: string;
  locale: Locale;
  template: LetterTemplate<P>;
  params: P;
  kind?: LetterKind;
  personId?: string;
  headers?: Record<string, string>;
};

/**
 * Sends a letter, once a key: it goes into the outbox and from there at once. What does not get through now is tried
 * again by itself; nobody has to ask a second time, and whoever does sends nothing twice.
 */
export async function sendLetter<P>(ctx: Context, order: LetterOrder<P>): Promise<void> {
  const { key, to, locale, template, params, kind = 'account', personId = null, headers } = order;
  const t = translator(locale);
  const letter = renderLetter(template(t, params), locale, t);
  const queue = queueLetters(ctx, [
    { key, kind, recipient: to, personId, ...letter, ...(headers && { headers }) },
  ]);
  await queueAndSend(ctx, queue, [key]);
}
