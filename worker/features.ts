import type { Feature } from '#worker/platform/feature.ts';

/** Every feature of Atoll, one line each. */
export const features: readonly Feature[] = [];
