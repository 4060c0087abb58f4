import { sql } from 'drizzle-orm';
import type { Practice } from '#src/practice/model.ts';
import { moveStart } from '#src/practice/state.ts';
import type { PracticeCopy } from '#src/practice/today-model.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { bylineColumns, toByline } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectVersions, toVersion } from '#worker/practice/days/select-facts.ts';
import { type NewPractice, statementsToInsert } from '#worker/practice/practices/insert-practice.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { selectPractices } from '#worker/practice/practices/select-practices.ts';
import { loadClockWithRoom } from '#worker/practice/practices/writing.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { practices } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';
import { isBlocked } from '#worker/social/queries.ts';

/**
 * Copies a practice that everybody may see, or one's own, as a private draft that begins today: its structure, no check-ins.
 * With another action the copy has no name.
 */
export async function copyPractice(ctx: Context, id: string, action?: string): Promise<Practice> {
  const { personId } = requireMember(ctx);
  const clock = await loadClockWithRoom(ctx, personId);
  const [[source], versions] = await ctx.db.batch([
    selectPractices(ctx.db, viewOf(ctx), sql`practices.id = ${id}`),
    selectVersions(ctx.db, [id]),
  ]);
  if (!source) throw new AppError('not_found');
  if (source.visibility !== 'public' && source.ownerId !== personId) throw new AppError('forbidden');
  const { practiceName, why, amount, unit, dayRule, minutes, moment, resources, tags } = source;
  const range = moveStart(source, localDay(ctx.clock.now(), clock));
  const schedule = versions.map(toVersion).at(-1)?.schedule ?? { kind: 'daily' as const };
  const copyId = ctx.ids.next();
  const given: NewPractice = {
    ...(action === undefined ? { action: source.action, name: practiceName } : { action, name: '' }),
    ...{ why, amount, unit, dayRule, minutes, moment, resources, schedule, ...range },
    tags: tags.map((tag) => tag.name),
    remindAt: null,
    visibility: 'private',
    reveal: 'at_once',
    showsAsCopy: false,
    draft: true,
    ...{ id: copyId, personId, copiedFromId: id },
  };
  await runBatch(ctx.db, statementsToInsert(ctx, given, clock));
  return getPractice(ctx, copyId);
}

const MOST_COPIES = 50;

/**
 * The others who copied the same practice as the actor and show it, the newest first; only for those who show theirs, too.
 * Throws `not_found` where the practice is not the actor's.
 */
export async function listCopies(ctx: Context, id: string): Promise<PracticeCopy[]> {
  const { personId } = requireMember(ctx);
  const { viewer } = viewOf(ctx);
  const mine = sql`(SELECT own.copied_from_id FROM practices own
    WHERE own.id = ${id} AND own.person_id = ${personId} AND own.shows_as_copy = 1 AND own.draft = 0)`;
  const [[own], rows] = await ctx.db.batch([
    ctx.db.select({ id: practices.id }).from(practices).where(sql`id = ${id} AND person_id = ${personId}`),
    ctx.db
      .select({
        id: practices.id,
        startOn: practices.startOn,
        isReadable: sql<boolean>`${readablePractice(viewer)}`.mapWith(Boolean).as('is_readable'),
        ...bylineColumns,
      })
      .from(practices)
      .innerJoin(sql`people`, sql`people.id = practices.person_id`)
      .where(
        sql`practices.copied_from_id = ${mine} AND practices.person_id <> ${personId} AND practices.shows_as_copy = 1
          AND practices.draft = 0 AND practices.archived_at IS NULL
          AND NOT ${isBlocked(sql`practices.person_id`, sql`${personId}`)}`,
      )
      .orderBy(sql`practices.created_at DESC`)
      .limit(MOST_COPIES),
  ]);
  if (!own) throw new AppError('not_found');
  return rows.map((row) => ({
    person: toByline(row),
    practiceId: row.isReadable ? row.id : null,
    startOn: row.startOn,
  }));
}
