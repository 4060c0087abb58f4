import { commandsFor } from '#src/palette/commands.ts';
import { ROLES, type Role } from '#src/shared/roles.ts';

/** Returns the role of the signed-in person from the page. Null is a visitor. */
export function viewerRole(): Role | null {
  return ROLES.find((role) => role === document.documentElement.dataset.role) ?? null;
}

/** Returns the commands of the page's viewer. */
export const viewerCommands = () => commandsFor(viewerRole());
