import type { Api } from '#worker/http/api.ts';
import { getEmail, previewIssue } from '#worker/mail/service.ts';

/**
 * The routes of emails by themselves, for the frames in the inbox and in the preview of an issue. The policy of the pages
 * forbids the inline styles of emails; this one allows them and nothing else: no script, no form, nothing fetched. The frame
 * has the same origin, so that the page can make it as tall as the email.
 */
export function emailFrames(api: Api): void {
  api.get('/dev/mail/:key/email', async (c) => {
    const { html } = await getEmail(c.var.ctx, c.req.param('key'));
    return c.body(html, 200, HEADERS);
  });
  api.get('/write/newsletter/:id/email', async (c) => {
    const { html } = await previewIssue(c.var.ctx, c.req.param('id'));
    return c.body(html, 200, HEADERS);
  });
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': [
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'X-Frame-Options': 'SAMEORIGIN',
};
