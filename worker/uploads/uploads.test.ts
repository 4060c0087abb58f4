import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { toKnownImages, VARIANT_WIDTHS, variantPath } from '#src/uploads/media-path.ts';
import { MAX_UPLOAD_BYTES } from '#src/uploads/model.ts';
import { SAMPLES, toBytes } from '#src/uploads/samples.ts';
import { SAMPLES_WITH_METADATA } from '#src/uploads/samples-with-metadata.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { getMedia, sendFile } from '#worker/testing/uploads.ts';
import { selectImageSizes } from '#worker/uploads/queries.ts';
import { addUpload } from '#worker/uploads/service.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const mallory = await givenPerson('mallory');

/** Returns the sample followed by bytes of its own, so that tests do not share uploads. */
const fresh = (sample: Uint8Array, mark: string) => new Uint8Array([...sample, ...toBytes(mark)]);

/** Returns the bytes of a response as text, though they are binary. */
const textOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer());

describe('uploading', () => {
  test('a form with an image returns its URL and its actual type', async () => {
    const { status, headers, body } = await sendFile(carol, SAMPLES.jpg, { name: 'holiday.txt' });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ name: 'holiday.txt', mediaType: 'image/jpeg', width: 8, height: 6 });
    expect(body.data.url).toBe(`/media/${body.data.id}.jpg`);
    expect(headers.get('Location')).toBe(body.data.url);
  });

  test('a raw body works too, whatever its declared type', async () => {
    const bytes = fresh(SAMPLES.png, 'raw');
    const { status, body } = await sendFile(carol, bytes, { type: 'application/pdf' });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ mediaType: 'image/png', name: 'file.png' });
  });

  test('the same file twice is the same upload, but not from another person', async () => {
    const bytes = fresh(SAMPLES.png, 'twice');
    const first = await sendFile(bob, bytes);
    const again = await sendFile(bob, bytes, { type: 'image/png' });
    const others = await sendFile(carol, bytes);
    expect([first.status, again.status, others.status]).toEqual([201, 200, 201]);
    expect(again.body.data).toEqual(first.body.data);
    expect(others.body.data.id).not.toBe(first.body.data.id);
  });

  test('the same file at the same moment is stored once', async () => {
    const bytes = fresh(SAMPLES.gif, 'race');
    const before = (await env.MEDIA.list()).objects.length;
    const all = await Promise.all(
      [1, 2, 3].map(() => addUpload(testContext({ as: bob }), { bytes, name: 'a' })),
    );
    expect(new Set(all.map(({ upload }) => upload.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await env.MEDIA.list()).objects.length).toBe(before + 1);
  });

  test.each([
    ['a page', toBytes('<!doctype html><script>alert(1)</script>'), 415],
    ['an image after HTML', new Uint8Array([...toBytes('<html>'), ...SAMPLES.png]), 415],
    ['a truncated image', SAMPLES.png.subarray(0, 200), 422],
    ['nothing', new Uint8Array(), 422],
    ['11 MB', new Uint8Array(MAX_UPLOAD_BYTES + 1024), 413],
    ['13 MB', new Uint8Array(13 * 1024 * 1024), 413],
  ])('%s is refused, and nothing is stored', async (_, bytes, expected) => {
    const before = (await env.MEDIA.list()).objects.length;
    const { status, body } = await sendFile(mallory, bytes);
    expect({ status, success: body.success }).toEqual({ status: expected, success: false });
    expect((await call('GET', '/api/v1/me/uploads', { as: mallory })).body.data).toEqual([]);
    expect((await env.MEDIA.list()).objects.length).toBe(before);
  });

  test('requires signing in, and a body that is a file', async () => {
    expect((await call('POST', '/api/v1/uploads', { body: {} })).status).toBe(401);
    expect((await call('POST', '/api/v1/uploads', { as: bob, body: {} })).status).toBe(415);
    expect((await call('POST', '/api/v1/uploads', { as: bob })).status).toBe(422);
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await call('POST', '/api/v1/uploads', { as: bob, headers: form })).status).toBeLessThan(500);
  });
});

describe('a served file', () => {
  test('has its own type and is cached for ever', async () => {
    const { body } = await sendFile(bob, fresh(SAMPLES.widePng, 'served'));
    const response = await getMedia(body.data.url);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(SAMPLES.widePng);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  test('is not sent again to a client that has it, and is sent in ranges on request', async () => {
    const { body } = await sendFile(bob, fresh(SAMPLES.widePng, 'parts'));
    const { length } = SAMPLES.widePng;
    const etag = (await getMedia(body.data.url)).headers.get('ETag') ?? '';
    const known = await getMedia(body.data.url, { 'If-None-Match': etag });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const part = await getMedia(body.data.url, { Range: 'bytes=1-3' });
    expect([part.status, await textOf(part)]).toEqual([206, 'PNG']);
    expect(part.headers.get('Content-Range')).toBe(`bytes 1-3/${length}`);
    const tail = await getMedia(body.data.url, { Range: 'bytes=-5' });
    expect([tail.status, await textOf(tail)]).toEqual([
      206,
      new TextDecoder().decode(SAMPLES.widePng.slice(-5)),
    ]);
    for (const nonsense of ['bytes=9999-', 'bytes=x', 'lines=1-2']) {
      const { status } = await getMedia(body.data.url, { Range: nonsense }, 'HEAD');
      expect([200, 416]).toContain(status);
    }
    expect((await getMedia(body.data.url, {}, 'HEAD')).headers.get('Content-Length')).toBe(`${length}`);
  });

  test('is put into a sandbox if it is an SVG, and downloaded if it is a document', async () => {
    const drawing = await getMedia((await sendFile(bob, SAMPLES.svg)).body.data.url);
    expect(drawing.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(drawing.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/);
    const document = await getMedia((await sendFile(bob, SAMPLES.pdf)).body.data.url);
    expect(document.headers.get('Content-Disposition')).toBe('attachment');
  });

  test('has smaller copies, made once', async () => {
    const { body } = await sendFile(bob, SAMPLES.widePng);
    const small = await getMedia(`/media/${body.data.id}/480.webp`);
    expect([small.status, small.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
    await small.arrayBuffer();
    expect(await env.MEDIA.head(`uploads/${body.data.id}/480.webp`)).not.toBeNull();
    expect((await getMedia(`/media/${body.data.id}/480.webp`)).status).toBe(200);
  });

  test('is served as it is where no smaller copy can be made', async () => {
    const { body } = await sendFile(bob, fresh(SAMPLES.gif, 'as it is'));
    const response = await getMedia(`/media/${body.data.id}/480.webp`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/gif']);
    await response.arrayBuffer();
  });

  test('is not found at any other address', async () => {
    const { body } = await sendFile(bob, SAMPLES.webp);
    const { id } = body.data;
    const absent = '019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e';
    for (const path of [
      `${id}.png`,
      `${id}`,
      `${id}/481.webp`,
      `${absent}.png`,
      `${absent}/480.webp`,
      '..%2Fx.png',
    ]) {
      expect((await getMedia(`/media/${path}`)).status).toBe(404);
    }
  });
});

describe('a picture with metadata', () => {
  /** An AVIF cannot have bytes behind its end. */
  const marked = (kind: keyof typeof SAMPLES_WITH_METADATA, mark: string) =>
    fresh(SAMPLES_WITH_METADATA[kind], /avif/i.test(kind) ? '' : mark);
  const METADATA = /exif|xmp|taipei|secret|gps/i;

  test.each([
    ['a form', (bytes: Uint8Array) => sendFile(bob, bytes, { name: 'photo' })],
    ['a raw body', (bytes: Uint8Array) => sendFile(bob, bytes, { type: 'image/jpeg' })],
  ])('that arrives as %s is served without it, upright, in every width', async (_, send) => {
    for (const kind of ['jpg', 'png', 'webp', 'gif', 'avif'] as const) {
      const { body } = await send(marked(kind, _));
      const isTurned = kind !== 'gif';
      expect(body.data).toMatchObject(isTurned ? { width: 20, height: 40 } : { width: 40, height: 20 });
      for (const path of [body.data.url, ...VARIANT_WIDTHS.map((width) => variantPath(body.data.id, width))])
        expect(await textOf(await getMedia(path)), path).not.toMatch(METADATA);
    }
  });

  test('that was stored before it was removed on the way in is served without it, too', async () => {
    const { body } = await sendFile(bob, fresh(SAMPLES_WITH_METADATA.webp, 'old'));
    const put = () =>
      env.MEDIA.put(`uploads/${body.data.id}`, SAMPLES_WITH_METADATA.webp, {
        httpMetadata: { contentType: 'image/webp' },
      });
    await put();
    expect(await textOf(await getMedia(body.data.url))).not.toMatch(METADATA);
    await put();
    expect(await textOf(await getMedia(variantPath(body.data.id, 480)))).not.toMatch(METADATA);
  });

  test.each(['movingWebp', 'movingPng', 'movingAvif'] as const)(
    'still moves in every width: %s',
    async (kind) => {
      const sample = SAMPLES_WITH_METADATA[kind];
      const { body } = await sendFile(bob, fresh(sample, kind === 'movingAvif' ? '' : 'moving'));
      const whole = await textOf(await getMedia(body.data.url));
      expect(whole).toMatch(/ANMF|fdAT|moov/);
      expect(await textOf(await getMedia(variantPath(body.data.id, 480)))).toBe(whole);
    },
  );
});

test('a member whose storage is full is told so, and stores nothing more', async () => {
  const erin = await givenPerson('erin');
  const first = await sendFile(erin, fresh(SAMPLES.png, 'first'));
  await env.DB.prepare('UPDATE uploads SET bytes = ? WHERE id = ?')
    .bind(250 * 1024 ** 2, first.body.data.id)
    .run();
  const { status, body } = await sendFile(erin, fresh(SAMPLES.png, 'second'));
  expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/file', code: 'storage_full' }] }]);
  expect((await sendFile(erin, fresh(SAMPLES.png, 'first'))).status).toBe(200);
});

describe('own files', () => {
  test('are listed newest first, page by page, and are nobody else’s', async () => {
    const dave = await givenPerson('dave');
    const sent = [];
    for (const mark of ['a', 'b', 'c'])
      sent.push((await sendFile(dave, fresh(SAMPLES.png, mark))).body.data.id);
    const first = await call('GET', '/api/v1/me/uploads?limit=2', { as: dave });
    const meta = first.body.meta as unknown as { next: string };
    const second = await call('GET', `/api/v1/me/uploads?limit=2&cursor=${meta.next}`, { as: dave });
    const ids = [...(first.body.data as { id: string }[]), ...(second.body.data as { id: string }[])];
    expect(ids.map(({ id }) => id)).toEqual(sent.reverse());
    expect((await call('GET', `/api/v1/me/uploads?cursor=${meta.next}`, { as: bob })).status).toBe(400);
  });

  test('can be deleted by their owner alone, with their copies', async () => {
    const { body } = await sendFile(bob, fresh(SAMPLES.widePng, 'delete'));
    await (await getMedia(`/media/${body.data.id}/480.webp`)).arrayBuffer();
    const path = `/api/v1/uploads/${body.data.id}`;
    expect((await call('DELETE', path, { as: mallory })).status).toBe(404);
    expect((await getMedia(body.data.url)).status).toBe(200);
    expect((await call('DELETE', path, { as: bob })).status).toBe(200);
    expect((await getMedia(body.data.url)).status).toBe(404);
    expect((await getMedia(`/media/${body.data.id}/480.webp`)).status).toBe(404);
    expect((await call('DELETE', path, { as: bob })).status).toBe(404);
  });
});

test('a text with an uploaded image is rendered with its size and its copies', async () => {
  const ctx = testContext({ as: bob });
  const { upload } = await addUpload(ctx, { bytes: fresh(SAMPLES.widePng, 'text'), name: 'wide.png' });
  const sources = [upload.url, '/media/nonsense.png', 'https://elsewhere.example/a.png'];
  const [rows] = await ctx.db.batch([selectImageSizes(ctx.db, sources)]);
  expect([...toKnownImages(sources, rows)]).toEqual([
    [
      upload.url,
      { width: 600, height: 300, srcset: `/media/${upload.id}/480.webp 480w, ${upload.url} 600w` },
    ],
  ]);
});
