import { type SQL, sql } from 'drizzle-orm';
import { peopleMentioned } from '#src/discussion/events.ts';
import { MAX_MENTIONS, MAX_MENTIONS_OF_NEWCOMERS } from '#src/discussion/mention-rules.ts';
import { findNames } from '#src/markdown/index.ts';
import type { MentionOptions } from '#src/markdown/mentions.ts';
import type { Ref } from '#src/shared/ref.ts';
import { selectFindablePeople } from '#worker/accounts/queries.ts';
import { mentions } from '#worker/discussion/tables.ts';
import { statementsToRestore } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, type Statement, whenChanged } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { isBlocked } from '#worker/social/queries.ts';

/** The type of the notice of a mention. */
export const MENTION = 'discussion.mention';

/** A text that may mention people: `source` is the text, `target` what the text belongs to. */
export type MentioningText = {
  markdown: string;
  /** People whom a program mentions beside the text. */
  mentionedUserIds?: readonly string[];
  source: Ref;
  target: Ref;
  isNewcomer: boolean;
};

/** The people whom a text may mention. */
export type Mentions = {
  /** The options to render the text with (`renderMarkdown(…, { mentions })`, which returns whom it `mentioned`). */
  options: MentionOptions;
  /**
   * Statements for the batch of the text: they store the mentions, and record those that are new if people are to be notified
   * (`notify`: the text is public). They do nothing unless `when` holds.
   */
  statements: (mentioned: readonly string[], on: { when: SQL; notify: boolean }) => Statement[];
  /** The names of people who are not notified because the text mentions too many. */
  unnotified: (mentioned: readonly string[]) => string[];
};

// A text may hold many names that nobody has; only this many are looked up.
export const MOST_NAMES = 50;

/**
 * Selects the named people who may be mentioned: others can find them, they may see the target, and neither they nor the
 * writer blocked the other. A name that is left out looks like one that nobody has. Bounded by the names of a text.
 */
export function selectMentionable(
  ctx: Context,
  { markdown, mentionedUserIds = [], ...text }: MentioningText,
) {
  const { personId } = requireMember(ctx);
  const { isVisible } = requireTarget(ctx.registry, text.target.kind);
  const viewer = { kind: 'member' as const, personId: sql`people.id` };
  return selectFindablePeople(
    ctx.db,
    { names: findNames(markdown, MOST_NAMES), ids: mentionedUserIds.slice(0, MAX_MENTIONS) },
    {
      where: sql`NOT ${isBlocked(sql`people.id`, sql`${personId}`)}
        AND ${isVisible(sql`${text.target.id}`, { viewer, now: ctx.clock.now() })}`,
      isKnown: sql`EXISTS (SELECT 1 FROM mentions m WHERE m.source_kind = ${text.source.kind}
        AND m.source_id = ${text.source.id} AND m.person_id = people.id)`,
    },
  );
}

type Mentionable = Awaited<ReturnType<typeof selectMentionable>>[number];

/** The people whom a text may mention, from the rows of `selectMentionable`. */
export function toMentions(ctx: Context, text: MentioningText, rows: readonly Mentionable[]): Mentions {
  const most = text.isNewcomer ? MAX_MENTIONS_OF_NEWCOMERS : MAX_MENTIONS;
  const choose = (mentioned: readonly string[]) => {
    const byName = mentioned.flatMap((name) => rows.filter((row) => row.name === name));
    const byId = (text.mentionedUserIds ?? []).flatMap((id) => rows.filter((row) => row.id === id));
    return [...new Set([...byName, ...byId])].slice(0, most);
  };
  return {
    options: { names: new Set(rows.map(({ name }) => name)), most },
    statements: (mentioned, on) => keep(ctx, text, choose(mentioned), on),
    unnotified: (mentioned) => {
      const chosen = choose(mentioned);
      return chosen.length < most ? [] : rows.filter((row) => !chosen.includes(row)).map(({ name }) => name);
    },
  };
}

/** Stores new mentions only: taking a name out and putting it back notifies nobody twice. */
function keep(
  ctx: Context,
  { source, target }: MentioningText,
  people: readonly Mentionable[],
  { when, notify }: { when: SQL; notify: boolean },
): Statement[] {
  const writer = requireMember(ctx).personId;
  const added = people.filter(({ id, isKnown }) => !isKnown && id !== writer).map(({ id }) => id);
  if (added.length === 0) return [];
  const stored = ctx.db
    .insert(mentions)
    .select(
      sql`SELECT ${source.kind}, ${source.id}, value, ${ctx.clock.now()} FROM json_each(${JSON.stringify(added)})
        WHERE ${when}`,
    )
    .onConflictDoNothing();
  if (!notify) return [stored];
  return [
    stored,
    recordMentioned(ctx, source, target, added),
    ...statementsToRestoreMentions(ctx, source, writer, whenChanged),
  ];
}

/** Restores the retracted notices of those whom a text mentions again, except of people blocked either way. */
export function statementsToRestoreMentions(
  ctx: Context,
  source: Ref,
  writerId: string,
  when: SQL,
): Statement[] {
  const personId = sql`${mentionedIn(source)} AND NOT ${isBlocked(sql`m.person_id`, sql`${writerId}`)}`;
  return statementsToRestore(ctx, { type: MENTION, personId, actorId: writerId, target: source }, when);
}

/** Selects the people who are mentioned in a text, at a time or later. */
export function selectMentioned(db: Db, source: Ref, since = 0) {
  return db
    .select({ personId: mentions.personId })
    .from(mentions)
    .where(sql`${isIn(source)} AND created_at >= ${since}`)
    .limit(MAX_MENTIONS * 10);
}

/** Selects the people whom a text mentions, as `person_id`; an AND over the mentions `m` may follow. */
export function mentionedIn({ kind, id }: Ref): SQL {
  return sql`SELECT m.person_id FROM mentions m WHERE m.source_kind = ${kind} AND m.source_id = ${id}`;
}

/** Whether a mention is in a text; for statements over `mentions`. */
export function isIn({ kind, id }: Ref): SQL {
  return sql`source_kind = ${kind} AND source_id = ${id}`;
}

/**
 * Records that people are mentioned, if the statement before it changed something. `writerId` is the author of the text, if
 * that is not the actor but somebody whose text the actor approves.
 */
export function recordMentioned(
  ctx: Context,
  source: Ref,
  target: Ref,
  personIds: string[],
  writerId = requireMember(ctx).personId,
): Statement {
  return ctx.events.recordWhenChanged(peopleMentioned, {
    sourceKind: source.kind,
    sourceId: source.id,
    targetKind: target.kind,
    targetId: target.id,
    writerId,
    personIds,
  });
}
