import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/** A kind of event that says something of a target, and of which one. */
export type TargetEvent = { type: string; idOf: (payload: never) => string };

/** Declares it: the events of `kind` are about the target whose id `idOf` finds in the payload. */
export function targetEvent<T extends z.ZodType>(
  kind: EventKind<T>,
  idOf: (payload: z.output<T>) => string,
): TargetEvent {
  return { type: kind.type, idOf: idOf as TargetEvent['idOf'] };
}

type TargetHandler = {
  name: string;
  /** The event of a kind of targets that this follows; undefined for kinds that it leaves alone. */
  on: (target: TargetKind) => TargetEvent | undefined;
  /** By which the reaction tells itself that a step is left (`inSteps`). */
  goesOn?: EventKind<z.ZodType<Ref, Ref>>;
  handle: (ctx: Context, ref: Ref, event: AppEvent) => Promise<Statement[]>;
};

/** One reaction to what different events say of all kinds of targets: that one is out, or gone. */
export function targetHandler(
  { targets }: Pick<Registry, 'targets'>,
  { name, on, goesOn, handle }: TargetHandler,
): EventHandler {
  const kinds = [...targets.values()].flatMap((target) => {
    const followed = on(target);
    return followed ? [{ kind: target.kind, ...followed }] : [];
  });
  return {
    name,
    on: [...new Set([...kinds.map(({ type }) => type), ...(goesOn ? [goesOn.type] : [])])],
    handle: async (ctx, event) => {
      if (event.type === goesOn?.type) return handle(ctx, event.payload, event);
      const refs = kinds.filter(({ type }) => type === event.type);
      const statements = refs.map(({ kind, idOf }) => handle(ctx, { kind, id: idOf(event.payload) }, event));
      return (await Promise.all(statements)).flat();
    },
  };
}
