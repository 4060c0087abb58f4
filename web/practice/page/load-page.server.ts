import { calendarRange } from '#src/practice/calendar-range.ts';
import type { Practice } from '#src/practice/model.ts';
import { addDays } from '#src/shared/local-day.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { listBuddiesOf } from '#worker/buddies/service.ts';
import { findThreadState } from '#worker/notifications/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { getCalendar, getPracticePage, getPracticeSettings, listCopies } from '#worker/practice/service.ts';

/** Everything that the page of a practice shows, for its owner and for others. */
export async function loadPracticePage(ctx: Context, id: string, request: Request) {
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('check-ins')?.slice(0, 500);
  const page = await getPracticePage(ctx, id, {
    ...askedOfDiscussion(request),
    ...(cursor && { checkIns: cursor }),
  });
  const { practice, isOwn } = page;
  const today = isOwn ? await ownDay(ctx) : lastDay(practice);
  const range = calendarRange({ ...practice, today }, Number(searchParams.get('year')) || null);
  const isMember = ctx.actor.kind === 'member';
  const [days, copies, following, settings, buddies] = await Promise.all([
    practice.state === 'draft' ? [] : getCalendar(ctx, id, range),
    isOwn && practice.copiedFrom ? listCopies(ctx, id) : [],
    findThreadState(ctx, { kind: 'practice', id }),
    isMember ? getPracticeSettings(ctx) : null,
    isMember ? listBuddiesOf(ctx, id) : [],
  ]);
  return {
    ...{ ...page, today, range, days, copies, following, buddies },
    hidesStreaks: settings?.hidesStreaks ?? false,
    missed: isOwn ? missedLately(days, today) : null,
    checked: page.checkIns.items.find((checkIn) => checkIn.id === searchParams.get('checked')) ?? null,
    seed: ctx.ids.next(),
    site: siteOf(ctx),
  };
}

/** The last day of the week that has come, by the clock of the practice's owner. */
function lastDay({ week, startOn }: Practice): string {
  return week.findLast(({ outcome }) => outcome !== 'ahead')?.day ?? week[0]?.day ?? startOn;
}

/** A day missed yesterday or the day before, which two check-ins on a day may make up for. */
function missedLately(days: Practice['week'], today: string): string | null {
  const recent = days.filter(({ day }) => day >= addDays(today, -2) && day < today);
  const isBack = days.some(({ day, outcome }) => day === today && outcome === 'kept');
  return (isBack && recent.findLast(({ outcome }) => outcome === 'missed')?.day) || null;
}
