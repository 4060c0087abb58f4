import { sql } from 'drizzle-orm';
import { bestNotes } from '#src/practice/ending/best-notes.ts';
import { REFLECTION_PARTS, type Reflection } from '#src/practice/ending/reflection.ts';
import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { isRevealed } from '#src/practice/state.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { toCheckIn } from '#worker/practice/check-ins/view.ts';
import { selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import { selectReflections, selectSummary } from '#worker/practice/ending/select-summary.ts';
import { selectPractices } from '#worker/practice/practices/select-practices.ts';
import { toPractice } from '#worker/practice/practices/view.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** What a completed practice amounted to, for whoever may see it; one round trip. Throws `not_found` before its end. */
export async function getSummary(ctx: Context, id: string): Promise<PracticeSummary> {
  const view = viewOf(ctx);
  const [[row], moods, noted, pictured, reflections, [next], ...facts] = await ctx.db.batch([
    selectPractices(ctx.db, view, sql`practices.id = ${id}`),
    ...selectSummary(ctx.db, view, id),
    ...selectFacts(ctx.db, [id]),
  ]);
  if (!row || row.completedAt === null) throw new AppError('not_found');
  const isOwn = row.ownerId === getPersonId(ctx);
  return {
    practice: toPractice(row, toFacts(facts)(row), view.now),
    isOwn,
    isHidden: !isRevealed(row, view.now),
    moods,
    best: bestNotes(noted.map(toCheckIn)),
    pictured: pictured.map(toCheckIn).filter(({ details }) => (details?.pictures.length ?? 0) > 0),
    reflections: reflections.map(toReflection),
    next: isOwn ? (next ?? null) : null,
  };
}

/** The reflections on a practice that the actor may see. */
export async function loadReflections(ctx: Context, id: string): Promise<Reflection[]> {
  const [rows] = await ctx.db.batch([selectReflections(ctx.db, viewOf(ctx), id)]);
  return rows.map(toReflection);
}

type ReflectionRow = {
  template: Reflection['template'];
  texts: string[];
  html: string[];
  writtenAt: number;
};

function toReflection({ template, texts, html, writtenAt }: ReflectionRow): Reflection {
  const parts = REFLECTION_PARTS[template].map((part, at) => ({
    part,
    text: texts[at] ?? '',
    html: html[at] ?? '',
  }));
  return { template, parts, updatedAt: toIso(writtenAt) };
}
