import type { CheckIn } from '#src/practice/model.ts';
import { toIso } from '#src/shared/instant.ts';
import { mediaPath } from '#src/uploads/media-path.ts';
import type { MediaType } from '#src/uploads/model.ts';
import { toByline } from '#worker/accounts/queries.ts';
import { toDiscussed } from '#worker/discussion/queries.ts';
import type { CheckInRow } from '#worker/practice/check-ins/select-check-ins.ts';

/** A check-in as its reader gets it. */
export function toCheckIn(row: CheckInRow): CheckIn {
  const { id, practiceId, day, at, recordedAt, counts, showsDetails } = row;
  return {
    ...{ id, practiceId, day, counts },
    person: toByline(row),
    at: toIso(at),
    recordedAt: toIso(recordedAt),
    notCounted: counts ? null : 'too_late',
    ...toDiscussed(row),
    details: showsDetails ? toDetails(row) : null,
  };
}

function toDetails({ mood, note, html, minutes, amount, tags, pictures }: CheckInRow): CheckIn['details'] {
  return {
    ...{ mood, note, html, minutes, amount, tags },
    pictures: pictures.map(({ id, mediaType, width, height }) => ({
      ...{ id, width, height },
      url: mediaPath(id, mediaType as MediaType),
    })),
  };
}
