import { z } from 'zod';
import { MAIL_ADDRESS, toMailAddress } from '#src/accounts/mail-address.ts';
import { isReservedName, MAX_NAME, MIN_NAME, NAME_PATTERN } from '#src/accounts/names.ts';
import { themeSchema } from '#src/accounts/session.ts';
import { isTimeZone } from '#src/accounts/time-zone.ts';
import { localeSchema, roleSchema, scopeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { SCOPES } from '#src/shared/roles.ts';

/** A handle: the name in /people/<name>. */
export const nameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(MIN_NAME)
  .max(MAX_NAME)
  .regex(NAME_PATTERN)
  .refine((name) => !isReservedName(name), { params: { code: 'name_reserved' } })
  .meta({ example: 'alice-chen' });

export const MAX_DISPLAY_NAME = 60;
const MAX_TOKEN_NAME = 60;

export const emailSchema = z
  .string()
  .overwrite(toMailAddress)
  .max(254)
  .email({ pattern: MAIL_ADDRESS })
  .meta({ example: 'alice@example.com' });

/** The password as typed. `judgePassword` checks its length in code points and the blocklist. */
export const passwordSchema = z.string().min(1).max(512).meta({ example: 'ferry umbrella seven' });

const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { params: { code: 'not_a_time_zone' } })
  .meta({ example: 'Asia/Taipei' });

/** The secret of an emailed link. */
export const linkTokenSchema = z.string().min(1).max(200).meta({ example: '019a9f2e-…' });

export const registrationSchema = z
  .strictObject({
    name: nameSchema,
    displayName: visibleLineSchema(MAX_DISPLAY_NAME).optional().meta({ example: 'Alice Chen' }),
    email: emailSchema,
    password: passwordSchema,
    locale: localeSchema.optional(),
    timeZone: timeZoneSchema.optional(),
    referral: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'The group that brought them: `ref` of the link.' }),
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof registrationSchema>;

/** The same response for every address. It does not reveal who has an account. */
export const acceptedSchema = z.object({ accepted: z.literal(true) }).meta({ id: 'Accepted' });

/** The link proves the address; the password proves that the same person signed up with it. */
export const verificationSchema = z
  .strictObject({ token: linkTokenSchema, password: passwordSchema })
  .meta({ id: 'AddressVerification' });

export const addressSchema = z.strictObject({ email: emailSchema }).meta({ id: 'MailAddress' });

export const signInSchema = z
  .strictObject({
    email: emailSchema,
    password: passwordSchema,
    mode: z
      .enum(['cookie', 'token'])
      .default('cookie')
      .meta({ description: 'cookie: for browsers. token: the response has the tokens, for API clients.' }),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.input<typeof signInSchema>;

export const refreshSchema = z
  .strictObject({ refreshToken: z.string().min(1).max(200) })
  .meta({ id: 'Refresh' });

/** Access tokens are no sessions: they outlive a password change unless this is set. */
const revokeTokensSchema = z.boolean().default(false).meta({
  description: 'Whether all access tokens are revoked, too. Otherwise they outlive the password.',
});

export const passwordResetSchema = z
  .strictObject({ token: linkTokenSchema, password: passwordSchema, revokeTokens: revokeTokensSchema })
  .meta({ id: 'PasswordReset' });

export const passwordChangeSchema = z
  .strictObject({
    currentPassword: passwordSchema,
    newPassword: passwordSchema,
    revokeTokens: revokeTokensSchema,
  })
  .meta({ id: 'PasswordChange' });

/** Signing out everywhere: whether access tokens go on. */
export const signOutEverywhereSchema = z.strictObject({ keepTokens: z.enum(['true', 'false']).optional() });

const keyShortcutsSchema = z.boolean().meta({ description: 'Whether keys without Ctrl or ⌘ are shortcuts.' });

/** The member's own profile and settings. */
export const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    email: z.string().nullable(),
    role: roleSchema,
    bio: z.string(),
    links: z.array(z.string()),
    avatarId: z.uuid().nullable(),
    avatarUrl: z.string().nullable(),
    locale: localeSchema,
    timeZone: z.string(),
    dayStartMinutes: z.int(),
    theme: themeSchema,
    keyShortcuts: keyShortcutsSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({
    id: 'Me',
    example: {
      id: '019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e',
      name: 'alice-chen',
      displayName: 'Alice Chen',
      email: 'alice@example.com',
      role: 'member',
      bio: 'Learning to sail.',
      links: ['https://example.com'],
      avatarId: null,
      avatarUrl: null,
      locale: 'en',
      timeZone: 'Asia/Taipei',
      dayStartMinutes: 240,
      theme: 'system',
      keyShortcuts: true,
      createdAt: '2026-11-21T09:00:00.000Z',
    },
  });
export type Me = z.infer<typeof meSchema>;

/** A change of the member's profile and settings. Omitted fields stay as they are. */
export const profileChangeSchema = z
  .strictObject({
    displayName: visibleLineSchema(MAX_DISPLAY_NAME),
    bio: z
      .string()
      .trim()
      .max(500)
      // Line breaks are allowed, other control characters are not.
      .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u),
    links: z.array(z.url({ protocol: /^https?$/ }).max(200)).max(5),
    avatarId: z.uuid().nullable(),
    locale: localeSchema,
    timeZone: timeZoneSchema,
    dayStartMinutes: z
      .int()
      .min(0)
      .max(1439)
      .meta({ description: 'Minutes after midnight when the day begins.' }),
    theme: themeSchema,
    keyShortcuts: keyShortcutsSchema,
  })
  .partial()
  .meta({ id: 'ProfileChange', example: { bio: 'Learning to sail.', timeZone: 'Asia/Taipei' } });
export type ProfileChange = z.infer<typeof profileChangeSchema>;

/** A person's public profile. */
export const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    bio: z.string(),
    links: z.array(z.string()),
    avatarUrl: z.string().nullable(),
    postCount: z.int(),
    reputation: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof personSchema>;

/** The result of signing in. It has tokens only when they were requested. */
export const signedInSchema = z
  .object({
    person: meSchema,
    accessToken: z.string().optional(),
    refreshToken: z.string().optional(),
    expiresIn: z.int().optional().meta({ description: 'Seconds until the access token expires.' }),
  })
  .meta({ id: 'SignedIn' });

export const tokensSchema = z
  .object({ accessToken: z.string(), refreshToken: z.string(), expiresIn: z.int() })
  .meta({ id: 'Tokens' });

/** A signed-in device. */
export const sessionSchema = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    userAgent: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const MAX_TOKENS = 20;

/** A request for a personal access token. */
export const newTokenSchema = z
  .strictObject({
    name: visibleLineSchema(MAX_TOKEN_NAME),
    scopes: z
      .array(scopeSchema)
      .min(1)
      .max(SCOPES.length)
      .transform((scopes) => [...new Set(scopes)]),
    expiresInDays: z.int().min(1).max(366).nullable().default(90),
    currentPassword: passwordSchema.optional().meta({
      description: 'Required unless the account has no password; then the session must be a few minutes old.',
    }),
  })
  .meta({
    id: 'NewToken',
    example: {
      name: 'Import from my blog',
      scopes: ['read', 'import'],
      expiresInDays: 30,
      currentPassword: 'ferry umbrella seven',
    },
  });
export type NewToken = z.input<typeof newTokenSchema>;

/** A personal access token, without its secret. */
export const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(scopeSchema),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' });
export type Token = z.infer<typeof tokenSchema>;

/** A new token. Only this response has its secret. */
export const madeTokenSchema = tokenSchema.extend({ token: z.string() }).meta({ id: 'MadeToken' });
