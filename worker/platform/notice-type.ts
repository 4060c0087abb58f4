import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
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
  target: { kind: string; id: string } | null;
  /** The thing it hangs on, whose level a person may have muted. */
  thread?: { kind: string; id: string };
  /** P2 notices of a type with the same key are one while unread; of P1 the same key is told once. */
  groupKey: string;
  /** What the text needs beside the actor and the target's title. */
  params?: Record<string, string | number>;
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
  /** Told whatever the person prefers: the safety of their account. */
  always?: boolean;
  /** False where its feature mails it by itself, at once: the mail of notices does not repeat it. */
  mailed?: false;
  on: readonly string[];
  draft: (ctx: Context, event: AppEvent<never>) => Promise<NoticeDraft | null>;
};

type Payload<K> = K extends EventKind<infer T> ? z.output<T> : never;

/** A type of notice that events of some kinds tell; `draft` answers null when there is nobody to tell. */
export function noticeType<K extends EventKind>(
  definition: Omit<NoticeType, 'on' | 'draft'> & {
    on: readonly K[];
    draft: (ctx: Context, event: AppEvent<Payload<K>>) => Promise<NoticeDraft | null>;
  },
): NoticeType {
  return {
    ...definition,
    on: definition.on.map((kind) => kind.type),
    draft: definition.draft as NoticeType['draft'],
  };
}
