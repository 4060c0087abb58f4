import { enhanceUrl } from 'virtual:enhance-url';
import { Links, Meta } from 'react-router';
import type { Locale } from '#src/shared/locale.ts';
import { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';
import readerStyles from '#web/reader.css?url';
import italic from '#web/ui/fonts/literata-italic.woff2?url';
import roman from '#web/ui/fonts/literata-roman.woff2?url';
import { useIsStatic } from '#web/ui/link.tsx';

/** The head of every page. A static page has the small style sheet for readers. */
export function Head({ locale }: { locale: Locale }) {
  const isStatic = useIsStatic();
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <script dangerouslySetInnerHTML={{ __html: THEME_SNIPPET }} suppressHydrationWarning />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <Meta />
      {isStatic ? <link rel="stylesheet" href={readerStyles} /> : <Links />}
      {locale === 'en' && <Fonts />}
      {/* After the style sheet: nothing is visible before that, so the script has time. */}
      <script type="module" src={enhanceUrl} fetchPriority="low" />
    </head>
  );
}

/** Fonts are used only if they are there for the first paint (web/ui/fonts.css). Chinese is set in the system's font. */
function Fonts() {
  return [roman, italic].map((font) => (
    <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
  ));
}
