import { sql } from 'drizzle-orm';
import { goalChanged } from '#src/goals/events.ts';
import { MAX_GOALS } from '#src/goals/words.ts';
import type { GoalRecord } from '#src/practice-records/model.ts';
import { goalLinks, goalMilestones, goals } from '#worker/goals/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { CREATED, importedIds, KNOWN, type RecordOutcome, refused } from '#worker/practice/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Imports goals of the actor's, without a word to anybody; those that are there stay as they are. */
export async function importGoals(ctx: Context, records: readonly GoalRecord[]): Promise<RecordOutcome[]> {
  const { personId } = requireMember(ctx);
  const ids = await importedIds(personId, records.flatMap(idsIn));
  const [rows] = await ctx.db.batch([
    ctx.db.select({ id: goals.id }).from(goals).where(sql`goals.person_id = ${personId}`),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const outcomes: RecordOutcome[] = [];
  for (const record of records) {
    const id = ids.get(record.id) ?? record.id;
    if (known.has(record.id) || known.has(id)) outcomes.push(KNOWN);
    else if (record.reachedAt !== null && record.droppedAt !== null) outcomes.push(refused('invalid'));
    else if (known.size >= MAX_GOALS) outcomes.push(refused('limit_reached'));
    else {
      known.add(id);
      outcomes.push(await importGoal(ctx, record, { id, ids }));
    }
  }
  return outcomes;
}

function idsIn({ id, milestones, links }: GoalRecord): string[] {
  return [id, ...milestones.map((step) => step.id), ...links.map((link) => link.id)];
}

type Target = { id: string; ids: ReadonlyMap<string, string> };

async function importGoal(ctx: Context, record: GoalRecord, { id, ids }: Target): Promise<RecordOutcome> {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  const moment = (text: string | null) => (text === null ? null : Math.min(Date.parse(text), now));
  const { title, why, targetOn, visibility, droppedNote, milestones } = record;
  const links = record.links.map((link) => insertLink(ctx, id, link, ids));
  const results = await runBatch(ctx.db, [
    ctx.db
      .insert(goals)
      .values({
        ...{ id, personId, title, why, targetOn, visibility, droppedNote, updatedAt: now },
        ...{ reachedAt: moment(record.reachedAt), droppedAt: moment(record.droppedAt) },
        createdAt: moment(record.createdAt) ?? now,
      })
      .onConflictDoNothing(),
    ...milestones.map((step, position) =>
      ctx.db
        .insert(goalMilestones)
        .values({
          ...{ id: ids.get(step.id) ?? step.id, goalId: id, position, title: step.title },
          doneAt: moment(step.doneAt),
        })
        .onConflictDoNothing(),
    ),
    ...links,
    ...(visibility === 'public' ? [ctx.events.record(goalChanged, { goalId: id, personId, was: null })] : []),
  ]);
  const linked = results.slice(1 + milestones.length, 1 + milestones.length + links.length);
  const isWhole = linked.every(({ changes }) => changes > 0);
  return isWhole ? CREATED : { result: 'created', shortened: 'without_links' };
}

/** Links to what the actor may see: a practice by its id in their account or in the file, a post or a series that is here. */
function insertLink(
  ctx: Context,
  goalId: string,
  { kind, id }: GoalRecord['links'][number],
  ids: ReadonlyMap<string, string>,
): Statement {
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const isSeen = requireTarget(ctx.registry, kind).isVisible(sql`c.value`, view);
  const candidates = JSON.stringify([ids.get(id) ?? id, id]);
  return ctx.db
    .insert(goalLinks)
    .select(
      sql`SELECT ${goalId}, ${kind}, c.value, ${view.now} FROM json_each(${candidates}) c
        WHERE ${isSeen} ORDER BY c.key LIMIT 1`,
    )
    .onConflictDoNothing();
}
