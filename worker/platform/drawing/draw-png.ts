import { paint } from '#src/drawing/paint.ts';
import type { Picture, TextItem } from '#src/drawing/picture.ts';
import { toPng } from '#src/drawing/png.ts';
import { charactersOf, isMostlyDrawable } from '#src/drawing/signs.ts';
import type { Context } from '#worker/platform/context.ts';
import { readGlyphs } from '#worker/platform/drawing/read-glyphs.ts';

/**
 * Draws a picture as a PNG file (decision 033). Null when most of a text cannot be drawn, because it is in a script that the
 * site has no letters for. A picture takes about 30 ms of CPU: answer with it through the page cache.
 */
export async function drawPng(ctx: Context, picture: Picture): Promise<Uint8Array<ArrayBuffer> | null> {
  const texts = picture.items.filter((item): item is TextItem => item.kind === 'text');
  const glyphs = await readGlyphs(
    ctx,
    texts.map(({ face, text }) => ({ face, characters: charactersOf(text) })),
  );
  const missing = texts.filter(({ text, face }) => !isMostlyDrawable(text, face, glyphs));
  if (missing.some(({ isOptional }) => !isOptional)) return null;
  const items = picture.items.filter((item) => item.kind !== 'text' || !missing.includes(item));
  return toPng(paint({ ...picture, items }, glyphs));
}
