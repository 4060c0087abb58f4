import { expect, test } from 'vitest';
import { readCursor, signCursor } from '#worker/http/cursor.ts';
import { testContext } from '#worker/testing/context.ts';

const place = { key: 7, id: 'a', direction: 'next' as const, inclusive: false };

test('a cursor is read in its own list alone, and as it was signed', async () => {
  const ctx = testContext();
  const cursor = await signCursor(ctx, 'tags', place);
  expect(await readCursor(ctx, 'tags', cursor)).toEqual(place);
  expect(await readCursor(ctx, 'tags', undefined)).toBeNull();
  const [body, signed] = cursor.split('.');
  // With anything behind it a page of a list had addresses without end, each of them a page to be kept.
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
