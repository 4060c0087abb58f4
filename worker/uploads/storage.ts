import { AppError } from '#src/shared/errors.ts';
import { isResizable, VARIANT_WIDTHS, type VariantWidth } from '#src/uploads/media-path.ts';
import { MEDIA_ENDINGS, type MediaType } from '#src/uploads/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { resize, type ServableFile, toServableFile } from '#worker/uploads/transform.ts';

const originalKey = (id: string) => `uploads/${id}`;
const variantKey = (id: string, width: VariantWidth) => `uploads/${id}/${width}.webp`;

/** Stores a file for `/media/`. Its R2 metadata says that it is servable and whether it moves. */
export async function storeFile(ctx: Context, id: string, file: ServableFile, mediaType: MediaType) {
  await ctx.media.put(originalKey(id), file.bytes, {
    httpMetadata: { contentType: mediaType },
    customMetadata: { servable: 'yes', animated: file.isAnimated ? 'yes' : 'no' },
  });
}

/** Removes a file and all its smaller copies. */
export async function removeFile(ctx: Context, id: string): Promise<void> {
  await ctx.media.delete([originalKey(id), ...VARIANT_WIDTHS.map((width) => variantKey(id, width))]);
}

/** Opens a file. R2 itself evaluates the request's conditions and ranges. Throws `not_found`. */
export async function openFile(ctx: Context, id: string, ending: string, request: Headers) {
  const file = await ctx.media.get(originalKey(id), wanted(request));
  if (!file || endingOf(file) !== ending) throw new AppError('not_found');
  if (isServable(file)) return file;
  await makeServable(ctx, id);
  return requireFile(await ctx.media.get(originalKey(id), wanted(request)));
}

/** Opens a smaller copy of an image, which is made on the first request. Opens the original where none can be made. */
export async function openVariant(ctx: Context, id: string, width: VariantWidth, request: Headers) {
  const known = await ctx.media.get(variantKey(id, width), wanted(request));
  if (known) return known;
  const isMade = hasVariants(await headServable(ctx, id)) && (await makeVariant(ctx, id, width));
  return requireFile(await ctx.media.get(isMade ? variantKey(id, width) : originalKey(id), wanted(request)));
}

/** A smaller copy of an animation would be a still. */
function hasVariants(original: R2Object): boolean {
  return isResizable(typeOf(original)) && original.customMetadata?.animated !== 'yes';
}

/** Makes and stores a smaller copy. Returns whether it succeeded. */
async function makeVariant(ctx: Context, id: string, width: VariantWidth): Promise<boolean> {
  const original = requireFile(await ctx.media.get(originalKey(id)));
  const made = await resize(ctx, original.body, width);
  if (made) await ctx.media.put(variantKey(id, width), made, { httpMetadata: { contentType: 'image/webp' } });
  return made !== null;
}

async function headServable(ctx: Context, id: string): Promise<R2Object> {
  const original = requireFile(await ctx.media.head(originalKey(id)));
  if (isServable(original)) return original;
  await makeServable(ctx, id);
  return requireFile(await ctx.media.head(originalKey(id)));
}

/** Whether a file was stored since metadata is removed on the way in. */
function isServable(file: R2Object): boolean {
  return file.customMetadata?.servable === 'yes';
}

/** Stores a file again that was stored as it came. */
async function makeServable(ctx: Context, id: string): Promise<void> {
  const original = requireFile(await ctx.media.get(originalKey(id)));
  const mediaType = typeOf(original) as MediaType;
  const file = await toServableFile(ctx, new Uint8Array(await original.arrayBuffer()), mediaType);
  await storeFile(ctx, id, file, mediaType);
}

function requireFile<File extends R2Object>(file: File | null): File {
  if (!file) throw new AppError('not_found');
  return file;
}

function wanted(headers: Headers): R2GetOptions {
  return { onlyIf: headers, ...(headers.has('Range') && { range: headers }) };
}

function typeOf(file: R2Object): string {
  return file.httpMetadata?.contentType ?? '';
}

function endingOf(file: R2Object): string | undefined {
  return MEDIA_ENDINGS[typeOf(file) as MediaType];
}
