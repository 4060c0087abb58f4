import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { createIssue, sendEmail } from '#worker/mail/service.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const author = await givenPerson('dan', 'author');
const ctx = testContext({ as: author, clock: systemClock });

const get = (path: string, cookie?: string) =>
  exports.default.fetch(
    new Request(`http://localhost${path}`, {
      headers: { Accept: 'text/html', ...(cookie && { Cookie: cookie }) },
    }),
  );

function expectFrame(response: Response): void {
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  expect(response.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(policy).toMatch(/^sandbox (?!.*allow-(scripts|forms|top))/);
}

test('an email of the inbox has a frame of its own, in which its styles work and nothing runs', async () => {
  const template = () => ({ subject: 'S', greeting: 'Hello there,', paragraphs: [] });
  await sendEmail(ctx, { key: 'event:effect', to: 'a@example.com', locale: 'en', template, params: {} });
  const response = await get(`/dev/mail/${encodeURIComponent('event:effect')}/email`);
  expectFrame(response);
  expect(await response.text()).toContain('Hello there,');
  expect((await get('/dev/mail/no-such-email/email')).status).toBe(404);
});

test('an issue is framed only for people who may see it', async () => {
  const issue = await createIssue(ctx, {
    subject: 'S',
    intro: 'Words **of mine**',
    locale: 'en',
    postIds: [],
  });
  const path = `/write/newsletter/${issue.id}/email`;
  const cookieOf = async (person: typeof author) =>
    cookiesOf({ access: (await givenSession(ctx, person)).tokens.access });
  const response = await get(path, await cookieOf(author));
  expectFrame(response);
  expect(await response.text()).toContain('<strong>of mine</strong>');
  const statuses = [
    (await get(path)).status,
    (await get(path, await cookieOf(await givenPerson('eve')))).status,
    (await get(path, await cookieOf(await givenPerson('fay', 'author')))).status,
  ];
  expect(statuses).toEqual([401, 403, 404]);
});
