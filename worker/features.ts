import type { Feature } from '#worker/platform/feature.ts';
import { uploads } from '#worker/uploads/index.ts';

/** Every feature of Atoll, one line each. */
export const features: readonly Feature[] = [uploads];
