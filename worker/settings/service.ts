import { settingsChanged } from '#src/settings/events.ts';
import type { SettingsChange, SiteSettings } from '#src/settings/model.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';
import { siteSettings } from '#worker/settings/tables.ts';

/** The settings of the site, for admins. */
export async function getSettings(ctx: Context): Promise<SiteSettings> {
  await requireFreshRole(ctx, 'admin');
  const [rows] = await ctx.db.batch([selectSettings(ctx.db)]);
  return toSettings(rows);
}

/** Changes settings of the site; what is decided from now on follows them. */
export async function changeSettings(ctx: Context, change: SettingsChange): Promise<SiteSettings> {
  const { personId } = await requireFreshRole(ctx, 'admin');
  const settings = { ...(await getSettings(ctx)), ...change };
  await runBatch(ctx.db, [
    ...Object.entries(change).map(([name, value]) => {
      const changed = { value, updatedAt: ctx.clock.now(), updatedBy: personId };
      return ctx.db
        .insert(siteSettings)
        .values({ name: name as keyof SiteSettings, ...changed })
        .onConflictDoUpdate({ target: siteSettings.name, set: changed });
    }),
    ctx.events.record(settingsChanged, settings),
  ]);
  logAdminAction(ctx, 'the settings of the site were changed', settings);
  return getSettings(ctx);
}
