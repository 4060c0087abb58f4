import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { AppError } from '#src/shared/errors.ts';
import { FORM_OWNER, PAGE_OWNER } from '#src/shared/form-owner.ts';
import { appContext } from '#web/app-context.ts';
import { pageAction } from '#web/page.ts';
import { loader as loadRefused } from '#web/refused-page.tsx';
import type { Member } from '#worker/platform/actor.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const ann = await givenPerson('ann', 'author');
const ben = await givenPerson('ben', 'author');

type Sending = { of: Member | null; by: Member | null; accept?: string; fails?: AppError };

/** Sends a form of a page; returns its fields where it was accepted, else the answer. */
async function send({ of, by, accept = 'text/html', fails }: Sending) {
  const form = new FormData();
  if (of) form.set(FORM_OWNER, of.personId);
  form.set('markdown', 'Half a thought');
  const context = new RouterContextProvider();
  context.set(appContext, testContext(by ? { as: by } : {}));
  const request = new Request('http://localhost/posts/tides?sort=new', {
    method: 'POST',
    body: form,
    headers: { Accept: accept },
  });
  const action = pageAction(context, request, async (_, sent) => {
    if (fails) throw fails;
    return { accepted: Object.fromEntries(sent) };
  });
  return (await action.catch((thrown: unknown) => ({ thrown }))) as {
    accepted?: Record<string, string>;
    data?: { problem: { code: string }; values: Record<string, string> };
    thrown?: { data: { code: string; returned: { to: string; owner: string; fields: string[][] } } };
  };
}

test('a form is accepted from the person it was shown to, and from nobody else', async () => {
  const rows: [of: Member | null, by: Member | null, accepted: boolean][] = [
    [ann, ann, true],
    [null, ann, true],
    [null, null, true],
    // Nobody is logged in any more: the service decides.
    [ann, null, true],
    [ann, ben, false],
    [ben, ann, false],
  ];
  for (const [of, by, accepted] of rows) {
    const answer = await send({ of, by });
    expect(answer.accepted).toEqual(accepted ? { markdown: 'Half a thought' } : undefined);
    if (!accepted) expect(answer.thrown?.data.code).toBe('other_person');
  }
});

test('a document gives a lost form back on the error page, a hydrated page keeps it', async () => {
  const refused = await send({ of: ann, by: ben });
  expect(refused.thrown?.data.returned).toEqual({
    to: '/posts/tides?sort=new',
    owner: ann.personId,
    fields: [['markdown', 'Half a thought']],
    again: true,
  });
  const hydrated = await send({ of: ann, by: ben, accept: '*/*' });
  expect(hydrated.data).toMatchObject({
    problem: { code: 'other_person' },
    values: { markdown: 'Half a thought' },
  });
});

test('a member whose session ended is told that, even where the page hides what it refuses', async () => {
  for (const code of ['unauthenticated', 'not_found', 'forbidden'] as const) {
    const ended = await send({ of: ann, by: null, fails: new AppError(code) });
    expect(ended.thrown?.data).toMatchObject({
      code: 'unauthenticated',
      returned: { fields: [['markdown', 'Half a thought']] },
    });
  }
});

test('a request that was refused before its page has the error and status of the refusal, and its form', () => {
  const form = new FormData();
  form.set('markdown', 'Half a thought');
  const context = new RouterContextProvider();
  const refusal = { error: new AppError('rate_limited', { retryAfter: 60 }), form, to: '/posts/tides' };
  context.set(appContext, { ...testContext(), refusal });
  expect(() => loadRefused({ context })).toThrow(
    expect.objectContaining({
      init: expect.objectContaining({ status: 429 }),
      data: expect.objectContaining({
        code: 'rate_limited',
        returned: expect.objectContaining({ fields: [['markdown', 'Half a thought']] }),
      }),
    }),
  );
});

test('the API refuses a change that a page of one person asks for as another, and reads are free', async () => {
  const body = { locale: 'en', title: 'Whose?', summary: '', markdown: 'x', tags: [] };
  const rows: [pageOf: Member | null, as: Member, status: number][] = [
    [ann, ann, 201],
    [null, ann, 201],
    [ann, ben, 409],
  ];
  for (const [pageOf, as, status] of rows) {
    const headers: Record<string, string> = pageOf ? { [PAGE_OWNER]: pageOf.personId } : {};
    expect((await call('POST', '/api/v1/posts', { as, body, headers })).status).toBe(status);
  }
  const read = await call('GET', '/api/v1/me', { as: ben, headers: { [PAGE_OWNER]: ann.personId } });
  expect(read.status).toBe(200);
});
