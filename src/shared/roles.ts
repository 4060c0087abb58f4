/** Site roles, each with all rights of those before it. */
export const ROLES = ['member', 'author', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may call an endpoint: anybody, or people of a role or above. */
export const ACCESSES = ['public', ...ROLES] as const;
export type Access = (typeof ACCESSES)[number];

/** Whether a role has the rights of another. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** What a personal access token may do. `write` does not include `read`. */
export const SCOPES = ['read', 'write', 'import', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
