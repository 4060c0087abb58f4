import type { FoundGlyph, Glyphs } from '#src/drawing/glyph.ts';
import { findPack, type GlyphIndex } from '#src/drawing/glyph-index.ts';
import { readGlyph } from '#src/drawing/glyph-pack.ts';
import type { Face } from '#src/drawing/picture.ts';
import { BytesLru } from '#src/shared/bytes-lru.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';

/** Packs weigh 20 to 70 kB. */
const MEMORY_BYTES = 4 * 1024 * 1024;

/** Files of the site, which stay the same as long as the isolate lives. */
const packs = new BytesLru<{ pack: Uint8Array; bytes: number }>(MEMORY_BYTES);
let knownIndex: GlyphIndex | null = null;

/** The characters that are drawn in a face. */
export type Wanted = { face: Face; characters: readonly string[] };

/** Reads the glyphs of characters. A character that a face lacks is taken from the other one. */
export async function readGlyphs(ctx: Context, wanted: readonly Wanted[]): Promise<Glyphs> {
  const index = await readIndex(ctx);
  const places = wanted.flatMap(({ face, characters }) =>
    characters.flatMap((character) => locate(index, face, character) ?? []),
  );
  const files = [...new Set(places.map(({ file }) => file))];
  const read = new Map(
    await Promise.all(files.map(async (file) => [file, await readPack(ctx, file)] as const)),
  );
  const found = new Map<string, FoundGlyph>();
  for (const { wantedIn, character, face, file } of places) {
    const pack = read.get(file);
    const glyph = pack && readGlyph(pack, character.codePointAt(0) ?? 0);
    if (glyph) found.set(wantedIn + character, { character, face, glyph });
  }
  return {
    find: (face, character) => found.get(face + character) ?? null,
    kerning: (left, right) =>
      left.face === right.face ? (index[left.face].kerning[left.character + right.character] ?? 0) : 0,
  };
}

type Place = { wantedIn: Face; face: Face; character: string; file: string };

function locate(index: GlyphIndex, wantedIn: Face, character: string): Place | null {
  for (const face of [wantedIn, wantedIn === 'noto' ? 'literata' : 'noto'] as const) {
    const file = findPack(index[face], character);
    if (file) return { wantedIn, face, character, file };
  }
  return null;
}

async function readIndex(ctx: Context): Promise<GlyphIndex> {
  knownIndex ??= JSON.parse(new TextDecoder().decode(await readAsset(ctx, 'index.json'))) as GlyphIndex;
  return knownIndex;
}

async function readPack(ctx: Context, file: string): Promise<Uint8Array> {
  const known = packs.get(file);
  if (known) return known.pack;
  const pack = await readAsset(ctx, file);
  packs.set(file, { pack, bytes: pack.byteLength });
  return pack;
}

/** Reads a file of public/glyphs. A site without its files, as in benches, draws no pictures. */
async function readAsset({ assets, config }: Context, file: string): Promise<Uint8Array> {
  // Vite, which serves the files in development, answers only to names that it knows.
  const response = await assets?.fetch(`${config.publicOrigin}/glyphs/${file}`);
  if (!response?.ok) throw new AppError('unavailable', { cause: new Error(`${file}: ${response?.status}`) });
  return new Uint8Array(await response.arrayBuffer());
}
