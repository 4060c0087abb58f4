import { MEDIA_ENDINGS, type MediaType } from '#src/uploads/model.ts';

/** The widths in which an image is served. The first is for avatars, the others for the reading column. */
export const VARIANT_WIDTHS = [160, 480, 960, 1440] as const;
export type VariantWidth = (typeof VARIANT_WIDTHS)[number];

const READING_WIDTHS = VARIANT_WIDTHS.filter((width) => width >= 480);
const RESIZABLE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Returns the path of a file: `/media/<id>.<ending>`. */
export function mediaPath(id: string, mediaType: MediaType): string {
  return `/media/${id}.${MEDIA_ENDINGS[mediaType]}`;
}

/** Returns the path of an image in a width. A smaller image, or one that cannot be resized, is served there as it is. */
export function variantPath(id: string, width: VariantWidth): string {
  return `/media/${id}/${width}.webp`;
}

/** Returns the `srcset` of a cover, from the URL of any of its widths. */
export function coverSrcset(url: string): string {
  const folder = url.slice(0, url.lastIndexOf('/'));
  return READING_WIDTHS.map((width) => `${folder}/${width}.webp ${width}w`).join(', ');
}

/** Whether smaller copies are made of a kind of image. SVGs scale by themselves, and GIFs would lose their animation. */
export function isResizable(mediaType: string): boolean {
  return RESIZABLE.has(mediaType);
}

/** Parses `<id>.<ending>`. Returns null for a name that is not one of our files. */
export function parseMediaName(name: string): { id: string; ending: string } | null {
  const dot = name.indexOf('.');
  const id = name.slice(0, Math.max(dot, 0));
  return UUID.test(id) ? { id, ending: name.slice(dot + 1) } : null;
}

/** Parses `<id>` and `<width>.webp`. Returns null when there is no such variant. */
export function parseVariant(id: string, name: string): { id: string; width: VariantWidth } | null {
  const width = VARIANT_WIDTHS.find((known) => name === `${known}.webp`);
  return width && UUID.test(id) ? { id, width } : null;
}

/** Returns the id of the upload that an image's URL in a text points at, or null. */
export function uploadIdOf(source: string): string | null {
  const match = /^\/media\/([^/?#]+)$/.exec(source);
  return match?.[1] ? (parseMediaName(match[1])?.id ?? null) : null;
}

/** What the renderer needs to know of an uploaded image. */
export type KnownImage = { width: number; height: number; srcset?: string };

/** A row of `selectImageSizes`. */
export type ImageRow = { id: string; mediaType: string; width: number | null; height: number | null };

/** Returns the images of a text by their URL in it, as the `images` of `renderMarkdown`. */
export function toKnownImages(
  sources: readonly string[],
  rows: readonly ImageRow[],
): ReadonlyMap<string, KnownImage> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = new Map<string, KnownImage>();
  for (const source of sources) {
    const row = byId.get(uploadIdOf(source) ?? '');
    if (!row?.width || !row.height) continue;
    const srcset = toSrcset(source, row);
    known.set(source, { width: row.width, height: row.height, ...(srcset && { srcset }) });
  }
  return known;
}

/** Returns the `srcset` of an image: every smaller width, then the original. Empty when there is only one. */
export function toSrcset(source: string, row: ImageRow): string {
  const { width } = row;
  if (!width || !isResizable(row.mediaType)) return '';
  const smaller = READING_WIDTHS.filter((candidate) => candidate < width);
  if (smaller.length === 0) return '';
  return [
    ...smaller.map((candidate) => `${variantPath(row.id, candidate)} ${candidate}w`),
    `${source} ${width}w`,
  ].join(', ');
}

/** Returns the ids of the uploads that a text names anywhere. */
export function uploadIdsIn(text: string): string[] {
  return [...text.matchAll(/\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g)].map(
    (match) => match[1] ?? '',
  );
}
