import { noticeBoxSchema } from '#src/notifications/model.ts';
import { matchesEntityTag } from '#src/shared/entity-tag.ts';
import { AppError } from '#src/shared/errors.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { limitBurst } from '#worker/http/limit-rate.ts';
import { getBell, openBell } from '#worker/notifications/bell/bell-service.ts';

/** The routes of the bell: a WebSocket, and the number for clients that poll. */
export function bellRoutes(api: Api): void {
  api.get('/api/v1/me/bell', limitBurst, async (c) => {
    if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') throw new AppError('upgrade_required');
    // A browser opens a socket to another site without a preflight, and sends the cookies.
    if (c.req.header('Origin') !== new URL(c.req.url).origin) throw new AppError('origin_not_allowed');
    const since = /^\d{1,15}$/.exec(c.req.query('since') ?? '');
    const webSocket = await openBell(c.var.ctx, since && Number(since[0]));
    return new Response(null, { status: 101, webSocket });
  });

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/bell/state',
      summary: 'My number of unread notices',
      description:
        'Light enough to be asked every minute: send the ETag back in If-None-Match. Pages of the site receive every change through a WebSocket at `/api/v1/me/bell` instead.',
      tag: 'Notifications',
      access: 'member',
      rateGroup: 'none',
      returns: noticeBoxSchema,
    }),
    async (c) => {
      const state = await getBell(c.var.ctx);
      const tag = `"${state.version}-${state.unread}"`;
      c.header('ETag', tag);
      if (matchesEntityTag(c.req.header('If-None-Match') ?? null, tag)) return c.body(null, 304) as never;
      return ok(c, state);
    },
  );
}
