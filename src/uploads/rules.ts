import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Role } from '#src/shared/roles.ts';
import { cutText } from '#src/shared/text.ts';
import { type Measure, measure } from '#src/uploads/measure.ts';
import { MAX_FILE_NAME, MAX_UPLOAD_BYTES, MEDIA_ENDINGS, type MediaType } from '#src/uploads/model.ts';
import { sniffMediaType } from '#src/uploads/sniff.ts';
import { isWhole } from '#src/uploads/whole.ts';

/** A reader's browser should not have to decode more pixels than this. */
const MAX_PIXELS = 100_000_000;

/** Returns the type and the displayed size of a file. Throws when the file is refused. */
export function inspectUpload(bytes: Uint8Array): { mediaType: MediaType; size: Measure } {
  if (bytes.length > MAX_UPLOAD_BYTES) throw new AppError('payload_too_large');
  const mediaType = sniffMediaType(bytes);
  if (!mediaType) throw new AppError('unsupported_media_type');
  if (!isWhole(bytes, mediaType)) throw fieldError('/file', 'file_broken');
  const size = tryMeasure(bytes, mediaType);
  if (size && size.width * size.height > MAX_PIXELS) throw fieldError('/file', 'image_too_large');
  return { mediaType, size };
}

function tryMeasure(bytes: Uint8Array, mediaType: MediaType): Measure {
  try {
    return measure(bytes, mediaType);
  } catch {
    throw fieldError('/file', 'file_broken');
  }
}

const MEGABYTE = 1024 * 1024;

/** How many files a person can have. It also bounds what counting them costs. */
export const MAX_FILES = 10_000;

/** How many bytes a person's files can have together. */
const MAX_STORED_BYTES: Record<Role, number> = {
  member: 250 * MEGABYTE,
  author: 2048 * MEGABYTE,
  moderator: 4096 * MEGABYTE,
  admin: Number.POSITIVE_INFINITY,
};

/** What a person has stored. */
export type Stored = { files: number; bytes: number };

/** Throws when a person has no room for another file. */
export function checkRoom(role: Role, stored: Stored, bytes: number): void {
  const most = MAX_STORED_BYTES[role];
  if (stored.files >= MAX_FILES) throw fieldError('/file', 'too_many_files', { max: MAX_FILES });
  if (stored.bytes + bytes > most) throw fieldError('/file', 'storage_full', { megabytes: most / MEGABYTE });
}

/** Returns the name of a file without folders and control characters. It is never empty. */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = cutText(last.replace(/\p{C}/gu, '').trim(), MAX_FILE_NAME);
  return clean || `file.${MEDIA_ENDINGS[mediaType]}`;
}
