import { commandsFor } from '#src/palette/commands.ts';
import { ROLES, type Role } from '#src/shared/roles.ts';

/** The role of who is signed in, as the page says it; null is a visitor. */
export function viewerRole(): Role | null {
  return ROLES.find((role) => role === document.documentElement.dataset.role) ?? null;
}

/** The commands of whoever looks at the page. */
export const viewerCommands = () => commandsFor(viewerRole());
