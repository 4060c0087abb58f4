import { type SQL, sql } from 'drizzle-orm';
import {
  ACCOUNT_STOP_SCORE,
  type Feedback,
  FORGET_BOUNCES_MS,
  POINTS,
  STOP_SCORE,
  TRY_AGAIN_MS,
} from '#src/mail/rules.ts';
import { wantsNoMail } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** The opposite of `mayReceive` (src/mail/rules.ts) in SQL; `address` and `kind` are expressions. */
export function isSuppressed(address: SQL, kind: SQL, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM suppressions s WHERE s.address = ${address} AND (
    CASE WHEN ${kind} = 'account' AND s.reason <> 'refused'
      THEN s.score >= ${ACCOUNT_STOP_SCORE} AND s.updated_at > ${now - TRY_AGAIN_MS}
      ELSE s.score >= ${STOP_SCORE} AND s.updated_at > ${now - FORGET_BOUNCES_MS} END
    OR s.reason = 'complaint' AND ${kind} <> 'account'))`;
}

/**
 * Whether the recipient of a row of `emails` left its list, confirmed already or was suspended since the email was written.
 * An email may be queued for hours, and an admin may retry one after days.
 */
export const isUnwanted: SQL = sql`emails.kind <> 'account' AND (
  EXISTS (SELECT 1 FROM people p WHERE p.id = emails.person_id AND p.suspended_at IS NOT NULL)
  OR emails.kind = 'batch' AND ${wantsNoMail(sql`emails.person_id`)}
  OR emails.kind IN ('daily', 'weekly') AND emails.person_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM digests d WHERE d.person_id = emails.person_id AND d.cadence = emails.kind)
  OR emails.kind = 'newsletter-confirmation' AND NOT EXISTS (SELECT 1 FROM newsletter_subscribers s
    WHERE s.address = emails.recipient AND s.state = 'pending')
  OR emails.kind = 'newsletter' AND EXISTS (SELECT 1 FROM newsletter_subscribers s
    WHERE s.address = emails.recipient AND s.state <> 'confirmed'))`;

/** `judgeAddress` (src/mail/rules.ts) in SQL, so that concurrent feedback of one address is not lost. */
export function noteFeedback(ctx: Context, address: string, feedback: Feedback): Statement[] {
  const now = ctx.clock.now();
  const points = POINTS[feedback];
  const remembered = sql`CASE WHEN updated_at > ${now - FORGET_BOUNCES_MS} THEN score ELSE 0 END`;
  if (feedback === 'delivered')
    return [
      rawStatement(
        ctx.db,
        sql`UPDATE suppressions SET score = max(0, (${remembered}) + ${points}) WHERE address = ${address}`,
      ),
      rawStatement(
        ctx.db,
        sql`DELETE FROM suppressions WHERE address = ${address} AND score = 0 AND reason <> 'complaint'`,
      ),
    ];
  const forgetAt = feedback === 'complaint' ? null : now + FORGET_BOUNCES_MS;
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO suppressions (address, score, reason, forget_at, updated_at)
        VALUES (${address}, ${points}, ${feedback}, ${forgetAt}, ${now})
        ON CONFLICT (address) DO UPDATE SET score = (${remembered}) + ${points}, updated_at = ${now},
          reason = CASE WHEN reason = 'complaint' THEN reason ELSE excluded.reason END,
          forget_at = CASE WHEN reason = 'complaint' THEN NULL ELSE excluded.forget_at END`,
    ),
  ];
}
