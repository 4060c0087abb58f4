import { z } from 'zod';
import { parseClockTime } from '#src/accounts/time-zone.ts';
import { MAIL_FREQUENCIES, THREAD_LEVELS } from '#src/notifications/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** A type of notice by its full name, or a feature; whether there is such a one is for the registry to say. */
const typeSchema = z
  .string()
  .max(80)
  .regex(/^[a-z]+\.[a-z_]+$/)
  .meta({ example: 'accounts.role_changed' });
const featureSchema = z
  .string()
  .max(40)
  .regex(/^[a-z]+$/)
  .meta({ example: 'accounts' });

/** What somebody was told, in the reader's language. */
export const noticeSchema = z
  .object({
    id: z.uuid(),
    type: typeSchema,
    feature: featureSchema,
    priority: z.union([z.literal(1), z.literal(2)]),
    text: z.string().meta({ example: 'Bob and 4 others followed you' }),
    path: z
      .string()
      .nullable()
      .meta({ description: 'Where it leads, without language prefix; null when that is gone.' }),
    target: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
    actor: z
      .object({ name: z.string(), displayName: z.string(), avatarUrl: z.string().nullable() })
      .nullable()
      .meta({ description: 'Who did it last.' }),
    actorCount: z.int().meta({ description: 'How many different people are behind it.' }),
    read: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime().meta({ description: 'When something was merged into it last.' }),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof noticeSchema>;

export const noticeListQuerySchema = pageQuerySchema.extend({
  filter: z.enum(['all', 'unread']).default('all'),
  feature: featureSchema.optional().meta({ description: 'Only what this feature tells.' }),
});
export type NoticeListQuery = z.output<typeof noticeListQuerySchema>;

/** Up to when everything is read; what comes later stays unread. */
export const readUpToSchema = z
  .strictObject({ upTo: z.iso.datetime().meta({ description: 'When the list was fetched.' }) })
  .meta({ id: 'ReadUpTo' });

/** The number on the bell. `version` rises with every change. */
export const noticeBoxSchema = z.object({ unread: z.int(), version: z.int() }).meta({ id: 'NoticeBox' });
export type NoticeBox = z.infer<typeof noticeBoxSchema>;

const clockTimeSchema = z
  .string()
  .max(5)
  .refine((text) => parseClockTime(text) !== null, { params: { code: 'invalid' } })
  .meta({ example: '22:00' });

const quietHoursSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema })
  .refine(({ from, to }) => from !== to, { path: ['to'], params: { code: 'same_time' } })
  .nullable()
  .meta({ description: 'In the own time zone; null: none.' });

const mailFrequencySchema = z.enum(MAIL_FREQUENCIES).meta({
  id: 'MailFrequency',
  description: 'At most every four hours, with the daily or the weekly digest, or never.',
});

/** How a person wants to be told. */
export const noticePreferencesSchema = z
  .object({
    types: z.array(
      z.object({
        type: typeSchema,
        feature: featureSchema,
        name: z.string(),
        hint: z.string(),
        always: z.boolean().meta({
          description: 'Told whatever one prefers: what happens to the account, and what moderators do.',
        }),
        ownMail: z
          .boolean()
          .meta({ description: 'An email of its own tells it at once, whatever one prefers.' }),
        app: z.boolean(),
        mail: z.boolean(),
      }),
    ),
    mailFrequency: mailFrequencySchema,
    quietHours: quietHoursSchema,
    timeZone: z.string(),
  })
  .meta({ id: 'NoticePreferences' });
export type NoticePreferences = z.infer<typeof noticePreferencesSchema>;

export const noticePreferencesChangeSchema = z
  .strictObject({
    types: z
      .array(z.strictObject({ type: typeSchema, app: z.boolean(), mail: z.boolean() }))
      .max(200)
      .optional()
      .meta({ description: 'What is not told in the app is not mailed either.' }),
    mailFrequency: mailFrequencySchema.optional(),
    quietHours: quietHoursSchema.optional(),
  })
  .meta({ id: 'NoticePreferencesChange' });
export type NoticePreferencesChange = z.output<typeof noticePreferencesChangeSchema>;

export const threadParamsSchema = z.object({
  kind: z.string().max(40).meta({ example: 'post' }),
  id: z.uuid(),
});

/** How somebody follows the discussion of a thing. */
export const threadStateSchema = z
  .object({
    level: z.enum(THREAD_LEVELS),
    chosen: z.boolean().meta({ description: 'Whether they chose it, or it came about by itself.' }),
    unread: z.int().meta({ description: 'New comments since they last looked, when they track or watch.' }),
    notices: z.boolean().meta({ description: 'Whether there are unread notices about it.' }),
  })
  .meta({ id: 'ThreadState' });
export type ThreadState = z.infer<typeof threadStateSchema>;

export const threadLevelChangeSchema = z
  .strictObject({ level: z.enum(THREAD_LEVELS) })
  .meta({ id: 'ThreadLevelChange' });
