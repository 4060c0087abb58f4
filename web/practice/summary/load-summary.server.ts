import { REFLECTION_TEMPLATES } from '#src/practice/ending/reflection.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { getMe } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { getPracticeSettings, getSummary, listCheckIns } from '#worker/practice/service.ts';

/** How many check-ins are shown beside the reflection. */
const BESIDE = 30;

/** Everything that the page of a summary shows. */
export async function loadSummary(ctx: Context, id: string, request: Request) {
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('check-ins')?.slice(0, 500);
  const summary = await getSummary(ctx, id);
  const isMember = ctx.actor.kind === 'member';
  const [settings, me, checkIns] = await Promise.all([
    isMember ? getPracticeSettings(ctx) : null,
    summary.isOwn ? getMe(ctx) : null,
    summary.isOwn ? listCheckIns(ctx, id, { limit: BESIDE, ...(cursor && { cursor }) }) : null,
  ]);
  const { reopensUntil } = summary.practice;
  const written = summary.reflections[0]?.template ?? 'looking_back';
  return {
    ...summary,
    hidesStreaks: settings?.hidesStreaks ?? true,
    template: REFLECTION_TEMPLATES.find((each) => each === searchParams.get('template')) ?? written,
    checkIns,
    timeZone: me?.timeZone ?? 'UTC',
    mayReopen: reopensUntil !== null && ctx.clock.now() < Date.parse(reopensUntil),
    site: siteOf(ctx),
  };
}
