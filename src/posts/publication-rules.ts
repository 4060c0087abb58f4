import type { PublishingRule } from '#src/settings/model.ts';
import { hasRole, type Role } from '#src/shared/roles.ts';
import { VISIBILITIES, type Visibility } from '#src/social/visibility.ts';

/** How the publication by a person goes: at once, after a moderator's approval, or not at all. */
export type WayToPublish = 'at_once' | 'waits' | 'refused';

/** The one gate of every publication: in the editor, at a time, over the API, by an import. */
export function wayToPublish(role: Role, rule: PublishingRule): WayToPublish {
  if (rule === 'open' || hasRole(role, 'author')) return 'at_once';
  return rule === 'first_post' ? 'waits' : 'refused';
}

/** The most posts of one person that wait at a time, so that nobody fills the moderators' queue. */
export const MOST_WAITING = 5;

/** Whether a visibility shows a post to nobody who does not see it now. */
export function isNoWider(wanted: Visibility, now: Visibility): boolean {
  return VISIBILITIES.indexOf(wanted) >= VISIBILITIES.indexOf(now);
}
