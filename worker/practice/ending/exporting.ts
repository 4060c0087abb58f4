import { sql } from 'drizzle-orm';
import { checkInText, practiceHead } from '#src/practice/ending/to-markdown.ts';
import type { CheckIn } from '#src/practice/model.ts';
import { concatBytes } from '#src/shared/concat-bytes.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { type ZipEntry, zip } from '#src/shared/zip.ts';
import type { Context } from '#worker/platform/context.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { selectCheckIns } from '#worker/practice/check-ins/select-check-ins.ts';
import { toCheckIn } from '#worker/practice/check-ins/view.ts';
import { loadReflections } from '#worker/practice/ending/summary.ts';
import { loadOwnPractice, type OwnPractice } from '#worker/practice/practices/own.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { viewOf } from '#worker/practice/view-of.ts';
import { readImage } from '#worker/uploads/service.ts';

const A_STEP = 200;
/** A Worker opens at most a thousand files in one request. */
const MOST_PICTURES = 600;

type Picture = { path: string; url: string; id: string; at: number };

/** Exports a practice of the actor's as an archive: `practice.md` and its pictures, of which one is in memory at a time. */
export async function exportPractice(ctx: Context, id: string): Promise<AsyncGenerator<Uint8Array>> {
  const own = await loadOwnPractice(ctx, id);
  return zip(files(ctx, own));
}

async function* files(ctx: Context, own: OwnPractice): AsyncGenerator<ZipEntry> {
  const pictures: Picture[] = [];
  yield { name: 'practice.md', bytes: await textOf(ctx, own, pictures), at: ctx.clock.now() };
  for (const { path, url, at } of pictures) {
    const bytes = await readImage(ctx, url);
    if (bytes) yield { name: path, bytes, at };
  }
}

/** The practice as Markdown, made step by step; the pictures that it shows are added to `pictures`. */
async function textOf(ctx: Context, own: OwnPractice, pictures: Picture[]): Promise<Uint8Array> {
  const told = { t: ctx.t, timeZone: own.timeZone };
  const practice = await getPractice(ctx, own.id);
  const reflections = await loadReflections(ctx, own.id);
  const encoder = new TextEncoder();
  const parts = [encoder.encode(practiceHead(practice, reflections, told))];
  let day = '';
  for await (const checkIn of allCheckIns(ctx, own.id)) {
    const shown = picturesOf(checkIn, MOST_PICTURES - pictures.length);
    pictures.push(...shown);
    const paths = shown.map(({ path }) => path);
    const more = { ...told, unit: own.unit, isFirst: checkIn.day !== day };
    parts.push(encoder.encode(checkInText(checkIn, paths, more)));
    day = checkIn.day;
  }
  return concatBytes(parts);
}

/** The check-ins of a practice, the earliest first, read in steps. */
async function* allCheckIns(ctx: Context, practiceId: string): AsyncGenerator<CheckIn> {
  const [at, id] = [sql.raw('check_ins.at'), sql.raw('check_ins.id')];
  let after: Keyset | null = null;
  for (;;) {
    const [rows] = await ctx.db.batch([
      selectCheckIns(
        ctx.db,
        viewOf(ctx),
        sql`check_ins.practice_id = ${practiceId} AND ${beyond(after, at, id, true)}`,
      )
        .orderBy(walkOrder(after, at, id, true))
        .limit(A_STEP),
    ]);
    for (const row of rows) yield toCheckIn(row);
    const last = rows.at(-1);
    if (!last || rows.length < A_STEP) return;
    after = { key: last.at, id: last.id, direction: 'next' } as Keyset;
  }
}

function picturesOf({ day, at, details }: CheckIn, most: number): Picture[] {
  return (details?.pictures ?? []).slice(0, Math.max(0, most)).map(({ id, url }) => ({
    ...{ id, url, at: Date.parse(at) },
    path: `pictures/${day}-${id.slice(-12)}${url.slice(url.lastIndexOf('.'))}`,
  }));
}
