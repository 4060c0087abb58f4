import { env } from 'cloudflare:workers';
import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { deliverPending, deliverPrompt } from '#worker/platform/deliver.ts';
import { coalescedEffect, effect, type Feature, feature, handler } from '#worker/platform/feature.ts';
import type { FaultyQueue } from '#worker/testing/faults/faulty-queue.ts';
import { LINKS, type Oracle } from '#worker/testing/faults/oracle.ts';
import type { Process, Processes } from '#worker/testing/faults/processes.ts';

export const noted = eventKind('rig.noted', z.object({ id: z.string(), key: z.int() }));
export const claimed = eventKind('rig.claimed', z.object({ id: z.string(), key: z.int() }));
export const counted = eventKind('rig.counted', z.object({ key: z.int(), from: z.string() }));

/** An event whose handler records the next: a chain longer than one process follows. */
export const chained = eventKind('rig.chained', z.object({ key: z.int(), from: z.string(), left: z.int() }));

/** The rows that requests write. `fate`: most events are harmless, some kill the process that delivers them, some always fail. */
const notes = sqliteTable('rig_notes', {
  id: text('id').primaryKey(),
  key: integer('key').notNull(),
  fate: text('fate').notNull(),
});
const claims = sqliteTable('rig_claims', { key: integer('key').primaryKey(), id: text('id').notNull() });
/** The counters that handlers write. */
const counts = sqliteTable('rig_counts', {
  key: integer('key').primaryKey(),
  count: integer('count').notNull(),
});
const log = sqliteTable('rig_log', {
  eventId: text('event_id').notNull(),
  subscriber: text('subscriber').notNull(),
});

const KEYS = 50;

export async function layTables(): Promise<void> {
  const tables = {
    rig_notes: 'id TEXT PRIMARY KEY, key INTEGER, fate TEXT',
    rig_claims: 'key INTEGER PRIMARY KEY, id TEXT',
    rig_counts: 'key INTEGER PRIMARY KEY, count INTEGER',
    rig_log: 'event_id TEXT, subscriber TEXT',
  };
  const made = Object.entries(tables).flatMap(([name, columns]) => [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (${columns})`,
  ]);
  const emptied = ['outbox', 'deliveries', 'dead_events'].map((name) => `DELETE FROM ${name}`);
  await env.DB.batch([...made, ...emptied].map((query) => env.DB.prepare(query)));
}

/** Subscribers of every kind: handlers that count, read, record events or are prompt; single and coalesced effects. */
export function subscribers(world: Processes, oracle: Oracle): Feature[] {
  const writes = (ctx: Context, eventId: string, subscriber: string) =>
    ctx.db.insert(log).values({ eventId, subscriber });
  return [
    feature({
      name: 'rig',
      handlers: [
        handler('rig.bell', [noted], async (ctx, event) => [writes(ctx, event.id, 'bell')], {
          prompt: true,
        }),
        handler('rig.count', [noted, claimed], async (ctx, event) => [
          ctx.db
            .insert(counts)
            .values({ key: event.payload.key, count: 1 })
            .onConflictDoUpdate({ target: counts.key, set: { count: sql`count + 1` } }),
          writes(ctx, event.id, 'count'),
        ]),
        handler('rig.record', [noted], async (ctx, event) => {
          const [[note]] = await ctx.db.batch([
            ctx.db.select().from(notes).where(eq(notes.id, event.payload.id)),
          ]);
          if (note?.fate === 'fails' && !oracle.mended) throw new Error('not yet');
          return [
            ctx.events.record(counted, { key: event.payload.key, from: event.id }),
            writes(ctx, event.id, 'record'),
          ];
        }),
        handler('rig.link', [chained], async (ctx, { id, payload }) => [
          ...(payload.left > 0 ? [ctx.events.record(chained, { ...payload, left: payload.left - 1 })] : []),
          writes(ctx, id, 'link'),
        ]),
        handler('rig.follow', [counted], async (ctx, event) => [writes(ctx, event.payload.from, 'follow')], {
          prompt: true,
        }),
      ],
      effects: [
        effect('rig.email', [noted, claimed], async (ctx, event, key) => {
          if (oracle.isDeadly(event.payload.id)) world.of(ctx).dead = true;
          await oracle.reached(ctx, [key], 'call of an effect');
        }),
        coalescedEffect('rig.page', [counted], (ctx, events) =>
          oracle.reached(
            ctx,
            events.map((event) => `${event.id}:rig.page`),
            'call of an effect',
          ),
        ),
      ],
    }),
  ];
}

/** Makes a request: rows and their events in one batch; sometimes a guard refuses a row and its event. */
export function request(world: Processes, queue: FaultyQueue, oracle: Oracle, features: readonly Feature[]) {
  return async (ctx: Context, process: Process): Promise<void> => {
    queue.lend(ctx);
    const { below } = world.random;
    const statements: Statement[] = [];
    for (let times = 1 + below(4); times > 0; times -= 1) {
      const note = { id: ctx.ids.next(), key: below(KEYS), fate: oracle.fateOf(below(1000)) };
      if (note.fate === 'kills') oracle.deadly.add(note.id);
      statements.push(ctx.db.insert(notes).values(note), ctx.events.record(noted, note));
      if (note.fate === 'chains') {
        statements.push(ctx.events.record(chained, { key: note.key, from: note.id, left: LINKS - 1 }));
      }
    }
    const claim = { key: below(5 * KEYS), id: ctx.ids.next() };
    statements.push(
      ctx.db.insert(claims).values(claim).onConflictDoNothing(),
      ctx.events.recordWhenChanged(claimed, claim),
    );
    const recorded = ctx.events.pending().filter((event) => event.type === noted.type);
    await runBatch(ctx.db, statements);
    await deliverPrompt(ctx, features).catch(() => {});
    if (process.faults === 0) await oracle.answered(recorded.map((event) => event.id));
    await deliverPending(ctx, features);
  };
}
