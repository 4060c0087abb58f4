import { hasRole, type Role } from '#src/shared/roles.ts';

/** The stages of a site. A new site is open to everybody; the more people there are, the more a privilege asks for. */
export const STAGES = ['open', 'growing', 'graduated'] as const;
export type Stage = (typeof STAGES)[number];

/** What people can do with questions once they have the reputation for it, the easiest first. */
export const PRIVILEGES = [
  'vote_up',
  'comment',
  'vote_down',
  'create_tag',
  'review_edits',
  'edit_freely',
  'close',
] as const;
export type Privilege = (typeof PRIVILEGES)[number];

/** The reputation that each privilege asks for, by the stage of the site. */
export const NEEDED: Record<Privilege, Record<Stage, number>> = {
  vote_up: { open: 1, growing: 15, graduated: 15 },
  comment: { open: 1, growing: 50, graduated: 50 },
  vote_down: { open: 1, growing: 125, graduated: 125 },
  create_tag: { open: 1, growing: 150, graduated: 300 },
  review_edits: { open: 350, growing: 350, graduated: 500 },
  edit_freely: { open: 500, growing: 1000, graduated: 2000 },
  close: { open: 15, growing: 500, graduated: 3000 },
};

/** The role that has every privilege, whatever its reputation. */
export const PRIVILEGED_ROLE: Role = 'moderator';

/** What of a person decides about their privileges. `reputation` is as it is shown. */
export type Standing = { role: Role; reputation: number; stage: Stage };

/** Why a person has a privilege: their role, or their reputation. Null: they do not have it. */
export function whyHas(
  privilege: Privilege,
  { role, reputation, stage }: Standing,
): 'role' | 'reputation' | null {
  if (hasRole(role, PRIVILEGED_ROLE)) return 'role';
  return reputation >= NEEDED[privilege][stage] ? 'reputation' : null;
}
