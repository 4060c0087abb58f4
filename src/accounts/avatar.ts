import { variantPath } from '#src/uploads/media-path.ts';

/** Returns the URL of an avatar in its small size, or null without one. */
export function avatarUrl(avatarId: string | null): string | null {
  return avatarId ? variantPath(avatarId, 160) : null;
}
