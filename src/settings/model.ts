import { z } from 'zod';

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
  .strictObject({ publishing: publishingRuleSchema })
  .meta({ id: 'SiteSettings', example: { publishing: 'first_post' } });
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** The settings of a site whose admins have changed nothing. */
export const DEFAULT_SETTINGS: SiteSettings = { publishing: 'first_post' };
