import { enhanceUrl } from 'virtual:enhance-url';
import { Links, Meta } from 'react-router';
import { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';
import readerStyles from '#web/reader.css?url';
import fonts from '#web/ui/fonts.css?url';
import { useIsStatic } from '#web/ui/link.tsx';

/** The head of every page. A static page has the small style sheet for readers, and its font is loaded later. */
export function Head() {
  const isStatic = useIsStatic();
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {isStatic && <FontsWhenPainted />}
      <script dangerouslySetInnerHTML={{ __html: THEME_SNIPPET }} suppressHydrationWarning />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <Meta />
      {isStatic ? <link rel="stylesheet" href={readerStyles} /> : <Links />}
      {/* After the style sheet: nothing is visible before that, so the script has time. */}
      <script type="module" src={enhanceUrl} fetchPriority="low" />
    </head>
  );
}

/** A sheet for no medium blocks nothing. The enhancement script enables it (web/enhance/fonts.ts). */
function FontsWhenPainted() {
  return (
    <>
      <link rel="stylesheet" href={fonts} media="not all" data-fonts="" />
      <noscript>
        <link rel="stylesheet" href={fonts} />
      </noscript>
    </>
  );
}
