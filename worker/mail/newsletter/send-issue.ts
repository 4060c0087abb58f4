import { and, eq, gt, sql } from 'drizzle-orm';
import { issueEmailKey } from '#src/newsletter/rules.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import { composeIssue } from '#worker/mail/newsletter/compose-issue.ts';
import { type IssueRow, selectIssueToSend } from '#worker/mail/newsletter/select-issues.ts';
import { type QueuedEmail, queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { newsletterIssues as issues, newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';

const BATCH_SIZE = 100;

type Subscriber = { id: string; address: string; personId: string | null };

/**
 * Writes the emails of the issue that is being sent to the next batch of its subscribers. The cursor of the issue moves in
 * the batch that queues the emails, and each email has a key of its own, so that a crash or a second run at the same time
 * neither repeats nor skips anybody.
 */
export async function sendIssues(ctx: Context): Promise<JobStep> {
  const [[issue]] = await ctx.db.batch([selectIssueToSend(ctx.db)]);
  if (!issue) return { cursor: null, done: 0 };
  const after = issue.cursor ?? '';
  const [batch] = await ctx.db.batch([selectBatch(ctx, issue, after)]);
  const emails = await writeEmails(ctx, issue, batch);
  const isLast = batch.length < BATCH_SIZE;
  const [moved] = await runBatch(ctx.db, [
    ctx.db
      .update(issues)
      .set({
        cursor: batch.at(-1)?.id ?? after,
        recipientCount: sql`${issues.recipientCount} + ${batch.length}`,
        ...(isLast && { status: 'sent', sentAt: ctx.clock.now() }),
      })
      .where(
        and(
          eq(issues.id, issue.id),
          eq(issues.status, 'sending'),
          sql`coalesce(${issues.cursor}, '') = ${after}`,
        ),
      ),
    ...queueEmails(ctx, emails, { where: isStillSubscribed }),
  ]);
  return { cursor: `${issue.id}:${batch.at(-1)?.id ?? ''}`, done: moved?.changes ? batch.length : 0 };
}

/** Whether a subscriber is still there when the emails are queued; they may leave after they were selected. */
const isStillSubscribed = sql`EXISTS (SELECT 1 FROM newsletter_subscribers s
  WHERE s.address = j.value ->> 'recipient' AND s.state = 'confirmed')`;

function selectBatch(ctx: Context, { locale }: IssueRow, after: string) {
  const { id, address, personId } = subscribers;
  return ctx.db
    .select({ id, address, personId })
    .from(subscribers)
    .where(and(eq(subscribers.state, 'confirmed'), eq(subscribers.locale, locale), gt(id, after)))
    .orderBy(id)
    .limit(BATCH_SIZE);
}

async function writeEmails(
  ctx: Context,
  issue: IssueRow,
  batch: readonly Subscriber[],
): Promise<QueuedEmail[]> {
  const emailTo = await composeIssue(ctx, issue);
  return Promise.all(
    batch.map(async ({ id, address, personId }) => {
      const subscription = { list: 'newsletter', subjectId: id } as const;
      return {
        key: issueEmailKey(issue.id, id),
        kind: 'newsletter' as const,
        recipient: address,
        personId,
        headers: await listHeaders(ctx, subscription),
        ...emailTo(await unsubscribeUrl(ctx, subscription, issue.locale)),
      };
    }),
  );
}
