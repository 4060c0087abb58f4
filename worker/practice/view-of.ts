import type { Context } from '#worker/platform/context.ts';
import type { PracticeView } from '#worker/practice/practices/select-practices.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** For whom and when a request reads practices. */
export function viewOf(ctx: Context): PracticeView {
  return { viewer: viewerOf(ctx), now: ctx.clock.now() };
}
