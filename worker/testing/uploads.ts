import { exports } from 'cloudflare:workers';
import type { Upload } from '#src/uploads/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Answer } from '#worker/testing/api.ts';
import { tokenOf } from '#worker/testing/people.ts';

type UploadAnswer = Omit<Answer, 'body'> & { body: { success: boolean; data: Upload } };

/** Uploads a file over HTTP: as the field of a form, or as the raw body when a content type is given. */
export async function sendFile(
  as: Member,
  bytes: Uint8Array,
  { name = 'file.bin', type }: { name?: string; type?: string } = {},
): Promise<UploadAnswer> {
  const form = new FormData();
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'text/plain' }));
  const response = await exports.default.fetch(
    new Request('http://localhost/api/v1/uploads', {
      method: 'POST',
      headers: { Authorization: await tokenOf(as), ...(type && { 'Content-Type': type }) },
      body: type ? (bytes as Uint8Array<ArrayBuffer>) : form,
    }),
  );
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Requests a file as a browser does. */
export async function getMedia(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return exports.default.fetch(new Request(`http://localhost${path}`, { method, headers }));
}
