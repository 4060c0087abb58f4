import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyph } from '#src/drawing/glyph.ts';
import { encodePack, readGlyph } from '#src/drawing/glyph-pack.ts';

const coordinate = fc.integer({ min: -3_000, max: 3_000 });
const point = fc.record({ x: coordinate, y: coordinate, isOn: fc.boolean() });
const glyph: fc.Arbitrary<Glyph> = fc.record({
  advance: fc.integer({ min: 0, max: 5_000 }),
  contours: fc.array(fc.array(point, { maxLength: 12 }), { maxLength: 4 }),
});

test('every glyph is read from a pack as it was written, and no other', () => {
  const glyphs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 0x10ffff }), glyph), {
    selector: ([code]) => code,
  });
  fc.assert(
    fc.property(glyphs, (pairs) => {
      const pack = encodePack(new Map(pairs));
      for (const [code, written] of pairs) expect(readGlyph(pack, code)).toEqual(written);
      expect(readGlyph(pack, 0)).toBeNull();
    }),
  );
});
