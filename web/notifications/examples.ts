import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'settings/notifications': [{ path: '/settings/notifications', as: 'carol' }],
  notifications: [
    { path: '/notifications', as: 'carol' },
    { path: '/notifications?filter=unread', as: 'carol' },
    { path: '/notifications?feature=accounts', as: 'carol' },
  ],
  // These show nothing: one takes a form, the other redirects (e2e/notifications.test.ts).
  'notifications/thread': null,
  'notifications/:id': null,
};
