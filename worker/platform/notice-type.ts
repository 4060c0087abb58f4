import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * The notices that an event causes. `recipients`: ids of people, or a SELECT of `person_id`. The notifications feature leaves
 * out the actor, people who muted, ignored or blocked the actor or muted the thread, and people who turned the type off.
 */
export type NoticeDraft = {
  recipients: readonly string[] | SQL;
  /** The person who acted; null when nobody did. */
  actorId: string | null;
  /** The target that the notice is about, and leads to unless its type has a `path`; null without one. */
  target: Ref | null;
  /** The target whose thread the notice belongs to; a person may have muted the thread. */
  thread?: Ref;
  /** Unread P2 notices of a type with the same key are merged; a P1 notice is created once per key. */
  groupKey: string;
  /** Parameters of the text, beside the actor and the target's title. */
  params?: Record<string, string | number>;
  /** When the actor acted, as an expression; left out: the time of the notice. */
  since?: SQL;
};

/** Removes a person from a merged notice (P2) when they undo what it reports; without its last person the notice is retracted. */
export type ActorRemoval = {
  actorId: string;
  /** Which notices: those about a target, those of one recipient, or those of people that a SELECT of `person_id` finds. */
  of: { target: Ref } | { personId: string } | { people: SQL };
  groupKey: string;
  /** Whether read notices are changed too, because they would report what no longer exists; otherwise they stay. */
  alsoRead?: boolean;
  /**
   * Whether the report is true all the same, because the actor has done the same again; an expression over the present rows.
   * `since` is when the actor first did what the notice reports.
   */
  stands: (since: SQL) => SQL;
};

/**
 * A type of notice. Its texts are in the locales of its feature: `type` `discussion.mention` uses
 * `discussion:notices.mention.{one,many,name,hint}`. `one` and `many` may use `{{actor}}`, `{{title}}` (of the target) and
 * the draft's `params`; `many` (of P2) also `{{count}}`, the number of other actors (`many_one` and `many_other` in English).
 * A param `roleKey` is the key of a text, which is available as `{{role}}`. `name` and `hint` show in the preferences.
 */
export type NoticeType = {
  type: string;
  /** 1: one notice per event, created before the causing request is answered. 2: merged while unread. */
  priority: 1 | 2;
  /** Where a notice leads, if not to its target's own path, without language prefix; `{name}` is a param of the notice. */
  path?: string;
  /** Whether preferences are ignored: for events of the person's account and moderation of their content. */
  always?: boolean;
  /** False where the feature sends an email of its own: the email of notices leaves the notice out. */
  mailed?: false;
  /**
   * Says that a notice reports a response to its person, of which the first is mailed at once. An expression over the payload
   * of the event and the person: JSON with what was written (`markdown`) and where (`path`), `{}` for a response without
   * words, NULL where the event is no response to the person.
   */
  response?: (payload: SQL, person: SQL) => SQL;
  on: readonly string[];
  draft: (ctx: Context, event: AppEvent<never>) => Promise<NoticeDraft | null>;
  takenBack?: {
    on: readonly string[];
    draft: (event: AppEvent<never>) => ActorRemoval | null;
  };
};

type Payload<K> = K extends EventKind<infer T> ? z.output<T> : never;

/**
 * Declares a type of notice, the events that create its notices, and those that take them back. A `draft` returns null when
 * there is nothing to do.
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
  const { on, draft, takenBack, ...others } = definition;
  return {
    ...others,
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
