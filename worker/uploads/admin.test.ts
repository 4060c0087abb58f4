import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLES, toBytes } from '#src/uploads/samples.ts';
import { updateMe } from '#worker/accounts/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deletePost, publishPost, saveDraft, updatePost } from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft } from '#worker/testing/posts.ts';
import { getMedia } from '#worker/testing/uploads.ts';
import {
  addUpload,
  deleteUpload,
  deleteUploadOf,
  getAdminUpload,
  listAllUploads,
} from '#worker/uploads/service.ts';

let bob: Member;
let carol: Member;
let mona: Member;
beforeAll(async () => {
  bob = await givenPerson('bob');
  carol = await givenPerson('carol');
  mona = await givenPerson('mona');
});
const asBob = () => testContext({ as: bob });
const asMona = () => testContext({ as: mona });

/** Uploads an image with bytes of its own. */
async function givenPicture(mark: string, as: Member = bob, at = TEST_NOW) {
  const bytes = new Uint8Array([...SAMPLES.png, ...toBytes(mark)]);
  return (await addUpload(testContext({ as, clock: fixedClock(at) }), { bytes, name: `${mark}.png` })).upload;
}

/** Returns the error code of deleting a file, null when it was deleted. */
async function refusalOf(attempt: Promise<unknown>): Promise<string | null> {
  return attempt.then(
    () => null,
    (error: { code: string }) => error.code,
  );
}

describe('a file in use', () => {
  test('in a working copy is kept until no text names it', async () => {
    const picture = await givenPicture('draft');
    const post = await givenDraft({ by: bob, title: 'Sketches', markdown: `![A reef](${picture.url})` });
    expect(await refusalOf(deleteUpload(asBob(), picture.id))).toBe('upload_in_use');
    expect((await getAdminUpload(asMona(), picture.id)).uses).toEqual([
      { kind: 'post', id: post.id, title: 'Sketches' },
    ]);
    const text = {
      title: 'Sketches',
      summary: '',
      markdown: 'Words only.',
      insights: [],
      faq: [],
      keep: false,
    };
    await saveDraft(asBob(), post.id, 'en', { ...text, version: 1 });
    expect((await getAdminUpload(asMona(), picture.id)).uses).toEqual([]);
    expect(await refusalOf(deleteUpload(asBob(), picture.id))).toBeNull();
    expect((await getMedia(picture.url)).status).toBe(404);
  });

  test('in published text is kept, even if the working copy no longer names it', async () => {
    const picture = await givenPicture('public');
    const post = await givenDraft({ by: bob, title: 'Shown', markdown: `![A reef](${picture.url})` });
    await publishPost(asBob(), post.id, {});
    const text = { title: 'Shown', summary: '', markdown: 'Words only.', insights: [], faq: [], keep: false };
    await saveDraft(asBob(), post.id, 'en', { ...text, version: 1 });
    expect(await refusalOf(deleteUpload(asBob(), picture.id))).toBe('upload_in_use');
    await publishPost(asBob(), post.id, {});
    expect(await refusalOf(deleteUpload(asBob(), picture.id))).toBeNull();
  });

  test('as a cover is kept until the post has another cover or is deleted', async () => {
    const [first, second] = [await givenPicture('cover'), await givenPicture('cover-two')];
    const post = await givenDraft({ by: bob, title: 'Covered' });
    await updatePost(asBob(), post.id, { coverId: first.id });
    expect(await refusalOf(deleteUpload(asBob(), first.id))).toBe('upload_in_use');
    await updatePost(asBob(), post.id, { coverId: second.id });
    expect(await refusalOf(deleteUpload(asBob(), first.id))).toBeNull();
    await deletePost(asBob(), post.id);
    expect(await refusalOf(deleteUpload(asBob(), second.id))).toBeNull();
  });

  test('as an avatar is kept', async () => {
    const picture = await givenPicture('face', carol);
    await updateMe(testContext({ as: carol }), { avatarId: picture.id });
    expect(await refusalOf(deleteUpload(testContext({ as: carol }), picture.id))).toBe('upload_in_use');
    expect((await getAdminUpload(asMona(), picture.id)).uses).toMatchObject([{ kind: 'avatar' }]);
  });

  test('is deleted by force, by its owner or by a moderator', async () => {
    const [own, other] = [await givenPicture('forced'), await givenPicture('forced-by-mona')];
    const markdown = `![](${own.url}) ![](${other.url})`;
    await givenDraft({ by: bob, title: 'Two pictures', markdown });
    const path = `/api/v1/uploads/${own.id}`;
    expect(await call('DELETE', path, { as: bob })).toMatchObject({
      status: 409,
      body: { code: 'upload_in_use' },
    });
    expect((await call('DELETE', `${path}?force=true`, { as: bob })).status).toBe(200);
    expect(await refusalOf(deleteUploadOf(asMona(), other.id, { force: false }))).toBe('upload_in_use');
    expect(await refusalOf(deleteUploadOf(asMona(), other.id, { force: true }))).toBeNull();
  });
});

test('moderators list everybody’s files, newest first or those of one person, and nobody else can', async () => {
  await givenPicture('of-carol', carol, TEST_NOW + 1000);
  await givenPicture('of-bob');
  const { items } = await listAllUploads(asMona(), { limit: 20 });
  expect(new Set(items.map(({ owner }) => owner.name))).toEqual(new Set(['bob', 'carol']));
  const ofCarol = await listAllUploads(asMona(), { limit: 1, owner: 'carol' });
  expect([ofCarol.items[0]?.name, ofCarol.next !== null]).toEqual(['of-carol.png', true]);
  expect(await refusalOf(listAllUploads(asBob(), { limit: 1 }))).toBe('forbidden');
  const somebodys = ofCarol.items[0]?.id ?? '';
  expect(await refusalOf(deleteUpload(asBob(), somebodys))).toBe('not_found');
  expect(await refusalOf(deleteUploadOf(asBob(), somebodys, { force: true }))).toBe('forbidden');
});
