import { feature } from '#worker/platform/feature.ts';

export const notifications = feature({ name: 'notifications' });
