import { LOCALES, localePath } from '#src/shared/locale.ts';

/** Paths that are private, endless or not for readers. Of the search only results are closed, not the empty form. */
const CLOSED = ['/settings', '/write', '/admin', '/search?', '/login', '/register'];
const CLOSED_ONCE = ['/api/', '/dev/'];

/** robots.txt: what robots may read, and where the sitemap is. */
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
