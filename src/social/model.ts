import { z } from 'zod';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The ways in which a person limits another. */
export const RESTRICTIONS = ['mute', 'ignore', 'block'] as const;
export const restrictionKindSchema = z.enum(RESTRICTIONS).meta({
  description:
    'mute: no notices of them, and nothing of theirs in my feed and digests. ignore: the same, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more.',
});
export type RestrictionKind = z.infer<typeof restrictionKindSchema>;

export const restrictionSchema = z.strictObject({ kind: restrictionKindSchema }).meta({ id: 'Restriction' });

/** The state of a connection between two people, as one of them sees it. */
export const CONNECTION_STATES = ['none', 'asked', 'asks', 'connected', 'declined'] as const;
export const connectionStateSchema = z.enum(CONNECTION_STATES).meta({
  description:
    'asked: I asked them. asks: they asked me. declined: they did not want to; I can ask again from `askAgainAt` on.',
});
export type ConnectionState = z.infer<typeof connectionStateSchema>;

/** The relation of the reader to a person. */
export const relationSchema = z
  .object({
    name: z.string(),
    self: z.boolean(),
    following: z.boolean(),
    followedBy: z.boolean(),
    connection: connectionStateSchema,
    askAgainAt: z.iso.datetime().nullable(),
    restriction: restrictionKindSchema.nullable(),
  })
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof relationSchema>;

/** A person in a list of people. `following`: whether the reader follows them; null when nobody is signed in. */
export const listedPersonSchema = z
  .object({
    name: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    bio: z.string(),
    since: z.iso.datetime(),
    following: z.boolean().nullable(),
  })
  .meta({ id: 'ListedPerson' });
export type ListedPerson = z.infer<typeof listedPersonSchema>;

/** A person whom the reader mutes, ignores or blocks. */
export const listedRestrictionSchema = listedPersonSchema
  .extend({ kind: restrictionKindSchema })
  .meta({ id: 'ListedRestriction' });
export type ListedRestriction = z.infer<typeof listedRestrictionSchema>;

export const restrictionsQuerySchema = pageQuerySchema.extend({ kind: restrictionKindSchema.optional() });
export type RestrictionsQuery = z.infer<typeof restrictionsQuerySchema>;

export const connectionsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['connected', 'asks', 'asked']).default('connected'),
});
export type ConnectionsQuery = z.infer<typeof connectionsQuerySchema>;

/** How many followers, followed people and connections a person has. */
export type SocialCounts = { followers: number; following: number; connections: number };
