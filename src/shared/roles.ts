/** Site roles; each has all rights of the roles before it. */
export const ROLES = ['member', 'author', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may call an endpoint: anybody, or people with at least a role. */
export const ACCESSES = ['public', ...ROLES] as const;
export type Access = (typeof ACCESSES)[number];

/** Whether a role has the rights of another. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The scopes of personal access tokens. `write` does not include `read`. */
export const SCOPES = ['read', 'write', 'import', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
