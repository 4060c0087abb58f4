import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const mailPages: RouteConfigEntry[] = [
  route('dev/mail', 'mail/inbox-page.tsx'),
  route('u/:token', 'mail/unsubscribe-page.tsx'),
  route('dev/mail/:key', 'mail/email-page.tsx'),
];
