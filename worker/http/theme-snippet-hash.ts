import { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';

let hash: Promise<string> | null = null;

/** The CSP source of the one inline script, which sets the theme before the first paint. */
export function themeSnippetHash(): Promise<string> {
  hash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(THEME_SNIPPET))
    .then((digest) => `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
  return hash;
}
