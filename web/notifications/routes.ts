import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const notificationPages: RouteConfigEntry[] = [
  route('notifications', 'notifications/notifications-page.tsx'),
  route('notifications/thread', 'notifications/thread-action.ts'),
  route('notifications/:id', 'notifications/open-notice.ts'),
];
