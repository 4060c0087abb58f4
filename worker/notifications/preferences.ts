import { eq, sql } from 'drizzle-orm';
import { formatClockTime, parseClockTime } from '#src/accounts/time-zone.ts';
import type { NoticePreferences, NoticePreferencesChange } from '#src/notifications/model.ts';
import {
  CHANNELS,
  type Channel,
  DEFAULT_MAIL_FREQUENCY,
  featureOfType,
  nameOfType,
  WANTED_BY_DEFAULT,
} from '#src/notifications/rules.ts';
import { fieldError } from '#src/shared/errors.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { flushWindow } from '#worker/mail/queries.ts';
import { selectMailSettings } from '#worker/notifications/queries.ts';
import { noticePreferences, noticeSettings } from '#worker/notifications/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';

/** Returns the actor's preferences: every registered type on every channel, the mail frequency and the quiet hours. */
export async function getNoticePreferences(ctx: Context): Promise<NoticePreferences> {
  const { personId } = await requireFreshSession(ctx);
  const [rows, [settings]] = await ctx.db.batch([
    ctx.db.select().from(noticePreferences).where(eq(noticePreferences.personId, personId)),
    selectMailSettings(ctx.db, [personId]),
  ]);
  const chosen = new Map(rows.map((row) => [`${row.type}:${row.channel}`, row.wanted]));
  const wants = (type: string, channel: Channel) =>
    chosen.get(`${type}:${channel}`) ?? WANTED_BY_DEFAULT[channel];
  return {
    types: inOrder(ctx.registry.notices.values()).map((type) => ({
      ...describe(ctx, type),
      app: type.always === true || wants(type.type, 'app'),
      mail: type.mailed !== false && wants(type.type, 'app') && wants(type.type, 'mail'),
    })),
    mailFrequency: settings?.mailFrequency ?? DEFAULT_MAIL_FREQUENCY,
    quietHours: toQuietHours(settings?.quietFrom, settings?.quietTo),
    timeZone: settings?.timeZone ?? 'UTC',
  };
}

/** Sorts the types that a person can switch off first. */
function inOrder(types: Iterable<NoticeType>): NoticeType[] {
  return [...types].sort((a, b) => Number(a.always ?? false) - Number(b.always ?? false));
}

function describe({ t }: Context, { type, always = false, mailed }: NoticeType) {
  const key = `${featureOfType(type)}:notices.${nameOfType(type)}`;
  const ownMail = mailed === false;
  return {
    type,
    feature: featureOfType(type),
    name: t(`${key}.name`),
    hint: t(`${key}.hint`),
    always,
    ownMail,
  };
}

function toQuietHours(from: number | null | undefined, to: number | null | undefined) {
  if (from == null || to == null) return null;
  return { from: formatClockTime(from), to: formatClockTime(to) };
}

/**
 * Changes the preferences that are given. A type that is off in the app is not mailed either, because email holds what is
 * unread in the app.
 */
export async function changeNoticePreferences(
  ctx: Context,
  change: NoticePreferencesChange,
): Promise<NoticePreferences> {
  const { personId } = requireMember(ctx);
  const { types = [] } = change;
  types.forEach((one, index) => {
    const known = ctx.registry.notices.get(one.type);
    if (!known) throw fieldError(`/types/${index}/type`, 'not_an_option');
    if (known.always && !one.app) throw fieldError(`/types/${index}/app`, 'always_told');
  });
  await runBatch(ctx.db, [
    ...(types.length > 0 ? [storeTypes(ctx, personId, types)] : []),
    ...storeSettings(ctx, personId, change),
    ...(await flushIfChanged(ctx, personId, change)),
  ]);
  return getNoticePreferences(ctx);
}

function storeTypes(
  ctx: Context,
  personId: string,
  types: NonNullable<NoticePreferencesChange['types']>,
): Statement {
  const rows = types.flatMap(({ type, app, mail }) =>
    CHANNELS.map((channel) => [type, channel, Number(channel === 'app' ? app : app && mail)]),
  );
  return rawStatement(
    ctx.db,
    sql`INSERT INTO notice_preferences (person_id, type, channel, wanted)
      SELECT ${personId}, value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)}) WHERE 1
      ON CONFLICT DO UPDATE SET wanted = excluded.wanted`,
  );
}

/** Ends the mail window when the frequency changes; a form that repeats the old frequency does not. */
async function flushIfChanged(
  ctx: Context,
  personId: string,
  { mailFrequency: frequency }: NoticePreferencesChange,
): Promise<Statement[]> {
  if (frequency === undefined) return [];
  const [[before]] = await ctx.db.batch([selectMailSettings(ctx.db, [personId])]);
  if (before?.mailFrequency === frequency) return [];
  return [flushWindow(ctx.db, { personId, frequency, now: ctx.clock.now() })];
}

function storeSettings(
  ctx: Context,
  personId: string,
  { mailFrequency, quietHours }: NoticePreferencesChange,
): Statement[] {
  if (mailFrequency === undefined && quietHours === undefined) return [];
  const settings = {
    ...(mailFrequency !== undefined && { mailFrequency }),
    ...(quietHours !== undefined && {
      quietFrom: quietHours && parseClockTime(quietHours.from),
      quietTo: quietHours && parseClockTime(quietHours.to),
    }),
    updatedAt: ctx.clock.now(),
  };
  return [
    ctx.db
      .insert(noticeSettings)
      .values({ personId, ...settings })
      .onConflictDoUpdate({ target: noticeSettings.personId, set: settings }),
  ];
}
