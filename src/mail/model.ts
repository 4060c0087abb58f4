import { z } from 'zod';
import { LETTER_KINDS, LETTER_STATUSES } from '#src/mail/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

const kindSchema = z.enum(LETTER_KINDS).meta({ id: 'EmailKind' });
const statusSchema = z.enum(LETTER_STATUSES).meta({ id: 'EmailStatus' });

/** An email of the outbox as admins see it: never what it says, which may hold secret links. */
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
    nextTryAt: z.iso.datetime().nullable().meta({ description: 'Null: it is not tried again by itself.' }),
    sentAt: z.iso.datetime().nullable(),
    canRetry: z.boolean().meta({ description: 'Whether it was not sent and its text is still there.' }),
  })
  .meta({ id: 'OutboxEmail' });
export type OutboxEmail = z.infer<typeof outboxEmailSchema>;

/** One email with the headers it carries and whose it is. */
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
      description: 'What it gets no more: nothing yet, all but emails about the account, or everything.',
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
    failed: z.int().meta({ description: 'Tried again later, or given up.' }),
    suppressed: z.int(),
    givenUp: z.int(),
    openWindows: z.int().meta({ description: 'People whose next mail of notices is under way.' }),
    dueDigests: z.int(),
    suppressions: z.int(),
  })
  .meta({ id: 'MailOverview' });
export type MailOverview = z.infer<typeof mailOverviewSchema>;

const nextDigestSchema = z.iso
  .datetime()
  .nullable()
  .meta({ description: 'When the next is due; null: not wanted.' });

/** Which digests somebody gets. */
export const digestSettingsSchema = z
  .object({ daily: nextDigestSchema, weekly: nextDigestSchema })
  .meta({ id: 'DigestSettings' });
export type DigestSettings = z.infer<typeof digestSettingsSchema>;

export const changeDigestSchema = z
  .strictObject({ on: z.boolean() })
  .meta({ id: 'ChangeDigest', example: { on: true } });
