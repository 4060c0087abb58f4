import { redirectDocument } from 'react-router';
import { type Locale, localePath } from '#src/shared/locale.ts';

/**
 * Redirects to a path of this site in a language. A page in another language is a new document, because it is served under
 * another basename.
 */
export function redirectInLanguage(request: Request, locale: Locale, path: string): Response {
  return redirectDocument(new URL(localePath(locale, path), request.url).href);
}
