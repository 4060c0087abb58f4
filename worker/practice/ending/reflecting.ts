import { and, eq } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import type { ReflectionTemplate, SaveReflection } from '#src/practice/ending/reflection.ts';
import { practiceChanged } from '#src/practice/events.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { renderText } from '#worker/practice/check-ins/details.ts';
import { loadOwnPractice } from '#worker/practice/practices/own.ts';
import { practiceReflections } from '#worker/practice/tables.ts';

/** Saves a reflection on a completed practice of the actor's. Without any text the reflection is removed. */
export async function saveReflection(
  ctx: Context,
  practiceId: string,
  template: ReflectionTemplate,
  { texts }: SaveReflection,
): Promise<{ template: ReflectionTemplate }> {
  const { ownerId: personId, completedAt } = await loadOwnPractice(ctx, practiceId);
  if (completedAt === null) throw new AppError('practice_not_completed');
  await runBatch(ctx.db, [
    write(ctx, practiceId, template, texts),
    ctx.events.record(practiceChanged, { practiceId, personId, was: null }),
  ]);
  return { template };
}

function write(ctx: Context, practiceId: string, template: ReflectionTemplate, texts: string[]) {
  const { practiceId: ofPractice, template: ofTemplate } = practiceReflections;
  if (texts.every((text) => text.trim() === ''))
    return ctx.db
      .delete(practiceReflections)
      .where(and(eq(ofPractice, practiceId), eq(ofTemplate, template)));
  const { locale } = ctx;
  const html = texts.map((text, at) => renderText(text, locale, `/texts/${at}`));
  const set = { texts, html, locale, renderedWith: RENDERER_VERSION, updatedAt: ctx.clock.now() };
  return ctx.db
    .insert(practiceReflections)
    .values({ practiceId, template, ...set })
    .onConflictDoUpdate({ target: [ofPractice, ofTemplate], set });
}
