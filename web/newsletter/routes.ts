import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of the newsletter, for readers and authors. */
export const newsletterPages: RouteConfigEntry[] = [
  route('newsletter', 'newsletter/subscribe-page.tsx'),
  route('newsletter/confirm', 'newsletter/confirm-page.tsx'),
  route('write/newsletter', 'newsletter/issues-page.tsx'),
  route('write/newsletter/new', 'newsletter/new-issue-page.tsx'),
  route('write/newsletter/:id', 'newsletter/issue-page.tsx'),
  route('write/newsletter/:id/preview', 'newsletter/preview-page.tsx'),
];
