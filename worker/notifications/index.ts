import { tellNotices } from '#worker/notifications/reactions.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people are told in the app, and how they want to be told. */
export const notifications = feature({ name: 'notifications', deriveReactions: tellNotices });
