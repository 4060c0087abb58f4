import { feature } from '#worker/platform/feature.ts';

export const discussion = feature({ name: 'discussion' });
