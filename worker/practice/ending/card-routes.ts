import { sql } from 'drizzle-orm';
import { type CardShape, drawPracticeCard } from '#src/practice/ending/card.ts';
import { practicePath } from '#src/practice/paths.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE, UNCACHEABLE } from '#src/shared/page-cache.ts';
import type { Api } from '#worker/http/api.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { drawPng } from '#worker/platform/drawing/draw-png.ts';
import { selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import { toCardFacts } from '#worker/practice/ending/card-facts.ts';
import { selectPractices } from '#worker/practice/practices/select-practices.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** The picture for a name that cannot be drawn. */
const PICTURE_OF_SITE = '/og.png';

/**
 * Registers the cards of practices: for anybody, of a practice that everybody may see; for its owner, of any that has begun.
 * `?shape=tall` is for phones.
 */
export function practiceCardRoutes(api: Api): void {
  for (const locale of LOCALES) {
    api.get(localePath(locale, `${practicePath(':id')}/card.png`), async (c) => {
      const { ctx } = c.var;
      const shape: CardShape = c.req.query('shape') === 'tall' ? 'tall' : 'wide';
      const { facts, isPublic } = await loadCard(ctx, c.req.param('id') ?? '');
      c.header('Cache-Control', isPublic ? CACHEABLE : UNCACHEABLE);
      const png = await drawPng(ctx, drawPracticeCard(facts, shape));
      if (!png) return c.redirect(PICTURE_OF_SITE, 302);
      c.header('Content-Type', 'image/png');
      // Sites that show the picture may load it in the browsers of their readers.
      if (isPublic) c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return c.body(png);
    });
  }
}

async function loadCard(ctx: Context, id: string) {
  const view = viewOf(ctx);
  const [[row], ...facts] = await ctx.db.batch([
    selectPractices(ctx.db, view, sql`practices.id = ${id} AND practices.draft = 0`),
    ...selectFacts(ctx.db, [id]),
  ]);
  const isPublic = row?.visibility === 'public';
  if (!row || !(isPublic || row.ownerId === getPersonId(ctx))) throw new AppError('not_found');
  return { isPublic, facts: toCardFacts(ctx, row, toFacts(facts)(row)) };
}
