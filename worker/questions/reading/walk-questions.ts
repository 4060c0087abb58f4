import { type SQL, sql } from 'drizzle-orm';
import type { QuestionSort } from '#src/questions/model.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import { literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { mergedWalk, READER } from '#worker/platform/merged-walk.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

/** Which questions a list holds, and in which order. */
export type QuestionWalk = {
  sort: QuestionSort;
  tag?: string | undefined;
  author?: string | undefined;
  viewer: Viewer;
  now: number;
  keyset: Keyset | null;
  limit: number;
};

/** A table that is walked along an index of (`at`, `id`), under a condition. */
type Index = { table: string; at: string; id: string; where: SQL };

/**
 * A table `walk` of (id, at, is_end): the questions of a list, along one index. A page costs the same however many questions
 * there are. A row with `is_end` marks where a walk over hidden rows gave up (worker/platform/bounded-walk.ts).
 */
export function walkQuestions(walk: QuestionWalk): SQL {
  const { viewer, keyset, limit } = walk;
  if (walk.sort === 'followed') return followedTags(walk);
  const { table, at, id, where } = indexOf(walk);
  const [key, rowId] = [sql.raw(at), sql.raw(id)];
  const rows = sql`SELECT ${rowId} AS id, ${key} AS at FROM ${sql.raw(table)} w
    WHERE ${where} AND ${beyond(keyset, key, rowId)} ORDER BY ${walkOrder(keyset, key, rowId)}`;
  // Only a member can have blocked somebody, so only members' walks step over hidden rows.
  if (viewer.kind !== 'member')
    return sql`(SELECT id, at, 0 AS is_end FROM (${rows} LIMIT ${literal(limit)})) AS walk`;
  return sql`${boundedWalk({ rows, shown: isShown(viewer, sql`walked.id`), limit })} AS walk`;
}

function isShown(viewer: Viewer, id: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM questions q WHERE q.id = ${id} AND ${readableQuestion(viewer, 'q')})`;
}

function indexOf({ sort, tag, author }: QuestionWalk): Index {
  if (tag !== undefined)
    return {
      table: 'question_tags',
      at: 'w.asked_at',
      id: 'w.question_id',
      where: sql`w.tag_id = ${tagIdOf(tag)}`,
    };
  const byTime = { table: 'questions', at: 'w.created_at', id: 'w.id' };
  if (author !== undefined)
    return { ...byTime, where: sql`w.author_id = (SELECT p.id FROM people p WHERE p.name = ${author})` };
  if (sort === 'hot') return { ...byTime, at: 'w.hot', where: sql`1` };
  if (sort === 'unanswered') return { ...byTime, where: sql`w.answer_count = 0 AND w.state = 'open'` };
  return { ...byTime, where: sql`1` };
}

/** The questions of the tags that the viewer follows, each tag along its index. */
function followedTags({ viewer, now, keyset, limit }: QuestionWalk): SQL {
  const walk = mergedWalk({
    reader: viewer.kind === 'member' ? viewer.personId : '',
    sources: sql`SELECT 'tag' AS kind, f.tag_id AS source, '' AS part FROM tag_follows f WHERE f.person_id = ${READER}`,
    tables: {
      tag: {
        target: 'question',
        table: 'question_tags',
        at: 'asked_at',
        id: 'question_id',
        where: sql`n.tag_id = w.source`,
      },
    },
    start: { keyset, until: now },
    where: ({ id }) => isShown(viewer, id),
    limit,
  });
  return sql`${walk} AS walk`;
}
