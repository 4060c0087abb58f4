import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const follow = z.object({ followerId: z.uuid(), followedId: z.uuid() });
/** A person began to follow another. */
export const personFollowed = eventKind('social.followed', follow);
/** A person unfollowed another. */
export const personUnfollowed = eventKind('social.unfollowed', follow);

/** A person blocked another. Pending notices and emails between them are retracted. */
export const personBlocked = eventKind('social.blocked', z.object({ personId: z.uuid(), otherId: z.uuid() }));

const connection = z.object({ askedBy: z.uuid(), otherId: z.uuid() });
/** A person asked another to connect. */
export const connectionAsked = eventKind('social.connection_asked', connection);
/** The person who was asked accepted. */
export const connectionAccepted = eventKind('social.connection_accepted', connection);
