import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { EM, type Glyph, type GlyphPoint } from '#src/drawing/glyph.ts';
import type { FaceIndex, GlyphIndex } from '#src/drawing/glyph-index.ts';
import { encodePack } from '#src/drawing/glyph-pack.ts';
import { inRoot } from './lib/paths.ts';

/**
 * Makes the glyphs in public/glyphs, from which the Worker draws texts in pictures, from the fonts of @fontsource-variable.
 * Each piece of a font becomes a pack; the pieces of the Chinese font have its characters by how often they are used, so that
 * a title needs few of them. Run the script when a font or the weight changes; the results are committed.
 */
const WEIGHT = 600;
const FOLDER = inRoot('public', 'glyphs');
/** Pairs of letters whose distance is looked up in the font. */
const KERNED = /[\p{Script=Latin}\d .,:;!?'"’“”()-]/u;
const KERNED_LIMIT = 0x17f;

type Piece = { name: string; characters: string };

function piecesOf(family: string, wanted: (name: string) => boolean): Piece[] {
  const path = inRoot('node_modules', '@fontsource-variable', family, 'unicode.json');
  const ranges = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return Object.entries(ranges)
    .map(([name, text]) => ({ name: name.replace(/[[\]]/g, ''), characters: charactersIn(text) }))
    .filter(({ name }) => wanted(name));
}

function charactersIn(ranges: string): string {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((end) => Number.parseInt(end, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
}

async function openPiece(family: string, { name, characters }: Piece): Promise<Font> {
  const path = inRoot(
    'node_modules',
    '@fontsource-variable',
    family,
    'files',
    `${family}-${name}-wght-normal.woff2`,
  );
  const font = await subsetFont(readFileSync(path), characters, {
    targetFormat: 'truetype',
    variationAxes: { wght: WEIGHT },
    noLayoutClosure: true,
  });
  const opened = new Font(new Face(new Blob(font)));
  opened.setScale(EM, EM);
  return opened;
}

function glyphOf(font: Font, character: string): Glyph | null {
  const id = font.nominalGlyph(character.codePointAt(0) ?? 0);
  if (!id) return null;
  const contours: GlyphPoint[][] = [];
  for (const { type, values } of font.glyphToJson(id)) {
    const [a = 0, b = 0, c = 0, d = 0] = values.map(Math.round);
    if (type === 'M') contours.push([]);
    if (type === 'Q') contours.at(-1)?.push({ x: a, y: b, isOn: false }, { x: c, y: d, isOn: true });
    if (type === 'M' || type === 'L') contours.at(-1)?.push({ x: a, y: b, isOn: true });
    if (type === 'C') throw new Error(`${character} has cubic curves`);
  }
  return { advance: font.glyphHAdvance(id), contours: contours.map(withoutEnd).map(withoutMiddles) };
}

/** A contour ends where it began; the point is stored once. */
function withoutEnd(points: GlyphPoint[]): GlyphPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  const isTwice = points.length > 1 && last?.isOn && first?.x === last.x && first.y === last.y;
  return isTwice ? points.slice(0, -1) : points;
}

/** Leaves out the points midway between two that bend the outline. */
function withoutMiddles(points: GlyphPoint[]): GlyphPoint[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!point.isOn || !before || !after || before.isOn || after.isOn) return true;
    const isMidway = (axis: 'x' | 'y') => Math.abs((before[axis] + after[axis]) / 2 - point[axis]) <= 0.5;
    return !isMidway('x') || !isMidway('y');
  });
}

function kerningOf(font: Font, characters: readonly string[]): Record<string, number> {
  const kerned = characters.filter((each) => KERNED.test(each) && each <= String.fromCodePoint(KERNED_LIMIT));
  const pairs: Record<string, number> = {};
  for (const left of kerned) {
    for (const right of kerned) {
      const apart = advanceOf(font, left) + advanceOf(font, right);
      const distance = advanceOf(font, left + right) - apart;
      if (Math.abs(distance) >= 4) pairs[left + right] = distance;
    }
  }
  return pairs;
}

function advanceOf(font: Font, text: string): number {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, []);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

async function makeFace(family: string, wanted: (name: string) => boolean): Promise<FaceIndex> {
  const face: FaceIndex = { packs: [], kerning: {} };
  const done = new Set<string>();
  for (const piece of piecesOf(family, wanted)) {
    const font = await openPiece(family, piece);
    const glyphs = new Map<number, Glyph>();
    for (const character of piece.characters) {
      const glyph = done.has(character) ? null : glyphOf(font, character);
      if (!glyph || (glyph.contours.length === 0 && character.trim() !== '')) continue;
      glyphs.set(character.codePointAt(0) ?? 0, glyph);
      done.add(character);
    }
    if (glyphs.size === 0) continue;
    const file = `${family}-${piece.name}.bin`;
    writeFileSync(`${FOLDER}/${file}`, encodePack(glyphs));
    const characters = [...glyphs.keys()].map((codePoint) => String.fromCodePoint(codePoint));
    face.packs.push({ file, characters: characters.join('') });
    if (piece.name === 'latin') face.kerning = kerningOf(font, characters);
  }
  console.log(
    `${family}: ${done.size} characters, ${face.packs.length} packs, ${Object.keys(face.kerning).length} pairs`,
  );
  return face;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const index: GlyphIndex = {
  literata: await makeFace('literata', (name) => !name.startsWith('cyrillic-ext') && name !== 'greek-ext'),
  noto: await makeFace('noto-sans-tc', (name) => name === 'latin' || /^\d+$/.test(name)),
};
writeFileSync(`${FOLDER}/index.json`, `${JSON.stringify(index)}\n`);
// Their licence (OFL) wants to be with the fonts.
for (const family of ['literata', 'noto-sans-tc']) {
  copyFileSync(
    inRoot('node_modules', '@fontsource-variable', family, 'LICENSE'),
    `${FOLDER}/LICENSE-${family}.txt`,
  );
}
