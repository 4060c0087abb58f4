import { z } from 'zod';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** How one stands to somebody whom one wants to hear less of. */
export const STANCES = ['mute', 'ignore', 'block'] as const;
export const stanceKindSchema = z.enum(STANCES).meta({
  description:
    'mute: no notices of them, and nothing of theirs in my feed and digests. ignore: that, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more.',
});
export type StanceKind = z.infer<typeof stanceKindSchema>;

export const stanceSchema = z.strictObject({ kind: stanceKindSchema }).meta({ id: 'Stance' });

/** How far two people are with connecting, as one of them sees it. */
export const CONNECTION_STATES = ['none', 'asked', 'asks', 'connected', 'declined'] as const;
export const connectionStateSchema = z.enum(CONNECTION_STATES).meta({
  description:
    'asked: I asked them. asks: they asked me. declined: they did not want to; I can ask again from `askAgainAt` on.',
});
export type ConnectionState = z.infer<typeof connectionStateSchema>;

/** How the reader and somebody stand to each other. */
export const relationSchema = z
  .object({
    name: z.string(),
    self: z.boolean(),
    following: z.boolean(),
    followedBy: z.boolean(),
    connection: connectionStateSchema,
    askAgainAt: z.iso.datetime().nullable(),
    stance: stanceKindSchema.nullable(),
  })
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof relationSchema>;

/** Somebody in a list of people. `following`: whether the reader follows them; null for nobody in particular. */
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

/** Somebody whom the reader hears less of. */
export const listedStanceSchema = listedPersonSchema
  .extend({ kind: stanceKindSchema })
  .meta({ id: 'ListedStance' });
export type ListedStance = z.infer<typeof listedStanceSchema>;

export const stancesQuerySchema = pageQuerySchema.extend({ kind: stanceKindSchema.optional() });
export type StancesQuery = z.infer<typeof stancesQuerySchema>;

export const connectionsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['connected', 'asks', 'asked']).default('connected'),
});
export type ConnectionsQuery = z.infer<typeof connectionsQuerySchema>;

/** How many follow somebody, whom they follow, and with whom they are connected. */
export type SocialCounts = { followers: number; following: number; connections: number };
