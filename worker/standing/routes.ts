import { z } from '@hono/zod-openapi';
import { matchesEntityTag } from '#src/shared/entity-tag.ts';
import { AppError } from '#src/shared/errors.ts';
import { periodSchema } from '#src/standing/boards/periods.ts';
import {
  boardQuerySchema,
  boardSummarySchema,
  leaderboardSchema,
  myStandingSchema,
  standingSettingsSchema,
} from '#src/standing/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { limitBurst } from '#worker/http/limit-rate.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import {
  getLeaderboard,
  getMyStanding,
  listBoards,
  openBoard,
  setStanding,
} from '#worker/standing/service.ts';

const tag = 'Standing';

/** The API of experience and boards. */
export function standingRoutes(api: Api): void {
  boardRoutes(api);
  ownRoutes(api);
  liveRoute(api);
}

function boardRoutes(api: Api): void {
  api.openapi(
    route({
      ...{ tag, access: 'public', method: 'get', path: '/api/v1/leaderboards' },
      rateGroup: 'live',
      summary: 'The boards and their periods',
      returns: z.array(boardSummarySchema),
    }),
    async (c) => ok(c, listBoards(c.var.ctx)),
  );

  api.openapi(
    route({
      ...{ tag, access: 'public', method: 'get', path: '/api/v1/leaderboards/{board}' },
      rateGroup: 'live',
      summary: 'A board: the first places, those around me, and me among the people I follow',
      description:
        'The week begins on Monday, the month on its first day, at 00:00 UTC. Light enough to be asked every half minute: send the ETag back in If-None-Match.',
      request: {
        params: z.object({ board: z.string().max(40).meta({ example: 'xp' }) }),
        query: boardQuerySchema,
      },
      returns: leaderboardSchema,
    }),
    async (c) => {
      const board = await getLeaderboard(c.var.ctx, c.req.valid('param').board, c.req.valid('query').period);
      const etag = `"${(await sha256(JSON.stringify(board))).slice(0, 22)}"`;
      c.header('ETag', etag);
      if (matchesEntityTag(c.req.header('If-None-Match') ?? null, etag)) return c.body(null, 304) as never;
      return ok(c, board);
    },
  );
}

function ownRoutes(api: Api): void {
  api.openapi(
    route({
      ...{ tag, access: 'member', method: 'get', path: '/api/v1/me/standing' },
      summary: 'My experience and level',
      returns: myStandingSchema,
    }),
    async (c) => ok(c, await getMyStanding(c.var.ctx)),
  );

  api.openapi(
    route({
      ...{ tag, access: 'member', method: 'put', path: '/api/v1/me/standing' },
      summary: 'Hide me from boards, or show me again',
      request: { body: jsonBody(standingSettingsSchema) },
      returns: standingSettingsSchema,
    }),
    async (c) => ok(c, await setStanding(c.var.ctx, c.req.valid('json'))),
  );
}

/** A WebSocket that receives the changes of a board; the endpoint of the board returns the same for clients that poll. */
function liveRoute(api: Api): void {
  api.get('/api/v1/leaderboards/:board/live', limitBurst, async (c) => {
    if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') throw new AppError('upgrade_required');
    // A browser opens a socket to another site without a preflight, and sends the cookies.
    if (c.req.header('Origin') !== new URL(c.req.url).origin) throw new AppError('origin_not_allowed');
    const period = periodSchema.catch('week').parse(c.req.query('period'));
    const webSocket = await openBoard(c.var.ctx, c.req.param('board'), period);
    return new Response(null, { status: 101, webSocket });
  });
}
