import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const follow = z.object({ followerId: z.uuid(), followedId: z.uuid() });
/** Somebody follows somebody from now on. */
export const personFollowed = eventKind('social.followed', follow);
/** Somebody follows somebody no more. */
export const personUnfollowed = eventKind('social.unfollowed', follow);

/** Somebody blocked somebody: what was on its way between them is taken back. */
export const personBlocked = eventKind('social.blocked', z.object({ personId: z.uuid(), otherId: z.uuid() }));

const connection = z.object({ askedBy: z.uuid(), otherId: z.uuid() });
/** Somebody asks somebody to connect. */
export const connectionAsked = eventKind('social.connection_asked', connection);
/** The one who was asked said yes. */
export const connectionAccepted = eventKind('social.connection_accepted', connection);
