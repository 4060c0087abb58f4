import type { Face } from '#src/drawing/picture.ts';

/** The side of the square that a letter is designed in; coordinates of glyphs are parts of it. */
export const EM = 1_000;

/** A point of an outline. A point that is not on the outline bends it (a quadratic curve, as in TrueType). */
export type GlyphPoint = { x: number; y: number; isOn: boolean };

/** The shape of a letter. The y axis points upwards from the baseline. A contour begins with a point on the outline. */
export type Glyph = { advance: number; contours: readonly (readonly GlyphPoint[])[] };

/** A glyph with the face that it is from, which may be another one than was wanted. */
export type FoundGlyph = { character: string; face: Face; glyph: Glyph };

/** The glyphs at hand, and what is added between a pair of letters. */
export type Glyphs = {
  find: (face: Face, character: string) => FoundGlyph | null;
  kerning: (left: FoundGlyph, right: FoundGlyph) => number;
};
