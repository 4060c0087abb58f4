import { eq } from 'drizzle-orm';
import { people } from '#worker/accounts/tables.ts';
import type { Db } from '#worker/platform/db.ts';

/** What anybody may see of a person. */
export const publicPersonColumns = {
  id: people.id,
  name: people.name,
  displayName: people.displayName,
  bio: people.bio,
  links: people.links,
  avatarId: people.avatarId,
  createdAt: people.createdAt,
  postCount: people.postCount,
};

/** The person of a handle, for a page's own batch. */
export function selectPersonByName(db: Db, name: string) {
  return db.select(publicPersonColumns).from(people).where(eq(people.name, name)).limit(1);
}
