import type { Privileges } from '#src/privileges/model.ts';
import { NEEDED, PRIVILEGES, whyHas } from '#src/privileges/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { loadStanding } from '#worker/privileges/standing.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';

/** All privileges at the stage of the site, and which of them the reader has; one round trip. */
export async function getPrivileges(ctx: Context): Promise<Privileges> {
  const standing = ctx.actor.kind === 'member' ? await loadStanding(ctx) : null;
  const stage = standing?.stage ?? toSettings((await ctx.db.batch([selectSettings(ctx.db)]))[0]).stage;
  return {
    stage,
    reputation: standing?.reputation ?? null,
    privileges: PRIVILEGES.map((name) => ({
      name,
      needed: NEEDED[name][stage],
      because: standing && whyHas(name, standing),
    })),
  };
}
