import { AppError } from '#src/shared/errors.ts';
import { indexNowKey } from '#worker/feeds/index-now.ts';
import type { Api } from '#worker/http/api.ts';
import { equalsInConstantTime } from '#worker/platform/crypto.ts';

/** Serves `/<key>.txt` with the key, by which IndexNow verifies the owner of the site. */
export function announceRoutes(api: Api): void {
  api.get('/:name{[A-Za-z0-9]{24,32}\\.txt}', async (c) => {
    const key = await indexNowKey(c.var.ctx);
    if (!equalsInConstantTime(c.req.param('name'), `${key}.txt`)) throw new AppError('not_found');
    c.header('Cache-Control', 'no-store');
    return c.text(key);
  });
}
