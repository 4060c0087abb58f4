import { type Canvas, fillOutline, newCanvas } from '#src/drawing/canvas.ts';
import type { Glyphs } from '#src/drawing/glyph.ts';
import { outlineOfBox, outlineOfCircle, outlineOfGlyph } from '#src/drawing/outline.ts';
import type { Item, Picture, TextItem } from '#src/drawing/picture.ts';
import { CAPITALS, setText } from '#src/drawing/set-text.ts';

/** Paints a picture. `glyphs` has the glyphs of its texts. */
export function paint(picture: Picture, glyphs: Glyphs): Canvas {
  const canvas = newCanvas(picture.width, picture.height, picture.background);
  for (const item of picture.items) paintItem(canvas, item, glyphs);
  return canvas;
}

function paintItem(canvas: Canvas, item: Item, glyphs: Glyphs): void {
  if (item.kind === 'text') paintText(canvas, item, glyphs);
  else fillOutline(canvas, item.kind === 'box' ? outlineOfBox(item) : outlineOfCircle(item), item.colour);
}

function paintText(canvas: Canvas, item: TextItem, glyphs: Glyphs): void {
  const { size, lines } = setText(item, glyphs);
  const leading = size * item.leading;
  const height = (lines.length - 1) * leading + size * CAPITALS;
  const first = item.anchor === 'middle' ? item.y - height / 2 + size * CAPITALS : item.y;
  lines.forEach((line, index) => {
    const left = item.align === 'right' ? item.x + item.width - line.width : item.x;
    line.signs.forEach(({ glyph }, at) => {
      const outline = outlineOfGlyph(glyph, left + (line.places[at] ?? 0), first + index * leading, size);
      fillOutline(canvas, outline, item.colour);
    });
  });
}
