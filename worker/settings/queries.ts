import { DEFAULT_SETTINGS, type SiteSettings, siteSettingsSchema } from '#src/settings/model.ts';
import type { Db } from '#worker/platform/db.ts';
import { siteSettings } from '#worker/settings/tables.ts';

/** Selects the settings that were changed, for a batch of another feature; `toSettings` reads the rows. */
export function selectSettings(db: Db) {
  return db.select({ name: siteSettings.name, value: siteSettings.value }).from(siteSettings);
}

/** The settings of the site, from their rows. */
export function toSettings(rows: readonly { name: string; value: unknown }[]): SiteSettings {
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  return siteSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...stored });
}
