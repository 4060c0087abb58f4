import { imageSize } from 'image-size';
import { measureAvif } from '#src/uploads/metadata/avif-size.ts';
import type { MediaType } from '#src/uploads/model.ts';
import { findSvgRoot } from '#src/uploads/sniff.ts';

/** The size of an image. Null for what has none: documents, and SVGs without a size. */
export type Measure = { width: number; height: number } | null;

// The root element alone: the library's pattern takes quadratic time.
const SVG_ROOT_LIMIT = 4096;

/** Returns the size of an image as displayed. Throws when its bytes do not contain it. */
export function measure(bytes: Uint8Array, mediaType: MediaType): Measure {
  if (mediaType === 'application/pdf') return null;
  if (mediaType === 'image/svg+xml') return measureSvg(bytes);
  // The library refuses animated ones and does not know that they can be turned.
  if (mediaType === 'image/avif') return measureAvif(bytes);
  const { width, height, orientation } = imageSize(bytes);
  // From 5 on the camera was held upright: the image is displayed rotated by 90 degrees.
  return orientation && orientation >= 5 ? { width: height, height: width } : { width, height };
}

function measureSvg(bytes: Uint8Array): Measure {
  const root = findSvgRoot(bytes)?.slice(0, SVG_ROOT_LIMIT) ?? '';
  try {
    const { width, height } = imageSize(new TextEncoder().encode(root));
    return width >= 1 && height >= 1 ? { width: Math.round(width), height: Math.round(height) } : null;
  } catch {
    return null;
  }
}
