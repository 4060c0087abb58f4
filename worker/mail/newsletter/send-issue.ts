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

const PORTION = 100;

type Subscriber = { id: string; address: string; personId: string | null };

/**
 * Writes the emails of the issue that is on its way to the next portion of its subscribers. Where it goes on stands in
 * the issue and moves in the batch that queues the emails; each has a key of its own: whoever dies in between or runs
 * at the same time doubles and skips nobody.
 */
export async function sendIssues(ctx: Context): Promise<JobStep> {
  const [[issue]] = await ctx.db.batch([selectIssueToSend(ctx.db)]);
  if (!issue) return { cursor: null, done: 0 };
  const after = issue.cursor ?? '';
  const [portion] = await ctx.db.batch([selectPortion(ctx, issue, after)]);
  const emails = await writeEmails(ctx, issue, portion);
  const isLast = portion.length < PORTION;
  const [moved] = await runBatch(ctx.db, [
    ctx.db
      .update(issues)
      .set({
        cursor: portion.at(-1)?.id ?? after,
        recipientCount: sql`${issues.recipientCount} + ${portion.length}`,
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
  return { cursor: `${issue.id}:${portion.at(-1)?.id ?? ''}`, done: moved?.changes ? portion.length : 0 };
}

/** Somebody may leave between the look and the email. */
const isStillSubscribed = sql`EXISTS (SELECT 1 FROM newsletter_subscribers s
  WHERE s.address = j.value ->> 'recipient' AND s.state = 'confirmed')`;

function selectPortion(ctx: Context, { locale }: IssueRow, after: string) {
  const { id, address, personId } = subscribers;
  return ctx.db
    .select({ id, address, personId })
    .from(subscribers)
    .where(and(eq(subscribers.state, 'confirmed'), eq(subscribers.locale, locale), gt(id, after)))
    .orderBy(id)
    .limit(PORTION);
}

async function writeEmails(
  ctx: Context,
  issue: IssueRow,
  portion: readonly Subscriber[],
): Promise<QueuedEmail[]> {
  const emailTo = await composeIssue(ctx, issue);
  return Promise.all(
    portion.map(async ({ id, address, personId }) => {
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
