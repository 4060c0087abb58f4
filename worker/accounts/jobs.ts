import { type SQL, sql } from 'drizzle-orm';
import {
  accessTokens,
  emailLinks,
  passwords,
  people,
  refreshTokens,
  sessions,
  spentStates,
} from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';

const DAY_MS = 24 * 60 * 60_000;
const MOST = 2_000;
const MOST_PEOPLE = 200;

/**
 * Deletes expired refresh tokens and links at once, ended sessions and tokens after a month, and people who never verified
 * their address after a week, so that their name is free again. Each step does bounded work.
 */
export async function forgetExpired(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const monthAgo = now - 30 * DAY_MS;
  const weekAgo = now - 7 * DAY_MS;
  const unverified = sql`SELECT id FROM people WHERE email IS NOT NULL AND email_verified_at IS NULL
    AND created_at < ${weekAgo} ORDER BY id LIMIT ${MOST_PEOPLE}`;
  const { db } = ctx;
  const forgotten = await runBatch(db, [
    db.delete(refreshTokens).where(some(sql`refresh_tokens WHERE expires_at < ${now}`)),
    db.delete(sessions).where(
      some(sql`sessions WHERE (expires_at < ${monthAgo} OR revoked_at < ${monthAgo})
        AND NOT EXISTS (SELECT 1 FROM refresh_tokens WHERE session_id = sessions.id)`),
    ),
    db.delete(emailLinks).where(some(sql`email_links WHERE expires_at < ${now}`)),
    db.delete(spentStates).where(some(sql`spent_states WHERE expires_at < ${now}`)),
    db
      .delete(accessTokens)
      .where(some(sql`access_tokens WHERE expires_at < ${monthAgo} OR revoked_at < ${monthAgo}`)),
    db.delete(emailLinks).where(sql`person_id IN (${unverified})`),
    db.delete(passwords).where(sql`person_id IN (${unverified})`),
    db.delete(people).where(sql`id IN (${unverified})`),
  ]);
  const ofPeople = forgotten.at(-1)?.changes ?? 0;
  return {
    cursor: ofPeople === MOST_PEOPLE || forgotten.some(({ changes }) => changes === MOST) ? 'more' : null,
    done: forgotten.reduce((sum, { changes }) => sum + changes, 0),
  };
}

function some(rows: SQL): SQL {
  return sql`rowid IN (SELECT rowid FROM ${rows} LIMIT ${MOST})`;
}

export const jobs: Job[] = [{ name: 'accounts.forget', everyMinutes: 60, run: forgetExpired }];
