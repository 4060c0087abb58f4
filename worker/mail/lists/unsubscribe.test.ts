import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { MAIL_LISTS, type MailList } from '#src/mail/lists.ts';
import { UNDO_MS } from '#src/mail/rules.ts';
import { listHeaders, readUnsubscribeToken, unsubscribeToken } from '#worker/mail/lists/unsubscribe-token.ts';
import { getListState, leaveList, rejoinList } from '#worker/mail/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock, systemClock } from '#worker/platform/clock.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const ctx = testContext();
const SUBSCRIBER = '01900000-0000-7000-8000-0000000000aa';
let nobody = 0;
let reader: Member;

beforeEach(async () => {
  nobody += 1;
  reader = await givenPerson(`reader${nobody}`);
  const set = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
  await env.DB.batch([
    set("INSERT INTO digests (person_id, cadence, next_due_at) VALUES (?, 'daily', 1)", reader.personId),
    set("INSERT INTO digests (person_id, cadence, next_due_at) VALUES (?, 'weekly', 1)", reader.personId),
    set('INSERT INTO mail_windows (person_id, opened_at, due_at) VALUES (?, 1, 2)', reader.personId),
    set(
      `INSERT OR REPLACE INTO newsletter_subscribers (id, address, locale, state, created_at, confirmed_at, consent_text, consent_from)
        VALUES (?, 'subscriber@example.com', 'en', 'confirmed', 1, 1, '', '')`,
      SUBSCRIBER,
    ),
  ]);
});

const subscription = (list: MailList) => ({
  list,
  subjectId: list === 'newsletter' ? SUBSCRIBER : reader.personId,
});
const at = (later: number) => testContext({ clock: fixedClock(TEST_NOW + later) });
const tokenFor = (list: MailList) => unsubscribeToken(ctx, subscription(list));

async function stillOn(): Promise<MailList[]> {
  const states = await Promise.all(MAIL_LISTS.map(async (list) => getListState(ctx, await tokenFor(list))));
  return states.filter(({ isOn }) => isOn).map(({ list }) => list);
}

function post(
  token: string,
  headers: Record<string, string> = {},
  body: BodyInit = 'List-Unsubscribe=One-Click',
) {
  const type: Record<string, string> =
    typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
  return exports.default.fetch(
    new Request(`http://localhost/u/${token}`, {
      method: 'POST',
      headers: { ...type, ...headers },
      body,
      redirect: 'manual',
    }),
  );
}

describe.each(MAIL_LISTS)('one click on the list «%s»', (list) => {
  const others = MAIL_LISTS.filter((other) => other !== list);

  test('leaves that list and no other, as often as it is pressed, without cookie, login, origin or redirect', async () => {
    const token = await tokenFor(list);
    for (let time = 0; time < 2; time += 1) {
      const response = await post(token);
      expect([response.status, response.headers.get('Location'), response.headers.get('Set-Cookie')]).toEqual(
        [200, null, null],
      );
      expect(await stillOn()).toEqual(others);
    }
  });

  test('works with every kind of form that a mail program sends', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect(
      (
        await post(
          await tokenFor(list),
          { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' },
          form,
        )
      ).status,
    ).toBe(200);
    expect(await stillOn()).toEqual(others);
  });

  test('can be undone', async () => {
    const token = await tokenFor(list);
    const { undo } = await leaveList(ctx, token);
    expect(await rejoinList(ctx, token, undo ?? '')).toMatchObject({ isOn: true, list });
    expect(await stillOn()).toEqual([...MAIL_LISTS]);
  });

  test('can be undone for a day; leaving works for ever', async () => {
    const token = await tokenFor(list);
    const { undo } = await leaveList(at(0), token);
    await expect(rejoinList(at(UNDO_MS + 1), token, undo ?? '')).rejects.toMatchObject({
      code: 'link_expired',
    });
    expect(await rejoinList(at(UNDO_MS), token, undo ?? '')).toMatchObject({ isOn: true });
    expect(await leaveList(at(20 * 365 * UNDO_MS), token)).toMatchObject({ isOn: false });
    expect(await stillOn()).toEqual(others);
  });

  test('cannot be undone with the link of an old email', async () => {
    const token = await tokenFor(list);
    await leaveList(ctx, token);
    const again = await leaveList(ctx, token);
    expect(again.undo).toBeNull();
    const other = await leaveList(ctx, await tokenFor(others[0] ?? list));
    const time = ctx.clock.now().toString(36);
    for (const made of ['', 'hours', `${time}.hours.`, `${time}.hours.${'x'.repeat(43)}`, other.undo ?? ''])
      await expect(rejoinList(ctx, token, made)).rejects.toMatchObject({ code: 'link_expired' });
    expect(await stillOn()).not.toContain(list);
  });

  test('is not done by opening the page, which shows no whole address', async () => {
    const state = await getListState(ctx, await tokenFor(list));
    expect(state.isOn).toBe(true);
    expect(state.address).toMatch(/^.•••@example\.com$/);
    expect(await stillOn()).toEqual([...MAIL_LISTS]);
  });
});

test('a browser in which somebody else is signed in leaves the list of the token, not theirs', async () => {
  const other = await givenPerson('other');
  const present = testContext({ clock: systemClock });
  const { tokens } = await givenSession(present, other);
  await post(await tokenFor('weekly'), {
    Cookie: cookiesOf({ access: tokens.access }),
    Origin: 'https://mail.example',
  });
  expect(await stillOn()).toEqual(['notices', 'daily', 'newsletter']);
});

test('leaving the email of notices drops the open window, and undoing it restores the frequency', async () => {
  await env.DB.prepare(
    "INSERT INTO notice_settings (person_id, mail_frequency, updated_at) VALUES (?, 'daily', 0)",
  )
    .bind(reader.personId)
    .run();
  const token = await tokenFor('notices');
  const { undo } = await leaveList(ctx, token);
  expect(
    await env.DB.prepare('SELECT 1 FROM mail_windows WHERE person_id = ?').bind(reader.personId).first(),
  ).toBeNull();
  await rejoinList(ctx, token, undo ?? '');
  const settings = env.DB.prepare('SELECT mail_frequency FROM notice_settings WHERE person_id = ?');
  expect(await settings.bind(reader.personId).first()).toEqual({ mail_frequency: 'daily' });
});

test('a forged token, or one of a person who is gone, is not found', async () => {
  const token = await tokenFor('daily');
  const swapped = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
  const unknown = await unsubscribeToken(ctx, {
    list: 'daily',
    subjectId: '01900000-0000-7000-8000-0000000000ff',
  });
  for (const wrong of [swapped, unknown, token.slice(0, -1), 'x', `${token}x`])
    expect((await post(wrong)).status).toBe(404);
  expect(await stillOn()).toEqual([...MAIL_LISTS]);
});

test('a token is the same for ever, hides the list, and comes in exactly one address', async () => {
  const token = await tokenFor('weekly');
  expect(await tokenFor('weekly')).toBe(token);
  expect(await readUnsubscribeToken(ctx, token)).toEqual(subscription('weekly'));
  expect(new Set(await Promise.all(MAIL_LISTS.map(tokenFor))).size).toBe(4);
  const production = { config: { ...ctx.config, publicOrigin: 'https://atoll.example' } };
  const headers = await listHeaders(production, subscription('weekly'));
  expect(headers['List-Unsubscribe']).toBe(`<https://atoll.example/u/${token}>`);
  expect(headers['List-Id']).toBe('<weekly.atoll.example>');
});
