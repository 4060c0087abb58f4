import { sql } from 'drizzle-orm';
import type { Byline } from '#src/posts/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';

/** The columns of a person who is shown beside what they did; `people` is the row. */
export const bylineColumns = {
  personName: sql<string>`people.name`.as('person_name'),
  personDisplayName: sql<string>`people.display_name`.as('person_display_name'),
  personAvatarId: sql<string | null>`people.avatar_id`.as('person_avatar_id'),
  personSuspended: sql<boolean>`people.suspended_at IS NOT NULL`.mapWith(Boolean).as('person_suspended'),
};

type PersonRow = {
  personName: string;
  personDisplayName: string;
  personAvatarId: string | null;
  personSuspended: boolean;
};

/** The person of a row with `bylineColumns`, as they are shown. */
export function toByline(row: PersonRow): Byline {
  return {
    name: row.personName,
    displayName: row.personDisplayName,
    avatarUrl: row.personAvatarId && variantPath(row.personAvatarId, 160),
    ...(row.personSuspended && { hasPage: false as const }),
  };
}
