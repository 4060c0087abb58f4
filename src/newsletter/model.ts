import { z } from 'zod';
import { emailSchema, linkTokenSchema } from '#src/accounts/model.ts';
import { localeSchema, visibleLineSchema } from '#src/shared/model.ts';

/** A sign-up. `leaveEmpty` is a hidden field, which only machines fill in: browsers and
 * password managers know no such name. */
export const subscribeSchema = z
  .strictObject({
    email: emailSchema,
    locale: localeSchema.optional(),
    referral: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'The group of the referral: friend, school, company.' }),
    leaveEmpty: z.string().max(500).optional().meta({ description: 'Leave it empty.' }),
  })
  .meta({ id: 'NewsletterSubscription' });
export type Subscribe = z.output<typeof subscribeSchema>;

export const confirmSchema = z
  .strictObject({ token: linkTokenSchema })
  .meta({ id: 'NewsletterConfirmation' });

export const confirmedSchema = z.object({ confirmed: z.literal(true) }).meta({ id: 'NewsletterConfirmed' });

export const ISSUE_STATUSES = ['draft', 'sending', 'sent'] as const;
export const MOST_POSTS = 12;
export const MAX_INTRO = 20_000;

const subjectSchema = visibleLineSchema(150).meta({ example: 'What the tide brought in November' });

/** The content of an issue that an author writes. */
export const writeIssueSchema = z
  .strictObject({
    subject: subjectSchema,
    intro: z.string().max(MAX_INTRO).default('').meta({ description: 'Markdown.' }),
    locale: localeSchema,
    postIds: z
      .array(z.uuid())
      .max(MOST_POSTS)
      .default([])
      .meta({ description: 'Public posts, in their order in the email.' }),
  })
  .meta({ id: 'WriteNewsletterIssue' });
export type WriteIssue = z.output<typeof writeIssueSchema>;

/** A change of an issue; `version` is the version that it is based on. */
export const changeIssueSchema = writeIssueSchema
  .extend({ version: z.int().min(1) })
  .meta({ id: 'ChangeNewsletterIssue' });
export type ChangeIssue = z.output<typeof changeIssueSchema>;

/** An issue in a list. */
export const issueCardSchema = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    locale: localeSchema,
    status: z.enum(ISSUE_STATUSES),
    author: z.string(),
    updatedAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    recipients: z.int().meta({ description: 'The number of emails that were written so far.' }),
  })
  .meta({ id: 'NewsletterIssueCard' });
export type IssueCard = z.infer<typeof issueCardSchema>;

/** An issue with its text, and the progress of its sending. Counting stops at ten thousand. */
export const issueSchema = issueCardSchema
  .extend({
    intro: z.string(),
    postIds: z.array(z.uuid()),
    posts: z.array(z.object({ id: z.uuid(), slug: z.string(), title: z.string(), isPublic: z.boolean() })),
    version: z.int(),
    subscribers: z.int().meta({ description: 'The number of subscribers of its language.' }),
    delivered: z.int().meta({ description: 'The number of emails that were sent.' }),
    maySend: z.boolean(),
  })
  .meta({ id: 'NewsletterIssue' });
export type Issue = z.infer<typeof issueSchema>;

export const previewSchema = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'NewsletterPreview' });
