import { z } from 'zod';
import { EMAIL_KINDS, EMAIL_STATUSES } from '#src/mail/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

const kindSchema = z.enum(EMAIL_KINDS).meta({ id: 'EmailKind' });
const statusSchema = z.enum(EMAIL_STATUSES).meta({ id: 'EmailStatus' });

/** An email of the outbox as admins see it, without its text, which may hold secret links. */
export const outboxEmailSchema = z
  .object({
    key: z.string(),
    kind: kindSchema,
    status: statusSchema,
    recipient: z.string(),
    subject: z.string(),
    attempts: z.int(),
    error: z.string().nullable().meta({ description: 'Why the last try failed.' }),
    createdAt: z.iso.datetime(),
    nextTryAt: z.iso.datetime().nullable().meta({ description: 'Null if there is no further try.' }),
    sentAt: z.iso.datetime().nullable(),
    canRetry: z.boolean().meta({ description: 'True if it was not sent and its text is still there.' }),
  })
  .meta({ id: 'OutboxEmail' });
export type OutboxEmail = z.infer<typeof outboxEmailSchema>;

/** One email with its headers and the person who gets it. */
export const outboxEmailDetailSchema = outboxEmailSchema
  .extend({ personId: z.string().nullable(), headers: z.record(z.string(), z.string()) })
  .meta({ id: 'OutboxEmailDetail' });
export type OutboxEmailDetail = z.infer<typeof outboxEmailDetailSchema>;

export const outboxQuerySchema = pageQuerySchema.extend({
  status: statusSchema.optional(),
  kind: kindSchema.optional(),
});
export type OutboxQuery = z.output<typeof outboxQuerySchema>;

/** An address that gets fewer emails, or none. */
export const suppressionSchema = z
  .object({
    address: z.string(),
    reason: z.enum(['soft_bounce', 'hard_bounce', 'complaint', 'refused']),
    score: z
      .number()
      .meta({ description: 'Bounces: a soft one 1, a hard one 2; from 4 on nothing is sent.' }),
    stops: z.enum(['nothing', 'lists', 'everything']).meta({
      description: 'Which emails are stopped: none yet, all but those about the account, or all.',
    }),
    updatedAt: z.iso.datetime(),
    forgetAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Suppression' });
export type Suppression = z.infer<typeof suppressionSchema>;

/** What the outbox holds; counting stops at a thousand. */
export const mailOverviewSchema = z
  .object({
    queued: z.int(),
    sending: z.int(),
    failed: z.int().meta({ description: 'Emails that are tried again later, or given up.' }),
    suppressed: z.int(),
    givenUp: z.int(),
    openWindows: z.int().meta({ description: 'People with an open mail window.' }),
    dueDigests: z.int(),
    suppressions: z.int(),
  })
  .meta({ id: 'MailOverview' });
export type MailOverview = z.infer<typeof mailOverviewSchema>;

const nextDigestSchema = z.iso
  .datetime()
  .nullable()
  .meta({ description: 'When the next one is due; null if it is not subscribed to.' });

/** The digests that a person gets. */
export const digestSettingsSchema = z
  .object({ daily: nextDigestSchema, weekly: nextDigestSchema })
  .meta({ id: 'DigestSettings' });
export type DigestSettings = z.infer<typeof digestSettingsSchema>;

export const changeDigestSchema = z
  .strictObject({ on: z.boolean() })
  .meta({ id: 'ChangeDigest', example: { on: true } });
