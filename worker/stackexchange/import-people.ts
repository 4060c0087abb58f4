import { handlesOf } from '#src/imports/authors.ts';
import { freeSlug } from '#src/shared/slug.ts';
import type { ExchangeOutcome, ExchangePerson } from '#src/stackexchange/model.ts';
import { insertUnclaimedPerson, selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { selectOrigins, statementToStoreOrigin } from '#worker/origins/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { type Item, toItems } from '#worker/stackexchange/known.ts';
import { outcomeOf, storeAll } from '#worker/stackexchange/store.ts';

/**
 * Imports people as people without an account. Each gets a name of their own: two of the same name there are two people, and
 * neither is somebody of that name here.
 */
export async function importPeople(
  ctx: Context,
  site: string,
  people: readonly ExchangePerson[],
): Promise<ExchangeOutcome[]> {
  if (people.length === 0) return [];
  const items = await toItems(site, 'person', people);
  const ids = items.map(({ id }) => id);
  const [origins] = await ctx.db.batch([selectOrigins(ctx.db, 'person', ids)]);
  const known = new Map(origins.map((row) => [row.id, row]));
  const changed = items.filter(({ id, hash }) => known.get(id)?.hash !== hash);
  const names = await chooseNames(
    ctx,
    site,
    changed.filter(({ id }) => !known.has(id)),
  );
  const stored = await storeAll(
    ctx,
    changed.map(({ item, id, hash }) => ({
      ...{ kind: 'person' as const, id: item.id, outcome: known.has(id) ? 'updated' : 'created' },
      statements: () => [
        ...(known.has(id)
          ? []
          : [insertUnclaimedPerson(ctx, { id, name: names.get(id) ?? id, displayName: item.displayName })]),
        statementToStoreOrigin(ctx.db, {
          ...{ kind: 'person', id, site, hash, url: item.url },
          ...{ authorName: item.displayName, authorUrl: item.url },
        }),
      ],
    })),
  );
  const outcomes = new Map(stored.map((outcome) => [outcome.id, outcome]));
  const here = await namesHere(ctx, items, known);
  return items.map(({ item, id }) => ({
    ...(outcomes.get(item.id) ?? outcomeOf({ kind: 'person', id: item.id }, 'unchanged')),
    name: here.get(id) ?? null,
  }));
}

/** Free names for new people: the plain one, one with a mark of the source, or a numbered one. */
async function chooseNames(
  ctx: Context,
  site: string,
  items: readonly Item<ExchangePerson>[],
): Promise<Map<string, string>> {
  const options = await Promise.all(
    items.map(async ({ item, id }) => {
      const mark = (await sha256(`${site}/${item.id}`)).slice(0, 6);
      return { id, names: handlesOf(item.displayName, mark) };
    }),
  );
  const asked = options.flatMap(({ names }) => names);
  const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { names: asked })]);
  const taken = new Set(rows.map(({ name }) => name));
  const chosen = new Map<string, string>();
  for (const { id, names } of options) {
    const name = names.find((each) => !taken.has(each)) ?? freeSlug(names.at(-1) ?? 'author', taken);
    taken.add(name);
    chosen.set(id, name);
  }
  return chosen;
}

/** The names by which people are found here: those of the members who claimed them, else their own. */
async function namesHere(
  ctx: Context,
  items: readonly Item<ExchangePerson>[],
  known: ReadonlyMap<string, { claimedBy: string | null }>,
): Promise<Map<string, string>> {
  const shown = new Map(items.map(({ id }) => [id, known.get(id)?.claimedBy ?? id]));
  const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { ids: [...shown.values()] })]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    [...shown].flatMap(([id, as]) => (names.has(as) ? [[id, names.get(as) ?? ''] as const] : [])),
  );
}
