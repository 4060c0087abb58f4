import { describe, expect, test } from 'vitest';
import { faultOf, ModelError, readModelStream } from '#src/ask/read-model-stream.ts';

/** A stream of a text in pieces of some bytes. */
async function* bytesOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function read(text: string, size = 7) {
  let said = '';
  let usage: unknown = null;
  for await (const piece of readModelStream(bytesOf(text, size))) {
    if ('text' in piece) said += piece.text;
    else usage = piece.usage;
  }
  return { said, usage };
}

const line = (data: unknown) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const RESPONSES =
  line({ response: '潮水' }) +
  line({ response: ' rises [1' }) +
  line({ response: '].' }) +
  line({ response: null }) +
  line({ response: '', usage: { prompt_tokens: 12, completion_tokens: 5 } }) +
  line('[DONE]');
const CHOICES =
  line({ choices: [{ delta: { role: 'assistant' } }] }) +
  line({ choices: [{ delta: { content: '潮水 rises' } }] }) +
  line({ choices: [{ delta: { content: ' [1].' } }], usage: null }) +
  line({ choices: [], usage: { prompt_tokens: 12, completion_tokens: 5 } }) +
  line('[DONE]');

describe('what a model streams', () => {
  test.each([RESPONSES, CHOICES, RESPONSES.replaceAll('\n', '\r\n')])(
    'is read in either shape, cut anywhere',
    async (text) => {
      for (const size of [1, 2, 3, 5, 64, 4096])
        expect(await read(text, size)).toEqual({ said: '潮水 rises [1].', usage: { input: 12, output: 5 } });
    },
  );

  test('may have comments, numbers and no last line end', async () => {
    expect((await read(`: hello\n\n${line({ response: 4 })}data: [DONE]`)).said).toBe('4');
  });

  test.each([
    ['ends without [DONE]', line({ response: 'Half' }), 'cut_off'],
    ['is empty', '', 'cut_off'],
    ['is no JSON', line('{"response": "Ha'), 'garbled'],
    ['is JSON but no object', line('7'), 'garbled'],
    ['has an error', line({ errors: [{ code: 3040, message: 'Capacity' }] }), 'busy'],
  ])('fails when it %s', async (_, text, fault) => {
    await expect(read(text)).rejects.toEqual(new ModelError(fault as 'cut_off'));
    await expect(read(text)).rejects.toMatchObject({ fault });
  });
});

test.each([
  ['3040: Capacity temporarily exceeded, please try again.', 'busy'],
  ['3036: You have used up your daily free allocation', 'over_quota'],
  ['3007: Request timeout', 'timeout'],
  ['3006: Request is too large', 'too_large'],
  ['5007: No such model', 'wrong_model'],
  ['429 Too Many Requests', 'busy'],
  ['what', 'garbled'],
])('%j means %s', (message, fault) => {
  expect(faultOf(new Error(message))).toBe(fault);
});
