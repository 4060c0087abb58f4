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

/** The type of notice by which people hear of it. */
export const MENTION = 'discussion.mention';

/** A text that may mention people: `source` is the text, `target` the thing it hangs on. */
export type MentioningText = {
  markdown: string;
  /** Those mentioned beside the text, by a program. */
  mentionedUserIds?: readonly string[];
  source: Ref;
  target: Ref;
  isNewcomer: boolean;
};

/** Whom a text may mention. */
export type Mentions = {
  /** What the text is rendered with (`renderMarkdown(…, { mentions })`); it answers whom it `mentioned`. */
  options: MentionOptions;
  /**
   * Keeps those mentioned, for the batch of the text, and tells of those who are new if the text is public (`tell`);
   * nothing of it happens unless `when` holds.
   */
  statements: (mentioned: readonly string[], on: { when: SQL; tell: boolean }) => Statement[];
};

// A text may name many who do not exist; so many are looked up.
export const MOST_NAMES = 50;

/**
 * Those of the named who may be mentioned: people whom others can find, who may see the thing, and none of whom is blocked by
 * the writer or blocked them. Whoever is left out looks like a name that nobody has. Bounded by the names of a text.
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

/** Whom a text may mention, of the rows of `selectMentionable` that came with a batch of the writer's own. */
export function toMentions(ctx: Context, text: MentioningText, rows: readonly Mentionable[]): Mentions {
  const most = text.isNewcomer ? MAX_MENTIONS_OF_NEWCOMERS : MAX_MENTIONS;
  return {
    options: { names: new Set(rows.map(({ name }) => name)), most },
    statements: (mentioned, on) => {
      const byName = mentioned.flatMap((name) => rows.filter((row) => row.name === name));
      const byId = (text.mentionedUserIds ?? []).flatMap((id) => rows.filter((row) => row.id === id));
      const people = [...new Set([...byName, ...byId])].slice(0, most);
      return keep(ctx, text, people, on);
    },
  };
}

/** Who was mentioned and saw it stays so: taking a name out and putting it back calls nobody twice. */
function keep(
  ctx: Context,
  { source, target }: MentioningText,
  people: readonly Mentionable[],
  { when, tell }: { when: SQL; tell: boolean },
): Statement[] {
  const writer = requireMember(ctx).personId;
  const added = people.filter(({ id, isKnown }) => !isKnown && id !== writer).map(({ id }) => id);
  if (added.length === 0) return [];
  const kept = ctx.db
    .insert(mentions)
    .select(
      sql`SELECT ${source.kind}, ${source.id}, value, ${ctx.clock.now()} FROM json_each(${JSON.stringify(added)})
        WHERE ${when}`,
    )
    .onConflictDoNothing();
  if (!tell) return [kept];
  return [
    kept,
    tellMentioned(ctx, source, target, added),
    ...statementsToCallBack(ctx, source, writer, whenChanged),
  ];
}

/** Whoever a text by a writer mentions again before they saw that it did finds the same notice, as if it had stayed. */
export function statementsToCallBack(ctx: Context, source: Ref, writerId: string, when: SQL): Statement[] {
  const personId = sql`${mentionedIn(source)} AND NOT ${isBlocked(sql`m.person_id`, sql`${writerId}`)}`;
  return statementsToRestore(ctx, { type: MENTION, personId, actorId: writerId, target: source }, when);
}

/** Who is mentioned in a text, at a time or later. */
export function selectMentioned(db: Db, source: Ref, since = 0) {
  return db
    .select({ personId: mentions.personId })
    .from(mentions)
    .where(sql`${isIn(source)} AND created_at >= ${since}`)
    .limit(MAX_MENTIONS * 10);
}

/** Whom a text mentions: a SELECT of `person_id`, which may go on with an AND over the mentions `m`. */
export function mentionedIn({ kind, id }: Ref): SQL {
  return sql`SELECT m.person_id FROM mentions m WHERE m.source_kind = ${kind} AND m.source_id = ${id}`;
}

/** Those of a text; for statements over `mentions`. */
export function isIn({ kind, id }: Ref): SQL {
  return sql`source_kind = ${kind} AND source_id = ${id}`;
}

/**
 * Tells of people who are mentioned, if the statement before it changed something. Whoever approves a text of somebody else
 * says whose it is.
 */
export function tellMentioned(
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
