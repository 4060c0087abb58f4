import { practiceChanged } from '#src/practice/events.ts';
import type { Practice } from '#src/practice/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { changePractice, loadOwnPractice, runInBatch } from '#worker/practice/practices/own.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { loadClockWithRoom } from '#worker/practice/practices/writing.ts';

/** Puts a practice away: it leaves lists and the present day, and takes no check-ins. Its page stays. */
export async function archivePractice(ctx: Context, id: string): Promise<Practice> {
  return setArchived(ctx, id, ctx.clock.now());
}

/** Takes an archived practice back to where it was. */
export async function restorePractice(ctx: Context, id: string): Promise<Practice> {
  return setArchived(ctx, id, null);
}

async function setArchived(ctx: Context, id: string, archivedAt: number | null): Promise<Practice> {
  const before = await loadOwnPractice(ctx, id);
  const { ownerId: personId } = before;
  if ((before.archivedAt === null) === (archivedAt === null)) return getPractice(ctx, id);
  if (archivedAt === null) await loadClockWithRoom(ctx, personId);
  await runInBatch(ctx, [
    changePractice(ctx, before, { archivedAt }),
    ctx.events.recordWhenChanged(practiceChanged, { practiceId: id, personId, was: null }),
  ]);
  return getPractice(ctx, id);
}
