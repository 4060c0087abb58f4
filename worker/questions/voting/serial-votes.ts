import { sql } from 'drizzle-orm';
import { serialVotesReversed, voteSet } from '#src/questions/events.ts';
import type { Votable } from '#src/questions/model.ts';
import { SERIAL_VOTES, SERIAL_WINDOW_MS } from '#src/questions/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';
import { moveCounts, rerank, storeVote, withAccepted } from '#worker/questions/voting/vote-statements.ts';

/** How far back a run looks: a day, and time for a run that came late. */
const LOOK_BACK_MS = 36 * 60 * 60_000;
/** How many series one step reverses; each has a handful of votes. */
const A_STEP = 10;

/** Votes of one person on what one other wrote, all up or all down, many within a short time. */
type Series = { voterId: string; authorId: string; value: 1 | -1; first: number; last: number };
type SerialVote = { kind: Votable; id: string; questionId: string; slug: string };

/** Reverses serial votes each night, as if they had never been cast, and keeps a record for moderators. */
export const reverseSerialVotes: Job = {
  name: 'questions.reverse_serial_votes',
  dailyAt: 190,
  run: async (ctx): Promise<JobStep> => {
    const [found] = await ctx.db.batch([selectSeries(ctx)]);
    for (const series of found) await reverse(ctx, series);
    return { cursor: found.length < A_STEP ? null : 'more', done: found.length };
  },
};

/** The series of recent votes: a vote that came soon after the one that is `SERIAL_VOTES` before it ends one. */
function selectSeries({ db, clock }: Context) {
  const sides = sql`iif(v.value = 1, ${SERIAL_VOTES.up}, ${SERIAL_VOTES.down})`;
  const earlier = (votes: number) => sql`lag(v.created_at, ${votes - 1}) OVER series`;
  return rawStatement<Series>(
    db,
    sql`SELECT voter_id AS "voterId", author_id AS "authorId", value, min(began) AS first, max(at) AS last
      FROM (SELECT v.person_id AS voter_id, v.author_id, v.value, v.created_at AS at, ${sides} AS most,
          iif(v.value = 1, ${earlier(SERIAL_VOTES.up)}, ${earlier(SERIAL_VOTES.down)}) AS began
        FROM question_votes v WHERE v.created_at >= ${clock.now() - LOOK_BACK_MS}
        WINDOW series AS (PARTITION BY v.person_id, v.author_id, v.value ORDER BY v.created_at, v.target_id))
      WHERE began IS NOT NULL AND at - began <= ${SERIAL_WINDOW_MS}
      GROUP BY voter_id, author_id, value ORDER BY voter_id, author_id, value LIMIT ${A_STEP}`,
  );
}

async function reverse(ctx: Context, series: Series): Promise<void> {
  const { db } = ctx;
  const { voterId, authorId, value, first, last } = series;
  const [votes] = await db.batch([
    rawStatement<SerialVote>(
      db,
      sql`SELECT v.target_kind AS kind, v.target_id AS id, q.id AS "questionId", q.slug AS slug
        FROM question_votes v LEFT JOIN answers a ON v.target_kind = 'answer' AND a.id = v.target_id
        JOIN questions q ON q.id = coalesce(a.question_id, v.target_id)
        WHERE v.person_id = ${voterId} AND v.author_id = ${authorId} AND v.value = ${value}
          AND v.created_at BETWEEN ${first} AND ${last} LIMIT 50`,
    ),
  ]);
  const reversal = { id: ctx.ids.next(), voterId, authorId, value, votes: votes.length };
  await db.batch([
    rawStatement(
      db,
      sql`INSERT INTO vote_reversals (id, voter_id, author_id, value, votes, at)
        VALUES (${reversal.id}, ${voterId}, ${authorId}, ${value}, ${votes.length}, ${ctx.clock.now()})`,
    ),
    ctx.events.record(serialVotesReversed, reversal),
    ...votes.flatMap((vote) => statementsToUndo(ctx, series, vote)),
  ]);
  ctx.log.info('serial votes were reversed', reversal);
}

/** What undoing the vote by its voter would do. */
function statementsToUndo(ctx: Context, { voterId, authorId }: Series, vote: SerialVote): Statement[] {
  const { kind, id, questionId, slug } = vote;
  const now = ctx.clock.now();
  const voting = { kind, id, personId: voterId, authorId, value: 0, now, since: now, may: sql`1` } as const;
  return [
    moveCounts(ctx.db, voting),
    ctx.events.recordWhenChanged(voteSet, {
      ...{ targetKind: kind, targetId: id, questionId, slug, voterId, authorId, value: 0 },
    }),
    storeVote(ctx.db, voting),
    ...(kind === 'answer' ? [rerank(ctx.db, withAccepted(id))] : []),
  ];
}
