import type { AppEvent } from '#src/shared/events.ts';
import { makePassages } from '#worker/passages/write-passages.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Effect } from '#worker/platform/feature.ts';
import { idsToCut, type PassageKind } from '#worker/platform/passage-kind.ts';
import type { Registry } from '#worker/platform/registry.ts';

/** Targets that are read and written at the same time. */
const AT_ONCE = 3;

/** The effect that keeps passages up to date: from what targets are when it runs, so running twice changes nothing. */
export function passageEffects({ passages }: Registry): Effect[] {
  const kinds = [...passages.values()];
  const on = [...new Set(kinds.flatMap(({ madeOn }) => madeOn.flatMap((trigger) => trigger.on)))];
  return [{ name: 'passages.make', on, coalesced: true, run: (ctx, events) => makeUpon(ctx, kinds, events) }];
}

async function makeUpon(
  ctx: Context,
  kinds: readonly PassageKind[],
  events: readonly AppEvent<never>[],
): Promise<void> {
  const targets = kinds.flatMap((kind) => {
    const ids = events.flatMap((event) => idsToCut(kind, event));
    return [...new Set(ids)].map((id) => ({ kind, id }));
  });
  await makeEach(ctx, targets);
}

/** Makes the passages of targets, a few at once. */
export async function makeEach(
  ctx: Context,
  targets: readonly { kind: PassageKind; id: string }[],
): Promise<void> {
  for (let at = 0; at < targets.length; at += AT_ONCE) {
    const together = targets.slice(at, at + AT_ONCE);
    await Promise.all(together.map(({ kind, id }) => makePassages(ctx, kind, id)));
  }
}
