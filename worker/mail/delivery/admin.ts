import { and, asc, eq, sql } from 'drizzle-orm';
import type {
  MailOverview,
  OutboxEmail,
  OutboxEmailDetail,
  OutboxQuery,
  Suppression,
} from '#src/mail/model.ts';
import { mayReceive } from '#src/mail/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { outboxColumns, selectOutbox } from '#worker/mail/delivery/select-outbox.ts';
import { queueAndSend } from '#worker/mail/sending/send-emails.ts';
import { emails, suppressions } from '#worker/mail/tables.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { countUpTo, runBatch } from '#worker/platform/db.ts';

type Row = Awaited<ReturnType<typeof selectOutbox>>[number];

/** Returns a page of the outbox, the newest email first. */
export async function listOutbox(ctx: Context, query: OutboxQuery): Promise<Page<OutboxEmail>> {
  await requireFreshRole(ctx, 'admin');
  const { status, kind, limit, cursor } = query;
  const list = `outbox:${status ?? ''}:${kind ?? ''}`;
  const keyset = await readCursor(ctx, list, cursor);
  const [rows] = await ctx.db.batch([selectOutbox(ctx.db, { status, kind, keyset, limit: limit + 1 })]);
  const keyOf = (row: Row) => ({ key: row.createdAt, id: row.key });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toOutboxEmail) };
}

/** Returns one email of the outbox; throws `not_found`. */
export async function getOutboxEmail(ctx: Context, key: string): Promise<OutboxEmailDetail> {
  await requireFreshRole(ctx, 'admin');
  const { personId, headers } = emails;
  const [[row]] = await ctx.db.batch([
    ctx.db
      .select({ ...outboxColumns, personId, headers })
      .from(emails)
      .where(eq(emails.key, key))
      .limit(1),
  ]);
  if (!row) throw new AppError('not_found');
  return { ...toOutboxEmail(row), personId: row.personId, headers: row.headers ?? {} };
}

/** Sends an email again now, with all its tries. Throws `version_conflict` if it was sent or its text is gone. */
export async function retryEmail(ctx: Context, key: string): Promise<OutboxEmailDetail> {
  const email = await getOutboxEmail(ctx, key);
  if (!email.canRetry) throw new AppError('version_conflict');
  const again = ctx.db
    .update(emails)
    .set({ status: 'queued', attempts: 0, nextTryAt: ctx.clock.now() })
    .where(and(eq(emails.key, key), sql`status IN ('queued', 'failed', 'suppressed') AND text IS NOT NULL`));
  await queueAndSend(ctx, [again], [key]);
  logAdminAction(ctx, 'an email was tried again', { email: key });
  return getOutboxEmail(ctx, key);
}

/** Returns a page of the suppressions, by address. */
export async function listSuppressions(ctx: Context, query: PageQuery): Promise<Page<Suppression>> {
  await requireFreshRole(ctx, 'admin');
  const keyset = await readCursor(ctx, 'suppressions', query.cursor);
  const back = keyset?.direction === 'prev';
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(suppressions)
      .where(keyset ? sql`address ${sql.raw(back ? '<' : '>')} ${keyset.id}` : undefined)
      .orderBy(back ? sql`address DESC` : asc(suppressions.address))
      .limit(query.limit + 1),
  ]);
  const keyOf = ({ address }: { address: string }) => ({ key: address, id: address });
  const page = await toPage(ctx, 'suppressions', rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => toSuppression(row, ctx.clock.now())) };
}

/** Removes the suppression of an address, so that it gets emails again. Throws `not_found`. */
export async function removeSuppression(ctx: Context, address: string): Promise<{ address: string }> {
  await requireFreshRole(ctx, 'admin');
  const known = address.toLowerCase();
  const [removed] = await runBatch(ctx.db, [
    ctx.db.delete(suppressions).where(eq(suppressions.address, known)),
  ]);
  if (!removed?.changes) throw new AppError('not_found');
  logAdminAction(ctx, 'an address gets emails again', {});
  return { address: known };
}

/** Counts what the outbox holds. */
export async function getMailOverview(ctx: Context): Promise<MailOverview> {
  await requireFreshRole(ctx, 'admin');
  const most = 1000;
  const now = ctx.clock.now();
  const [[row]] = await ctx.db.batch([
    ctx.db
      .select({
        queued: countUpTo(sql`emails WHERE status = 'queued'`, most).as('queued'),
        sending: countUpTo(sql`emails WHERE status = 'sending'`, most).as('sending'),
        failed: countUpTo(sql`emails WHERE status = 'failed'`, most).as('failed'),
        suppressed: countUpTo(sql`emails WHERE status = 'suppressed'`, most).as('suppressed'),
        givenUp: countUpTo(sql`emails WHERE status = 'failed' AND next_try_at IS NULL`, most).as('given_up'),
        openWindows: countUpTo(sql`mail_windows`, most).as('open_windows'),
        dueDigests: countUpTo(sql`digests WHERE next_due_at <= ${now}`, most).as('due_digests'),
        suppressions: countUpTo(sql`suppressions`, most).as('suppressions'),
      })
      .from(sql`(SELECT 1)`),
  ]);
  return row as MailOverview;
}

function toOutboxEmail(row: Row): OutboxEmail {
  const { key, kind, status, recipient, subject, attempts, error, createdAt, nextTryAt, sentAt, hasText } =
    row;
  return {
    ...{ key, kind, status, recipient, subject, attempts, error },
    createdAt: new Date(createdAt).toISOString(),
    nextTryAt: nextTryAt === null ? null : new Date(nextTryAt).toISOString(),
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    canRetry: status !== 'sent' && status !== 'sending' && Boolean(hasText),
  };
}

function toSuppression(row: typeof suppressions.$inferSelect, now: number): Suppression {
  const { address, reason, score, updatedAt, forgetAt } = row;
  const known = { score, reason, badAt: updatedAt };
  const stops = mayReceive(known, 'weekly', now)
    ? 'nothing'
    : mayReceive(known, 'account', now)
      ? 'lists'
      : 'everything';
  return {
    ...{ address, reason, stops, score: score / 10 },
    updatedAt: new Date(updatedAt).toISOString(),
    forgetAt: forgetAt === null ? null : new Date(forgetAt).toISOString(),
  };
}
