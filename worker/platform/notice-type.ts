import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * Whom an event concerns. `recipients`: ids, or a SELECT that answers `person_id`. The feature notifications leaves out
 * who did it, who turned away from them or muted the thread, and who wants no such notices.
 */
export type NoticeDraft = {
  recipients: readonly string[] | SQL;
  /** Who did it; null when nobody did. */
  actorId: string | null;
  /** Where it leads: a registered kind and an id; null for what has a fixed `path`. */
  target: Ref | null;
  /** The thing it hangs on, whose level a person may have muted. */
  thread?: Ref;
  /** P2 notices of a type with the same key are one while unread; of P1 the same key is told once. */
  groupKey: string;
  /** What the text needs beside the actor and the target's title. */
  params?: Record<string, string | number>;
  /** When the actor did it, as an expression; left out: when it is told. */
  since?: SQL;
};

/** Somebody takes back what a merged notice (P2) tells of them: they are behind it no more, and with the last it is gone. */
export type ActorRemoval = {
  actorId: string;
  /** The notices of which there may be one a person told: those about a thing, or those of one person. */
  of: { target: Ref } | { personId: string };
  groupKey: string;
  /** Also what was read: it would tell of something that is not there. Otherwise that stays, as history. */
  alsoRead?: boolean;
  /**
   * Whether it stands all the same, by the truth as it is now: done anew, or done again by the same. An expression; `since`
   * is when the actor first did what the notice tells.
   */
  stands: (since: SQL) => SQL;
};

/**
 * A type of notice. Its texts stand in the locales of its feature: `type` `discussion.mention` reads
 * `discussion:notices.mention.{one,many,name,hint}`, where `one` and `many` may say `{{actor}}`, `{{title}}` (of the target)
 * and the draft's `params`, and `many` (of P2) also `{{count}}`, the others behind it: `many_one` and `many_other` in
 * English. A param `roleKey` is the key of a text: it is said as `{{role}}`. `name` and `hint` stand in the preferences.
 */
export type NoticeType = {
  type: string;
  /** 1: one by one, there before the answer of the request that caused it. 2: merged while unread. */
  priority: 1 | 2;
  /** Where it leads when it has no target, without language prefix. */
  path?: string;
  /** Told whatever the person prefers: what happens to their account, and what moderators do with what is theirs. */
  always?: boolean;
  /** False where its feature mails it by itself, at once: the mail of notices does not repeat it. */
  mailed?: false;
  on: readonly string[];
  draft: (ctx: Context, event: AppEvent<never>) => Promise<NoticeDraft | null>;
  takenBack?: {
    on: readonly string[];
    draft: (event: AppEvent<never>) => ActorRemoval | null;
  };
};

type Payload<K> = K extends EventKind<infer T> ? z.output<T> : never;

/**
 * A type of notice that events of some kinds tell, and those of others take back; each `draft` answers null when there is
 * nobody to tell.
 */
export function noticeType<K extends EventKind, B extends EventKind = never>(
  definition: Omit<NoticeType, 'on' | 'draft' | 'takenBack'> & {
    on: readonly K[];
    draft: (ctx: Context, event: AppEvent<Payload<K>>) => Promise<NoticeDraft | null>;
    takenBack?: {
      on: readonly B[];
      draft: (event: AppEvent<Payload<B>>) => ActorRemoval | null;
    };
  },
): NoticeType {
  const { on, draft, takenBack, ...rest } = definition;
  return {
    ...rest,
    on: on.map((kind) => kind.type),
    draft: draft as NoticeType['draft'],
    ...(takenBack && {
      takenBack: {
        on: takenBack.on.map((kind) => kind.type),
        draft: takenBack.draft as NonNullable<NoticeType['takenBack']>['draft'],
      },
    }),
  };
}
