import type { Context as HonoContext } from 'hono';
import { ONE_CLICK } from '#src/mail/lists.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';
import { readForm } from '#worker/http/read-body.ts';
import { leaveList } from '#worker/mail/service.ts';

/**
 * The routes for the button of a mail program (RFC 8058), which sends no cookie and no login and follows no redirect.
 * Any other form belongs to the page and is passed on to it.
 */
export function oneClickRoutes(api: Api): void {
  for (const path of ['/u/:token', '/zh-TW/u/:token']) {
    api.post(path, async (c, next) => {
      if (!(await isOneClick(c))) return next();
      await leaveList(c.var.ctx, c.req.param('token') ?? '');
      c.header('Cache-Control', 'private, no-store');
      return c.text('OK');
    });
  }
}

async function isOneClick(c: HonoContext<HonoEnv>): Promise<boolean> {
  const form = await readForm(c.req.raw.clone(), 'plain');
  return form.get(ONE_CLICK.name) === ONE_CLICK.value;
}
