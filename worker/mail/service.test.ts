import { expect, test } from 'vitest';
import type { LetterTemplate } from '#src/mail/letter.ts';
import { forgetLetters } from '#worker/mail/index.ts';
import { getLetter, listLetters, sendLetter } from '#worker/mail/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Letter } from '#worker/platform/mailer/mailer.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

const template: LetterTemplate<{ what: string }> = (_, { what }) => ({
  subject: `About ${what}`,
  greeting: 'Hello,',
  paragraphs: [what],
});

/** A context whose mailer notes what leaves, and fails as told. */
function postOffice(fail: (tries: number) => Error | null = () => null) {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const sent: Letter[] = [];
  let tries = 0;
  ctx.mailer = {
    send: async (letter) => {
      tries += 1;
      const error = fail(tries);
      if (error) throw error;
      sent.push(letter);
    },
  };
  const send = (key: string) =>
    sendLetter(ctx, { key, to: 'a@example.com', locale: 'en', template, params: { what: key } });
  return { ctx, clock, sent, send };
}

test('a letter is sent once a key, however often it is asked for', async () => {
  const { sent, send } = postOffice();
  await send('once');
  await send('once');
  await send('another');
  expect(sent.map((letter) => letter.subject)).toEqual(['About once', 'About another']);
});

test('of many who send the same letter at once, one sends it; the others come back later', async () => {
  const { sent, send } = postOffice();
  const outcomes = await Promise.allSettled([send('race'), send('race'), send('race')]);
  expect(sent).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'unavailable' });
  }
  await send('race');
  expect(sent).toHaveLength(1);
});

test('a letter that failed is sent by the next try', async () => {
  const { sent, send } = postOffice((tries) => (tries === 1 ? new Error('busy') : null));
  await expect(send('failing')).rejects.toThrow('busy');
  await send('failing');
  await send('failing');
  expect(sent).toHaveLength(1);
});

test('an address that is refused for good is not tried again and again', async () => {
  const refused = Object.assign(new Error('no'), { code: 'E_RECIPIENT_SUPPRESSED' });
  const { ctx, send } = postOffice(() => refused);
  await send('refused');
  expect(await getLetter(ctx, 'refused')).toMatchObject({ status: 'failed' });
});

test('a claim that a crash left is taken over after ten minutes', async () => {
  const { clock, ctx, sent, send } = postOffice();
  const mailer = ctx.mailer;
  ctx.mailer = { send: () => new Promise(() => {}) };
  void send('crashed');
  while (!(await listLetters(ctx)).some((letter) => letter.key === 'crashed'));
  ctx.mailer = mailer;
  await expect(send('crashed')).rejects.toMatchObject({ code: 'unavailable' });
  clock.advance(10 * 60_000 + 1);
  await send('crashed');
  expect(sent).toHaveLength(1);
});

test('in production there is no inbox, and no letter keeps its words', async () => {
  const { ctx, send } = postOffice();
  const development = ctx.config;
  ctx.config = { ...development, environment: 'production' };
  await send('secret');
  await expect(listLetters(ctx)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getLetter(ctx, 'secret')).rejects.toMatchObject({ code: 'not_found' });
  ctx.config = development;
  expect(await getLetter(ctx, 'secret')).toMatchObject({ text: '', html: '', subject: 'About secret' });
});

test('letters are forgotten after three months', async () => {
  const { ctx, clock, send } = postOffice();
  await send('old');
  clock.advance(91 * 24 * 60 * 60_000);
  await send('new');
  await forgetLetters(ctx);
  expect((await listLetters(ctx)).map((letter) => letter.key)).toEqual(['new']);
});
