import { feature } from '#worker/platform/feature.ts';

export const social = feature({ name: 'social' });
