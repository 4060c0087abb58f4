import { AppError } from '#src/shared/errors.ts';
import { localePath } from '#src/shared/locale.ts';
import { getMe } from '#worker/accounts/service.ts';
import { composeIssue } from '#worker/mail/newsletter/compose-issue.ts';
import { loadIssue } from '#worker/mail/newsletter/issues.ts';
import { queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { queueAndSend } from '#worker/mail/sending/send-emails.ts';
import type { Context } from '#worker/platform/context.ts';

/** Returns an issue as its subscribers would get it, as text and as HTML. */
export async function previewIssue(
  ctx: Context,
  id: string,
): Promise<{ subject: string; text: string; html: string }> {
  const issue = await loadIssue(ctx, id);
  return (await composeIssue(ctx, issue))(placeholderLeaveUrl(ctx, issue));
}

/** Sends the saved issue to the actor alone. */
export async function testIssue(ctx: Context, id: string): Promise<{ sentTo: string }> {
  const issue = await loadIssue(ctx, id);
  const me = await getMe(ctx);
  if (!me.email) throw new AppError('forbidden');
  const email = (await composeIssue(ctx, issue))(placeholderLeaveUrl(ctx, issue));
  const key = `newsletter-test:${id}:${issue.version}:${ctx.ids.next()}`;
  await queueAndSend(
    ctx,
    queueEmails(ctx, [{ key, kind: 'account', recipient: me.email, personId: me.id, ...email }]),
    [key],
  );
  return { sentTo: me.email };
}

/** Stands in for the address to leave the list, because a preview unsubscribes nobody. */
function placeholderLeaveUrl(ctx: Context, { locale }: { locale: 'en' | 'zh-TW' }): string {
  return ctx.config.publicOrigin + localePath(locale, '/newsletter');
}
