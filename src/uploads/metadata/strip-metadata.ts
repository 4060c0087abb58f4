import { fieldError } from '#src/shared/errors.ts';
import { stripAvif } from '#src/uploads/metadata/avif.ts';
import { stripGif } from '#src/uploads/metadata/gif.ts';
import { stripJpeg } from '#src/uploads/metadata/jpeg.ts';
import { stripPng } from '#src/uploads/metadata/png.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';
import { stripWebp } from '#src/uploads/metadata/webp.ts';
import type { MediaType } from '#src/uploads/model.ts';

/**
 * Removes what an image says besides its pixels, above all the place where a photo was taken. Pixels and frames stay as they
 * are. Expects a file that `isWhole`. Documents and drawings are returned as they came. Throws `file_broken` for a file whose
 * parts do not fit.
 */
export function stripMetadata(bytes: Uint8Array, mediaType: MediaType): Stripped {
  try {
    return strip(bytes, mediaType);
  } catch (error) {
    if (error instanceof RangeError) throw fieldError('/file', 'file_broken');
    throw error;
  }
}

function strip(bytes: Uint8Array, mediaType: MediaType): Stripped {
  switch (mediaType) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case 'image/gif':
      return stripGif(bytes);
    case 'image/avif':
      return stripAvif(bytes);
    default:
      return { bytes, orientation: 1, isAnimated: false };
  }
}
