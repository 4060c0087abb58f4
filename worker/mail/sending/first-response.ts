import { type SQL, sql } from 'drizzle-orm';
import { renderEmail } from '#src/mail/email.ts';
import { firstResponseEmail } from '#src/mail/first-response-email.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import { presentForMail } from '#worker/mail/sending/compose-batch.ts';
import { type QueuedEmail, queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { type PlaceRequest, resolvePlaces } from '#worker/mail/sending/resolve-places.ts';
import { queueAndSend } from '#worker/mail/sending/send-emails.ts';
import {
  type NoticeRow,
  selectNoticesByIds,
  selectResponses,
  statementToMarkMailed,
  type Words,
} from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { effect } from '#worker/platform/feature.ts';
import type { Place } from '#worker/platform/targets.ts';

type Person = { id: string; displayName: string; email: string; locale: Locale };
type Response = { person: Person; row: NoticeRow; words: Words; isWanted: boolean };

/**
 * Sends the first response that a person ever gets at once, with its words: it keeps newcomers. The email does not wait for
 * the mail window and the quiet hours, and the next email of notices leaves the response out. The row in `first_responses` is
 * written in the batch that queues the email, so of two responses at the same moment one is the first. A person who wants no
 * email had their first response all the same.
 */
export const mailFirstResponse = effect('mail.first_response', [noticesChanged], async (ctx, { payload }) => {
  const responses = await findFirst(ctx, payload.personIds);
  if (responses.length === 0) return;
  const now = ctx.clock.now();
  const places = await resolvePlaces(ctx, responses.flatMap(placesOf));
  // What its person cannot see any more is no response to them.
  const seen = responses.filter(({ row }) => presentIn(ctx, row, 'en', places).path !== null);
  const wanted = seen.filter(({ isWanted }) => isWanted);
  const emails = await Promise.all(wanted.map((response) => compose(ctx, response, places)));
  const isFirst = sql`EXISTS (SELECT 1 FROM first_responses f WHERE f.person_id = j.value ->> 'personId'
    AND ${keyOf(sql`f.notice_id`)} = j.value ->> 'key')`;
  const ids = JSON.stringify(wanted.map(({ row }) => row.id));
  await queueAndSend(
    ctx,
    [
      claim(ctx, seen, now),
      ...queueEmails(ctx, emails, { where: isFirst }),
      statementToMarkMailed(ctx.db, {
        at: now,
        where: sql`id IN (SELECT f.notice_id FROM first_responses f JOIN json_each(${ids}) j ON j.value = f.notice_id)`,
      }),
    ],
    emails.map(({ key }) => key),
  );
});

/** Finds the response of each person who had none before and whose address is known to be theirs. */
async function findFirst(ctx: Context, personIds: readonly string[]): Promise<Response[]> {
  const isNew = (
    person: SQL,
  ) => sql`NOT EXISTS (SELECT 1 FROM first_responses f WHERE f.person_id = ${person})
    AND EXISTS (SELECT 1 FROM people WHERE people.id = ${person} AND ${getsMail})`;
  const [found] = await ctx.db.batch([selectResponses(ctx, personIds, isNew)]);
  if (found.length === 0) return [];
  const [rows, people] = await ctx.db.batch([
    selectNoticesByIds(
      ctx.db,
      found.map(({ noticeId }) => noticeId),
    ),
    selectPeople(
      ctx,
      found.map(({ personId }) => personId),
    ),
  ]);
  return found.flatMap(({ personId, noticeId, words, isWanted }) => {
    const row = rows.find(({ id }) => id === noticeId);
    const person = people.find(({ id }) => id === personId);
    return row && person ? [{ row, person, words: JSON.parse(words), isWanted: isWanted === 1 }] : [];
  });
}

function selectPeople({ db }: Context, ids: readonly string[]) {
  return rawStatement<Person>(
    db,
    sql`SELECT id, display_name AS "displayName", email, locale FROM people
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}

function claim({ db }: Context, responses: readonly Response[], now: number): Statement {
  const rows = JSON.stringify(responses.map(({ person, row }) => [person.id, row.id]));
  return rawStatement(
    db,
    sql`INSERT INTO first_responses (person_id, notice_id, at)
      SELECT value ->> 0, value ->> 1, ${now} FROM json_each(${rows}) WHERE 1 ON CONFLICT (person_id) DO NOTHING`,
  );
}

function placesOf({ person, row }: Response): PlaceRequest[] {
  const { targetKind, targetId, threadKind, threadId } = row;
  return [
    { kind: targetKind, id: targetId },
    { kind: threadKind, id: threadId },
  ].flatMap(({ kind, id }) => (kind && id ? [{ personId: person.id, locale: person.locale, kind, id }] : []));
}

async function compose(
  ctx: Context,
  { person, row, words }: Response,
  places: ReadonlyMap<string, Place>,
): Promise<QueuedEmail> {
  const { id: personId, locale, displayName, email } = person;
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const { text, path } = presentIn(ctx, row, locale, places);
  const t = translator(locale);
  const content = firstResponseEmail(t, {
    displayName,
    text,
    words: words.markdown ?? null,
    url: urlOf(words.path ?? path ?? '/notifications'),
    leaveUrl: await unsubscribeUrl(ctx, { list: 'notices', subjectId: personId }, locale),
    settingsUrl: urlOf('/settings/notifications'),
  });
  return {
    key: `first-response:${row.id}`,
    kind: 'batch',
    recipient: email,
    personId,
    headers: await listHeaders(ctx, { list: 'notices', subjectId: personId }),
    ...renderEmail(content, locale, t),
  };
}

function keyOf(noticeId: SQL): SQL {
  return sql`('first-response:' || ${noticeId})`;
}

function presentIn(ctx: Context, row: NoticeRow, locale: Locale, places: ReadonlyMap<string, Place>) {
  return presentForMail(ctx, translator(locale), row, places);
}
