import { env } from 'cloudflare:workers';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverAll } from '#worker/testing/context.ts';

type Given = {
  for: Member;
  by?: Member;
  /** `accounts.role_changed` has no target; `social.followed` is merged. */
  type?: string;
  priority?: 1 | 2;
  actorCount?: number;
  target?: Ref;
  params?: Record<string, string | number>;
};

/** Inserts a notice at the time of the Context and delivers its event. Returns the notice's id. */
export async function givenNotice(ctx: Context, given: Given): Promise<string> {
  const id = ctx.ids.next();
  const { type = 'accounts.role_changed', priority = 1, actorCount = 1, target, by, params = {} } = given;
  const now = ctx.clock.now();
  await env.DB.prepare(
    `INSERT INTO notices (id, person_id, type, feature, priority, group_key, target_kind, target_id, actor_id,
      actor_count, params, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
    .bind(
      ...[id, given.for.personId, type, type.split('.')[0], priority, id, target?.kind ?? null],
      ...[target?.id ?? null, by?.personId ?? null, actorCount, JSON.stringify(params), now, now],
    )
    .run();
  await runBatch(ctx.db, [ctx.events.record(noticesChanged, { personIds: [given.for.personId] })]);
  await deliverAll(ctx);
  return id;
}
