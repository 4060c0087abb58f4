/** The use cases of redirects. */
export { addRedirect, listRedirects, removeRedirect } from '#worker/redirects/admin.ts';
export { resolveRedirect } from '#worker/redirects/resolve.ts';
