import { sql } from 'drizzle-orm';
import { voteSet } from '#src/questions/events.ts';
import type { Votable, Vote, Votes } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay, startOfDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { callerKey, requireAllowed } from '#worker/http/limit-rate.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { selectStanding, toStanding } from '#worker/privileges/queries.ts';
import { requirePrivilege } from '#worker/privileges/service.ts';
import {
  isWithinLimits,
  moveCounts,
  rerank,
  storeVote,
  type Voting,
  withAccepted,
} from '#worker/questions/voting/vote-statements.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The most votes of a person within a minute, changes and undone ones included. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/**
 * Sets the actor's vote on a question or an answer of somebody else; 0 undoes it. Counts move in the same batch. Throws
 * `own_vote` for their own, `reputation_needed`, and `vote_limit` beyond the limits of a day.
 */
export async function vote(ctx: Context, kind: Votable, id: string, value: Vote): Promise<Votes> {
  const { voting, questionId, slug } = await prepare(ctx, kind, id, value);
  const { db } = ctx;
  const event = { targetKind: kind, targetId: id, questionId, slug, voterId: voting.personId };
  const results = await db.batch([
    moveCounts(db, voting),
    ctx.events.recordWhenChanged(voteSet, { ...event, authorId: voting.authorId, value }),
    storeVote(db, voting),
    ...(kind === 'answer' ? [rerank(db, withAccepted(id))] : []),
    selectVotes(ctx, voting),
  ]);
  const [state] = results.at(-1) as unknown as VotesRow[];
  if (!state) throw new AppError('not_found');
  if (state.vote !== value) throw new AppError(state.isWithin ? 'not_found' : 'vote_limit');
  return { voteScore: state.voteScore, vote: state.vote };
}

type VotesRow = { voteScore: number; vote: Vote; isWithin: number };

function selectVotes({ db }: Context, voting: Voting) {
  const { kind, id, personId } = voting;
  const table = sql.raw(kind === 'question' ? 'questions' : 'answers');
  return rawStatement<VotesRow>(
    db,
    sql`SELECT t.vote_score AS "voteScore", coalesce((SELECT v.value FROM question_votes v
        WHERE v.target_kind = ${kind} AND v.target_id = ${id} AND v.person_id = ${personId}), 0) AS vote,
        ${isWithinLimits(voting)} AS "isWithin"
      FROM ${table} t WHERE t.id = ${id}`,
  );
}

type Prepared = {
  authorId: string;
  questionId: string;
  slug: string;
  timeZone: string;
  isVisible: number;
};

/** Loads what a vote depends on and does not change with other votes; throws why it is not allowed. */
async function prepare(ctx: Context, kind: Votable, id: string, value: Vote) {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  requireAllowed(await ctx.rateLimiter.hitExactly(callerKey(ctx), 'votes', MOST_A_MINUTE, MINUTE_MS, now));
  const may = requireTarget(ctx.registry, kind).isVisible(sql`${id}`, { viewer: viewerOf(ctx), now });
  const from =
    kind === 'question'
      ? sql`questions q JOIN questions t ON t.id = q.id`
      : sql`answers t JOIN questions q ON q.id = t.question_id`;
  const [[row], [clock], people, settings] = await ctx.db.batch([
    rawStatement<Prepared>(
      ctx.db,
      sql`SELECT t.author_id AS "authorId", q.id AS "questionId", q.slug AS slug, ${may} AS "isVisible"
        FROM ${from} WHERE t.id = ${id}`,
    ),
    selectOwnClock(ctx.db, personId),
    ...selectStanding(ctx, personId),
  ]);
  if (!row?.isVisible || !clock) throw new AppError('not_found');
  if (row.authorId === personId) throw new AppError('own_vote');
  // Undoing needs nothing.
  if (value !== 0) requirePrivilege(value === 1 ? 'vote_up' : 'vote_down', toStanding(ctx, people, settings));
  const voting: Voting = {
    ...{ kind, id, personId, value, now, may },
    authorId: row.authorId,
    since: startOfDay(localDay(now, clock), clock),
  };
  return { voting, questionId: row.questionId, slug: row.slug };
}
