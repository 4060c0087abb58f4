import { z } from 'zod';
import { stageSchema } from '#src/privileges/model.ts';

/**
 * Who publishes at once. `open`: everybody. `first_post`: authors; the post of a member waits for a moderator, whose approval
 * makes the member an author. `authors_only`: authors; members keep drafts.
 */
export const PUBLISHING_RULES = ['open', 'first_post', 'authors_only'] as const;
export const publishingRuleSchema = z.enum(PUBLISHING_RULES).meta({
  id: 'PublishingRule',
  description:
    'Who publishes at once. `open`: everybody. `first_post`: authors; the post of a member waits for a moderator, whose approval makes the member an author. `authors_only`: authors; members keep drafts.',
});
export type PublishingRule = z.infer<typeof publishingRuleSchema>;

/** What admins decide about the whole site. */
export const siteSettingsSchema = z
  .strictObject({ publishing: publishingRuleSchema, stage: stageSchema })
  .meta({ id: 'SiteSettings', example: { publishing: 'first_post', stage: 'open' } });
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A change of some settings; what is left out stays. */
export const settingsChangeSchema = siteSettingsSchema
  .partial()
  .meta({ id: 'SettingsChange', example: { stage: 'growing' } });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The settings of a site whose admins have changed nothing. */
export const DEFAULT_SETTINGS: SiteSettings = { publishing: 'first_post', stage: 'open' };
