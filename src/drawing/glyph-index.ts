import type { Face } from '#src/drawing/picture.ts';

/** The packs of a face with the characters in each, and what is added between pairs of letters. */
export type FaceIndex = {
  packs: { file: string; characters: string }[];
  kerning: Record<string, number>;
};

/** What is in the packs; `scripts/make-glyphs.ts` makes it. */
export type GlyphIndex = Record<Face, FaceIndex>;

/** Returns the pack with a character; null when the face has no such letter. */
export function findPack(face: FaceIndex, character: string): string | null {
  return face.packs.find(({ characters }) => characters.includes(character))?.file ?? null;
}
