import { z } from 'zod';

/** Site roles, each with all rights of those before it. */
export const ROLES = ['member', 'author', 'moderator', 'admin'] as const;
export const roleSchema = z.enum(ROLES).meta({ id: 'Role', example: 'member' });
export type Role = z.infer<typeof roleSchema>;

/** Who may call an endpoint: anybody, or people of a role or above. */
export const ACCESSES = ['public', ...ROLES] as const;
export type Access = (typeof ACCESSES)[number];

/** Whether a role has the rights of another. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** What a personal access token may do. `write` does not include `read`. */
export const SCOPES = ['read', 'write', 'import', 'admin'] as const;
export const scopeSchema = z.enum(SCOPES).meta({ id: 'Scope', example: 'read' });
export type Scope = z.infer<typeof scopeSchema>;
