import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { checkInSchema } from '#src/practice/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock, systemClock } from '#worker/platform/clock.ts';
import { checkIn, completePractice, saveReflection } from '#worker/practice/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice } from '#worker/testing/practices.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';
import { addUpload } from '#worker/uploads/service.ts';

const [bob, carol] = [await givenPerson('bob'), await givenPerson('carol')];
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

// The Worker uses the real time.
const cookieOf = async (person: Member) =>
  cookiesOf({ access: (await givenSession(testContext({ clock: systemClock }), person)).tokens.access });

async function download(path: string, as?: Member) {
  const headers: Record<string, string> = as ? { Cookie: await cookieOf(as) } : {};
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, { redirect: 'manual', headers }),
  );
  return { response, text: new TextDecoder('utf-8').decode(await response.arrayBuffer()) };
}

test('a practice is exported to its owner alone, as Markdown by day with its pictures', async () => {
  const ctx = testContext({ as: bob, clock: fixedClock(TEST_NOW) });
  const { upload } = await addUpload(ctx, { bytes: PIXEL, name: 'page.png' });
  const practice = await givenPractice({ by: bob, name: 'Pages', unit: 'pages', visibility: 'public' });
  const details = { mood: 'good', note: 'The *whale*', amount: 12, pictures: [upload.id] };
  await checkIn(ctx, practice.id, checkInSchema.parse(details));
  await completePractice(ctx, practice.id);
  await saveReflection(ctx, practice.id, 'looking_back', { texts: ['Mornings', '', ''] });

  const path = `/practice/${practice.id}/export`;
  const { response, text } = await download(path, bob);
  expect(response.headers.get('Content-Type')).toBe('application/zip');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  const said = ['title: "Pages"', '# Pages', '### 2026-11-21', 'Good · 12 pages', 'The *whale*', 'Mornings'];
  for (const each of said) expect(text).toContain(each);
  const picture = /!\[\]\((pictures\/2026-11-21-[\w-]+\.png)\)/.exec(text)?.[1] ?? '';
  // The name is in the text, before the file and in the directory.
  expect(text.split(picture)).toHaveLength(4);
  expect((await download(`/zh-TW${path}`, bob)).text).toContain('不錯');
  expect((await download(path, carol)).response.status).toBe(403);
  expect((await download(path)).response.status).toBe(401);
});
