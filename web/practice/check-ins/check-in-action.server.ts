import { safeNextPath } from '#src/accounts/next-path.ts';
import { readCheckInFields } from '#src/practice/check-in-form.ts';
import { checkInSchema, updateCheckInSchema } from '#src/practice/model.ts';
import { nextPrompt } from '#src/practice/prompts.ts';
import { MAX_PICTURES } from '#src/practice/words.ts';
import { fieldError } from '#src/shared/errors.ts';
import { toMoment } from '#src/shared/zoned-time.ts';
import { fieldsOf } from '#web/practice/form/fields-of.ts';
import { getMe } from '#worker/accounts/service.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { checkIn, updateCheckIn } from '#worker/practice/service.ts';
import { addUpload } from '#worker/uploads/service.ts';

/** A form that is shown again with the next question. */
export type Prompted = { prompted: { values: Record<string, string> } };

/** Gives a form back with its texts and the next question above the note. */
export function withNextPrompt(form: FormData): Prompted {
  const values = fieldsOf(form);
  return { prompted: { values: { ...values, prompt: String(nextPrompt(values.prompt)) } } };
}

/** Checks in by what a form says: nothing at all, or every detail. Returns the check-in's id. */
export async function submitCheckIn(ctx: Context, practiceId: string, form: FormData): Promise<string> {
  const fields = fieldsOf(form);
  const input = {
    ...readCheckInFields(fields),
    pictures: await picturesOf(ctx, form),
    ...(fields.at && { occurredAt: await momentOf(ctx, fields.at) }),
    ...(fields.key && { idempotencyKey: fields.key }),
    startEarly: Boolean(fields.startEarly),
  };
  const { id } = await checkIn(ctx, practiceId, parseValues(checkInSchema, input));
  return id;
}

/** Saves the details of a check-in. */
export async function submitDetails(ctx: Context, id: string, form: FormData): Promise<void> {
  const input = { ...readCheckInFields(fieldsOf(form)), pictures: await picturesOf(ctx, form) };
  await updateCheckIn(ctx, id, parseValues(updateCheckInSchema, input));
}

/** The page that a form came from; with parameters it still says where. */
export function backOf(form: FormData, otherwise: string): string {
  const back = form.get('back');
  return typeof back === 'string' && back ? safeNextPath(back) : otherwise;
}

/** A path with parameters for what was just done. */
export function withQuery(path: string, asked: Record<string, string>, fragment = ''): string {
  const [bare = '', query = ''] = (path.split('#')[0] ?? '').split('?');
  const all = new URLSearchParams(query);
  for (const name of ['checked', 'practice', 'said']) all.delete(name);
  for (const [name, value] of Object.entries(asked)) all.set(name, value);
  return `${bare}?${all}${fragment && `#${fragment}`}`;
}

/** The pictures that stay and the new ones; too many are refused before any is stored. */
async function picturesOf(ctx: Context, form: FormData): Promise<string[]> {
  const fields = fieldsOf(form);
  const places = Array.from({ length: MAX_PICTURES }, (_, at) => at);
  const kept = places.flatMap((at) => (fields[`removePicture${at}`] ? [] : (fields[`picture${at}`] ?? [])));
  const files = form.getAll('pictures').filter((file): file is File => file instanceof File && file.size > 0);
  if (kept.length + files.length > MAX_PICTURES)
    throw fieldError('/pictures', 'too_big_list', { maximum: MAX_PICTURES });
  const added: string[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { upload } = await addUpload(ctx, { bytes, name: file.name });
    added.push(upload.id);
  }
  return [...kept, ...added];
}

/** The moment of a local time of the person. */
async function momentOf(ctx: Context, local: string): Promise<string> {
  const moment = toMoment(local.slice(0, 16), (await getMe(ctx)).timeZone);
  if (moment === null) throw fieldError('/at', 'invalid');
  return new Date(moment).toISOString();
}
