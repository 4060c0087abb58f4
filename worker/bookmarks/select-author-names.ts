import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { byKind } from '#worker/platform/by-kind.ts';
import type { Context } from '#worker/platform/context.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/** Selects the display names of the authors of targets. The caller shows them only where the viewer may see the target. */
export function selectAuthorNames({ db, registry }: Pick<Context, 'db' | 'registry'>, refs: readonly Ref[]) {
  const wanted = JSON.stringify(refs.map(({ kind, id }) => [kind, id]));
  const [kind, id] = [sql`(w.value ->> 0)`, sql`(w.value ->> 1)`];
  return db
    .select({
      kind: sql<string>`${kind}`.as('saved_kind'),
      id: sql<string>`${id}`.as('saved_id'),
      names: sql<
        string[]
      >`coalesce(${byKind(registry.targets.values(), kind, (target) => namesOf(target, id))}, '[]')`
        .mapWith((json: string) => JSON.parse(json) as string[])
        .as('author_names'),
    })
    .from(sql`json_each(${wanted}) w`);
}

function namesOf({ authorNames, authorOf }: TargetKind, id: SQL): SQL {
  if (!authorNames)
    return sql`(SELECT json_array(p.display_name) FROM people p WHERE p.id = ${authorOf(id)})`;
  return sql`(SELECT json_group_array(p.display_name ORDER BY n.key)
    FROM json_each(${authorNames(id)}) n JOIN people p ON p.name = n.value)`;
}
