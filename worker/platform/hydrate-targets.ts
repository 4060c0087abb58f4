import { type Ref, refKey } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { TargetKind, TargetRow, TargetView } from '#worker/platform/targets.ts';

/** Targets by `refKey`, without deleted targets, those hidden from the viewer, and those of unregistered kinds. */
export type Targets = ReadonlyMap<string, TargetRow>;

/** The distinct ids of references, grouped by kind; unregistered kinds are left out. */
export function groupByKind(
  { targets }: Pick<Registry, 'targets'>,
  refs: readonly Ref[],
): { target: TargetKind; ids: string[] }[] {
  return [...Map.groupBy(refs, ({ kind }) => kind)].flatMap(([kind, group]) => {
    const target = targets.get(kind);
    return target ? [{ target, ids: [...new Set(group.map(({ id }) => id))] }] : [];
  });
}

/**
 * Prepares reading targets of any kinds as one viewer may see them. `statements` has one statement per kind, for the caller's
 * own batch; `read` turns their results into targets.
 */
export function hydrateTargets(
  { db, registry }: Pick<Context, 'db' | 'registry'>,
  refs: readonly Ref[],
  view: TargetView,
): { statements: Statement[]; read: (results: readonly unknown[]) => Targets } {
  const groups = groupByKind(registry, refs);
  return {
    statements: groups.map(({ target, ids }) => target.select(db, ids, view) as Statement),
    read: (results) => toTargets(groups.map(({ target }, at) => [target.kind, results[at] as TargetRow[]])),
  };
}

/** The rows of targets, kind by kind, as a map. */
export function toTargets(found: readonly (readonly [kind: string, rows: readonly TargetRow[]])[]): Targets {
  return new Map(
    found.flatMap(([kind, rows]) => rows.map((row) => [refKey({ kind, id: row.id }), row] as const)),
  );
}

/** Loads targets in a batch of its own; without references there is no batch. */
export async function loadTargets(ctx: Context, refs: readonly Ref[], view: TargetView): Promise<Targets> {
  const { statements, read } = hydrateTargets(ctx, refs, view);
  const [first, ...others] = statements;
  return read(first ? await ctx.db.batch([first, ...others]) : []);
}
