import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'settings/notifications': [{ path: '/settings/notifications', as: 'carol' }],
  notifications: [
    { path: '/notifications', as: 'carol' },
    { path: '/notifications?filter=unread', as: 'carol' },
    { path: '/notifications?feature=accounts', as: 'carol' },
  ],
  // Show nothing: one takes a form, the other leads on (e2e/notifications.test.ts).
  'notifications/thread': null,
  'notifications/:id': null,
};
