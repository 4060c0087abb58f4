import { avatarUrl } from '#src/accounts/avatar.ts';
import type { SessionClaims } from '#src/accounts/session.ts';

/** Returns the signed-in person as pages show them. */
export function toViewer(claims: SessionClaims) {
  const { personId, name, displayName, role, timeZone, theme, keyShortcuts } = claims;
  const picture = avatarUrl(claims.avatarId);
  return { personId, name, displayName, role, timeZone, theme, keyShortcuts, avatarUrl: picture };
}
