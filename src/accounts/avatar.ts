import { variantPath } from '#src/uploads/media-path.ts';

/** Where a person's avatar is, in its small size; null without one. */
export function avatarUrl(avatarId: string | null): string | null {
  return avatarId ? variantPath(avatarId, 160) : null;
}
