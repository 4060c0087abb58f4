import { LOCALES, localePath } from '#src/shared/locale.ts';

/** What is private, endless or not for readers; of the search what it finds, not the page where one begins. */
const CLOSED = ['/settings', '/write', '/admin', '/search?', '/login', '/register'];
const CLOSED_ONCE = ['/api/', '/dev/'];

/** What robots may read, and where the sitemap is. */
export function toRobots(origin: string): string {
  const closed = [
    ...CLOSED.flatMap((path) => LOCALES.map((locale) => localePath(locale, path))),
    ...CLOSED_ONCE,
  ];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
