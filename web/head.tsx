import { enhanceUrl } from 'virtual:enhance-url';
import { createContext, useContext } from 'react';
import { Links, Meta } from 'react-router';
import { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';

/** The whole head as HTML, where the page is never hydrated. */
export const StaticHeadContext = createContext<string | null>(null);

/** The head of every page. */
export function Head() {
  const html = useContext(StaticHeadContext);
  if (html !== null) return <head dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <head>
      <HeadTop />
      <Meta />
      <Links />
      <HeadBottom />
    </head>
  );
}

/** What stands in the head of every page before what the page says of itself. */
export function HeadTop() {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <script dangerouslySetInnerHTML={{ __html: THEME_SNIPPET }} suppressHydrationWarning />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    </>
  );
}

/**
 * What comes last, behind the style sheet: nothing is to be seen before that, and the script has time. The font is not
 * asked for ahead of it either.
 */
export function HeadBottom() {
  return <script type="module" src={enhanceUrl} fetchPriority="low" />;
}
