import { type SQL, sql } from 'drizzle-orm';
import type { ThreadState } from '#src/discussion/model.ts';
import type { ReactionCounts, ReactionKind } from '#src/discussion/reaction-rules.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { reactionCountsOf, reactionOf } from '#worker/discussion/reactions/reaction-columns.ts';
import { threadColumn } from '#worker/discussion/reading/queries-for-readers.ts';

/** What was said of a target, as columns; `id` is an expression over the statement's row. */
export function discussedColumns(kind: string, id: SQL, viewer: Viewer) {
  const personId = viewer.kind === 'member' ? viewer.personId : null;
  return {
    thread: threadColumn(kind, id) as SQL.Aliased<ThreadState | null>,
    reactionCounts: sql<ReactionCounts>`${reactionCountsOf(kind, id)}`
      .mapWith((json: string) => JSON.parse(json) as ReactionCounts)
      .as('reaction_counts_of_it'),
    reaction: sql<ReactionKind | null>`${reactionOf(kind, id, personId)}`.as('own_reaction'),
  };
}

type DiscussedRow = {
  thread: ThreadState | null;
  reactionCounts: ReactionCounts;
  reaction: ReactionKind | null;
};

/** What was said of a row's target, as the API shows it. */
export function toDiscussed({ thread, reactionCounts, reaction }: DiscussedRow) {
  return { commentCount: thread?.commentCount ?? 0, reactions: reactionCounts, reaction };
}
