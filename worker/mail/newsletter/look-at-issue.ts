import { AppError } from '#src/shared/errors.ts';
import { localePath } from '#src/shared/locale.ts';
import { getMe } from '#worker/accounts/service.ts';
import { composeIssue } from '#worker/mail/newsletter/compose-issue.ts';
import { loadIssue } from '#worker/mail/newsletter/issues.ts';
import { queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { queueAndSend } from '#worker/mail/sending/send-emails.ts';
import type { Context } from '#worker/platform/context.ts';

/** An issue as its subscribers would get it, in both its forms. */
export async function previewIssue(
  ctx: Context,
  id: string,
): Promise<{ subject: string; text: string; html: string }> {
  const issue = await loadIssue(ctx, id);
  return (await composeIssue(ctx, issue))(noWayOut(ctx, issue));
}

/** Sends the actor alone an email of the issue as it is saved: once a version. */
export async function testIssue(ctx: Context, id: string): Promise<{ sentTo: string }> {
  const issue = await loadIssue(ctx, id);
  const me = await getMe(ctx);
  if (!me.email) throw new AppError('forbidden');
  const email = (await composeIssue(ctx, issue))(noWayOut(ctx, issue));
  const key = `newsletter-test:${id}:${issue.version}:${ctx.ids.next()}`;
  await queueAndSend(
    ctx,
    queueEmails(ctx, [{ key, kind: 'account', recipient: me.email, personId: me.id, ...email }]),
    [key],
  );
  return { sentTo: me.email };
}

/** Nobody leaves by an email that only shows how it would look. */
function noWayOut(ctx: Context, { locale }: { locale: 'en' | 'zh-TW' }): string {
  return ctx.config.publicOrigin + localePath(locale, '/newsletter');
}
