import { AppError } from '#src/shared/errors.ts';
import { isResizable, VARIANT_WIDTHS, type VariantWidth } from '#src/uploads/media-path.ts';
import { MEDIA_ENDINGS, type MediaType } from '#src/uploads/model.ts';
import type { Context } from '#worker/platform/context.ts';

const originalKey = (id: string) => `uploads/${id}`;
const variantKey = (id: string, width: VariantWidth) => `uploads/${id}/${width}.webp`;

/** Stores a file for `/media/`. */
export async function storeFile(ctx: Context, id: string, bytes: Uint8Array, mediaType: MediaType) {
  await ctx.media.put(originalKey(id), bytes, { httpMetadata: { contentType: mediaType } });
}

/** Removes a file and all its smaller copies. */
export async function removeFile(ctx: Context, id: string): Promise<void> {
  await ctx.media.delete([originalKey(id), ...VARIANT_WIDTHS.map((width) => variantKey(id, width))]);
}

/** Opens a file. R2 itself evaluates the request's conditions and ranges. Throws `not_found`. */
export async function openFile(ctx: Context, id: string, ending: string, request: Headers) {
  const file = await ctx.media.get(originalKey(id), wanted(request));
  if (!file || endingOf(file) !== ending) throw new AppError('not_found');
  return file;
}

/** Opens a smaller copy of an image, which is made on the first request. Opens the original where none can be made. */
export async function openVariant(ctx: Context, id: string, width: VariantWidth, request: Headers) {
  const known = await ctx.media.get(variantKey(id, width), wanted(request));
  if (known) return known;
  const original = await ctx.media.head(originalKey(id));
  if (!original) throw new AppError('not_found');
  const resized =
    isResizable(original.httpMetadata?.contentType ?? '') && (await makeVariant(ctx, id, width));
  const file = await ctx.media.get(resized ? variantKey(id, width) : originalKey(id), wanted(request));
  if (!file) throw new AppError('not_found');
  return file;
}

/** Makes and stores a smaller copy. Returns whether it succeeded. */
async function makeVariant(ctx: Context, id: string, width: VariantWidth): Promise<boolean> {
  const original = ctx.images && (await ctx.media.get(originalKey(id)));
  if (!ctx.images || !original) return false;
  const made = await resize(ctx, ctx.images, original, width);
  if (made) await ctx.media.put(variantKey(id, width), made, { httpMetadata: { contentType: 'image/webp' } });
  return made !== null;
}

/** Returns the image in a width, or null when the transformer refuses it. */
async function resize(ctx: Context, images: ImagesBinding, original: R2ObjectBody, width: VariantWidth) {
  try {
    const result = await images
      .input(original.body)
      .transform({ width, fit: 'scale-down' })
      .output({ format: 'image/webp', quality: 82 });
    return await result.response().arrayBuffer();
  } catch (error) {
    ctx.log.warn('a picture was not resized', { key: original.key, width, reason: String(error) });
    return null;
  }
}

function wanted(headers: Headers): R2GetOptions {
  return { onlyIf: headers, ...(headers.has('Range') && { range: headers }) };
}

function endingOf(file: R2Object): string | undefined {
  return MEDIA_ENDINGS[file.httpMetadata?.contentType as MediaType];
}
