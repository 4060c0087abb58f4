import type { Orientation } from '#src/uploads/metadata/exif.ts';

/**
 * A file without metadata. `orientation` is what the removed metadata said of how to display it. `isAnimated`: it has more
 * than one frame.
 */
export type Stripped = { bytes: Uint8Array; orientation: Orientation; isAnimated: boolean };
