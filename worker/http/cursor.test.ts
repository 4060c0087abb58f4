import { expect, test } from 'vitest';
import { readCursor, signCursor } from '#worker/http/cursor.ts';
import { testContext } from '#worker/testing/context.ts';

const place = { key: 7, id: 'a', direction: 'next' as const, inclusive: false };

test('a cursor is valid only in its own list and exactly as it was signed', async () => {
  const ctx = testContext();
  const cursor = await signCursor(ctx, 'tags', place);
  expect(await readCursor(ctx, 'tags', cursor)).toEqual(place);
  expect(await readCursor(ctx, 'tags', undefined)).toBeNull();
  const [body, signed] = cursor.split('.');
  // With a suffix a page of a list would have any number of addresses, each of them cached.
  for (const other of [
    'garbage',
    `${cursor}.`,
    `${cursor}.1`,
    `${cursor}0`,
    `${body}.`,
    `${body}x.${signed}`,
  ])
    await expect(readCursor(ctx, 'tags', other), other).rejects.toMatchObject({ code: 'cursor_invalid' });
  await expect(readCursor(ctx, 'posts', cursor)).rejects.toMatchObject({ code: 'cursor_invalid' });
});
