import { exports } from 'cloudflare:workers';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import type { Member } from '#worker/platform/actor.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice } from '#worker/testing/practices.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const [bob, carol] = [await givenPerson('bob'), await givenPerson('carol')];

// The Worker uses the real time.
const cookieOf = async (person: Member) =>
  cookiesOf({ access: (await givenSession(testContext({ clock: systemClock }), person)).tokens.access });

async function get(path: string, as?: Member) {
  const headers: Record<string, string> = as ? { Cookie: await cookieOf(as) } : {};
  const request = new Request(`http://localhost${path}`, { redirect: 'manual', headers });
  const response = await exports.default.fetch(request);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function givenKept(given: Partial<Parameters<typeof givenPractice>[0]>) {
  const practice = await givenPractice({ by: bob, ...given });
  await givenCheckIn(bob, practice, { note: 'A secret' });
  return `/practice/${practice.id}/card.png`;
}

describe('the card of a practice', () => {
  test.each([
    ['', 1200, 630],
    ['?shape=tall', 1080, 1350],
    ['?shape=round', 1200, 630],
  ])('is a PNG that the page cache keeps (%s)', async (query, width, height) => {
    const path = await givenKept({ visibility: 'public', name: '每天讀十頁書' });
    const { response, bytes } = await get(path + query);
    expect(response.status).toBe(200);
    expect(imageSize(bytes)).toMatchObject({ type: 'png', width, height });
    expect(bytes.length).toBeLessThan(60_000);
    expect(response.headers.get('Cache-Control')).toBe(CACHEABLE);
    expect((await get(path + query)).response.headers.get('X-Cache')).toBe('hit');
    expect((await get(`/zh-TW${path}${query}`)).bytes).not.toEqual(bytes);
  });

  test('of a practice that not everybody may see is drawn for its owner alone, and kept by no cache', async () => {
    const path = await givenKept({ visibility: 'members' });
    expect((await get(path)).response.status).toBe(404);
    expect((await get(path, carol)).response.status).toBe(404);
    const { response } = await get(path, bob);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
  });

  test('does not exist of a draft', async () => {
    const { id } = await givenPractice({ by: bob, visibility: 'public', draft: true });
    expect((await get(`/practice/${id}/card.png`, bob)).response.status).toBe(404);
  });
});
