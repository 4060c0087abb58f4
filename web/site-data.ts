import { toViewer } from '#src/accounts/viewer.ts';
import type { BellState } from '#src/notifications/bell.ts';
import type { Site } from '#web/site.ts';
import type { Context } from '#worker/platform/context.ts';

/** Returns what every page knows of the site and of its reader. */
export function siteData(ctx: Context, bell: BellState | null): Site {
  return {
    locale: ctx.locale,
    viewer: ctx.session.claims && toViewer(ctx.session.claims),
    bell,
    hasEnded: ctx.session.change === 'clear',
    origin: ctx.config.publicOrigin,
    now: ctx.clock.now(),
  };
}
