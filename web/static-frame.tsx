import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { StaticFrame } from '#web/shell.tsx';
import { languageHref, SiteBottom, SiteTop } from '#web/site-frame.tsx';
import { PlainLinks } from '#web/ui/link.tsx';

/** Sections whose link the bar marks as current. The bar is the same on all other pages. */
const SECTIONS = new Set(['posts', 'questions', 'series', 'tags', 'login', 'register', 'search']);
/** Placeholder for the address of the page in the other language, which differs from page to page. */
const LANGUAGE_HREF = '/__language__';

const frames = new Map<string, StaticFrame>();

/**
 * Returns the bar and the footer of a static page as HTML, rendered once per language and section: together they are a
 * quarter of what a page costs. `path` has no language prefix; `search` begins with `?` or is empty.
 */
export function staticFrame(locale: Locale, path: string, search: string): StaticFrame {
  const first = path.split('/')[1] ?? '';
  const section = SECTIONS.has(first) ? first : '';
  const key = `${locale} ${section}`;
  const frame = frames.get(key) ?? renderFrame(locale, section);
  frames.set(key, frame);
  const href = escapeHtml(languageHref(locale, path) + search);
  return {
    header: frame.header.replaceAll(LANGUAGE_HREF, () => href),
    footer: frame.footer.replaceAll(LANGUAGE_HREF, () => href),
  };
}

function renderFrame(locale: Locale, section: string): StaticFrame {
  const place = { locale, languageHref: LANGUAGE_HREF };
  const render = (part: ReactNode) =>
    renderToStaticMarkup(
      <PlainLinks value={locale === 'en' ? '' : `/${locale}`}>
        <StaticRouter location={`/${section}`} basename="/">
          {part}
        </StaticRouter>
      </PlainLinks>,
    );
  return { header: render(<SiteTop {...place} />), footer: render(<SiteBottom {...place} />) };
}
