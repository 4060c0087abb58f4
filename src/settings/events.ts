import { siteSettingsSchema } from '#src/settings/model.ts';
import { eventKind } from '#src/shared/events.ts';

/** An admin changed the settings of the site. */
export const settingsChanged = eventKind('settings.changed', siteSettingsSchema);
