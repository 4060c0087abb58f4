import { type Measure, measure } from '#src/uploads/measure.ts';
import type { Orientation } from '#src/uploads/metadata/exif.ts';
import { orientJpeg } from '#src/uploads/metadata/jpeg.ts';
import { stripMetadata } from '#src/uploads/metadata/strip-metadata.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';
import type { MediaType } from '#src/uploads/model.ts';
import type { Context } from '#worker/platform/context.ts';

type Format = ImageOutputOptions['format'];

/** The quality of a turned photo, which replaces the original, and of a smaller copy. Out of 100. */
const TURNED_QUALITY = 92;
const VARIANT_QUALITY = 82;

/** A file as it is stored and served. `isAnimated`: no smaller copy can be made without losing the animation. */
export type ServableFile = { bytes: Uint8Array; isAnimated: boolean };

/**
 * Returns a file without metadata. A photo that its metadata said to turn is turned: where the transformer cannot do it, a
 * JPEG keeps its orientation and nothing else.
 */
export async function toServableFile(
  ctx: Context,
  sent: Uint8Array,
  mediaType: MediaType,
): Promise<ServableFile> {
  const stripped = stripMetadata(sent, mediaType);
  const { bytes, orientation, isAnimated } = stripped;
  if (orientation === 1 || isAnimated) return { bytes, isAnimated };
  const turned = await turn(ctx, sent, stripped, mediaType);
  if (turned) return { bytes: turned, isAnimated };
  return { bytes: mediaType === 'image/jpeg' ? orientJpeg(bytes, orientation) : bytes, isAnimated };
}

/** Returns a photo with its pixels turned as its Exif says, or null when that failed. */
async function turn(ctx: Context, sent: Uint8Array, stripped: Stripped, mediaType: MediaType) {
  const output = { format: mediaType as Format, quality: TURNED_QUALITY };
  const turned = await transform(ctx, new Blob([sent as BlobPart]).stream(), {}, output);
  if (!turned) return null;
  const { bytes } = stripMetadata(new Uint8Array(turned), mediaType);
  return isTurned(measure(stripped.bytes, mediaType), measure(bytes, mediaType), stripped.orientation)
    ? bytes
    : null;
}

/** From 5 on an orientation exchanges width and height. */
function isTurned(before: Measure, after: Measure, orientation: Orientation): boolean {
  const [width, height] =
    orientation >= 5 ? [before?.height, before?.width] : [before?.width, before?.height];
  return after?.width === width && after?.height === height;
}

/** Returns an image in a width as WebP, or null when the transformer refuses it. */
export function resize(ctx: Context, image: ReadableStream<Uint8Array>, width: number) {
  return transform(
    ctx,
    image,
    { width, fit: 'scale-down' },
    { format: 'image/webp', quality: VARIANT_QUALITY },
  );
}

async function transform(
  ctx: Context,
  image: ReadableStream<Uint8Array>,
  change: ImageTransform,
  output: ImageOutputOptions,
): Promise<ArrayBuffer | null> {
  if (!ctx.images) return null;
  try {
    const result = await ctx.images.input(image).transform(change).output(output);
    return await result.response().arrayBuffer();
  } catch (error) {
    ctx.log.warn('a picture was not transformed', { ...change, ...output, reason: String(error) });
    return null;
  }
}
