import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { escapeHtml } from '#src/shared/escape-html.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import type { FrozenFrame } from '#web/shell.tsx';
import { languageHref, SiteBottom, SiteTop } from '#web/site-frame.tsx';

/** Places that the bar marks as current; all others look alike. */
const PLACES = new Set(['posts', 'series', 'tags', 'login', 'register', 'search']);
/** Stands for the one address that differs from page to page. */
const LANGUAGE_HREF = '/__language__';

/** A frame cut where that address goes. */
type CutFrame = { header: string[]; footer: string[] };

const frames = new Map<string, CutFrame>();

/**
 * The bar and the footer of an anonymous page as HTML. They differ only by language and place, and nothing hydrates
 * them: rendered once an isolate, they cost a page nothing. `path` is without the language prefix, `search` with its `?`.
 */
export function frozenFrame(locale: Locale, path: string, search: string): FrozenFrame {
  const first = path.split('/')[1] ?? '';
  const place = PLACES.has(first) ? first : '';
  const key = `${locale} ${place}`;
  const frame = frames.get(key) ?? renderFrame(locale, place);
  frames.set(key, frame);
  const href = escapeHtml(languageHref(locale, path) + search);
  return { header: frame.header.join(href), footer: frame.footer.join(href) };
}

function renderFrame(locale: Locale, place: string): CutFrame {
  const basename = locale === 'en' ? '/' : localePath(locale, '/');
  const at = { locale, languageHref: LANGUAGE_HREF };
  const render = (part: React.ReactNode) =>
    escapeWide(
      renderToStaticMarkup(
        <StaticRouter basename={basename} location={localePath(locale, `/${place}`)}>
          {part}
        </StaticRouter>,
      ),
    ).split(LANGUAGE_HREF);
  return { header: render(<SiteTop {...at} />), footer: render(<SiteBottom {...at} />) };
}

/**
 * Writes characters beyond Latin-1 as references: one «中» in the frame would make the engine keep, copy and encode an
 * English page with two bytes a character. Decoding anew makes it look at what is left.
 */
function escapeWide(html: string): string {
  const narrow = html.replace(/[\u{100}-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
  return new TextDecoder().decode(new TextEncoder().encode(narrow));
}
