import { z } from 'zod';
import { parseClockTime } from '#src/accounts/time-zone.ts';
import { MAIL_FREQUENCIES, THREAD_LEVELS } from '#src/notifications/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The full name of a type of notice. The registry knows whether there is such a type, or such a feature. */
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

/** A notice, in the reader's language. */
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
      .meta({ description: 'The path of its target, without language prefix; null if the target is gone.' }),
    target: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
    actor: z
      .object({ name: z.string(), displayName: z.string(), avatarUrl: z.string().nullable() })
      .nullable()
      .meta({ description: 'The person who acted last.' }),
    actorCount: z.int().meta({ description: 'The number of different people who acted.' }),
    read: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime().meta({ description: 'When an event was merged into it last.' }),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof noticeSchema>;

export const noticeListQuerySchema = pageQuerySchema.extend({
  filter: z.enum(['all', 'unread']).default('all'),
  feature: featureSchema.optional().meta({ description: 'Only notices of this feature.' }),
});
export type NoticeListQuery = z.output<typeof noticeListQuerySchema>;

/** Marks notices up to a moment as read; later ones stay unread. */
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
  .meta({ description: 'In the own time zone; null if there are none.' });

const mailFrequencySchema = z.enum(MAIL_FREQUENCIES).meta({
  id: 'MailFrequency',
  description: 'At most every four hours, with the daily or the weekly digest, or never.',
});

/** A person's preferences for notices. */
export const noticePreferencesSchema = z
  .object({
    types: z.array(
      z.object({
        type: typeSchema,
        feature: featureSchema,
        name: z.string(),
        hint: z.string(),
        always: z.boolean().meta({
          description: 'Cannot be switched off: what happens to the account, and what moderators do.',
        }),
        ownMail: z
          .boolean()
          .meta({ description: 'Is sent at once as an email of its own, whatever one prefers.' }),
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
      .meta({ description: 'A type that is off in the app is not mailed either.' }),
    mailFrequency: mailFrequencySchema.optional(),
    quietHours: quietHoursSchema.optional(),
  })
  .meta({ id: 'NoticePreferencesChange' });
export type NoticePreferencesChange = z.output<typeof noticePreferencesChangeSchema>;

export const threadParamsSchema = z.object({
  kind: z.string().max(40).meta({ example: 'post' }),
  id: z.uuid(),
});

/** How a person follows the discussion of a target. */
export const threadStateSchema = z
  .object({
    level: z.enum(THREAD_LEVELS),
    chosen: z
      .boolean()
      .meta({ description: 'Whether the person chose the level; otherwise an event set it.' }),
    unread: z
      .int()
      .meta({ description: 'Comments since the last visit, if the level is tracking or watching.' }),
    notices: z.boolean().meta({ description: 'Whether there are unread notices of the discussion.' }),
  })
  .meta({ id: 'ThreadState' });
export type ThreadState = z.infer<typeof threadStateSchema>;

export const threadLevelChangeSchema = z
  .strictObject({ level: z.enum(THREAD_LEVELS) })
  .meta({ id: 'ThreadLevelChange' });
