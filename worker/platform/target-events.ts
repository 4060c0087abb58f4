import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/** A kind of event about a target, and how to find the target's id in its payload. */
export type TargetEvent = { type: string; idOf: (payload: never) => string };

/** Declares that events of `kind` are about the target whose id `idOf` finds in the payload. */
export function targetEvent<T extends z.ZodType>(
  kind: EventKind<T>,
  idOf: (payload: z.output<T>) => string,
): TargetEvent {
  return { type: kind.type, idOf: idOf as TargetEvent['idOf'] };
}

type TargetHandler = {
  name: string;
  /** The event that the handler follows for a kind of targets; undefined for kinds that it ignores. */
  on: (target: TargetKind) => TargetEvent | undefined;
  /** The event that begins the handler's next step (`inSteps`). */
  goesOn?: EventKind<z.ZodType<Ref, Ref>>;
  handle: (ctx: Context, ref: Ref, event: AppEvent) => Promise<Statement[]>;
};

/** Makes one handler for the events of all kinds of targets, for example those that say that a target was deleted. */
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
