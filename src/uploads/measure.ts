import { imageSize } from 'image-size';
import type { MediaType } from '#src/uploads/model.ts';
import { findSvgRoot } from '#src/uploads/sniff.ts';

/** What can be said of a picture's size: null for what has none (documents, drawings that fill what they are given). */
export type Measure = { width: number; height: number } | null;

// The root element alone: the library's pattern takes time in the square of what it is given.
const SVG_ROOT_LIMIT = 4096;

/** The size of a picture as it is shown; throws when a picture's bytes do not say it. */
export function measure(bytes: Uint8Array, mediaType: MediaType): Measure {
  if (mediaType === 'application/pdf') return null;
  if (mediaType === 'image/svg+xml') return measureSvg(bytes);
  const { width, height, orientation } = imageSize(bytes);
  // From 5 on a camera was held upright: the picture is shown turned by a quarter.
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
