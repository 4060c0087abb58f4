import { handlesOf } from '#src/imports/authors.ts';
import { insertUnclaimedPerson, selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { actsAs, type Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

/** An author of a document. `mayWrite`: a person with an account of their own, who may edit their posts. */
export type Author = { personId: string; name: string; mayWrite: boolean };

/** The authors of the documents of one call; all of them exist by now. */
export type Authors = { of: (displayNames: readonly string[]) => Author[] };

/**
 * Finds the people whom documents name as authors. Moderators may name anybody: unknown names become people without an
 * account, in a batch of their own, because concurrent calls may bring the same names. Everybody else imports in their own
 * name.
 */
export async function resolveAuthors(
  ctx: Context,
  importer: Member,
  displayNames: readonly string[],
): Promise<Authors> {
  const self = { personId: importer.personId, name: importer.name, mayWrite: true };
  if (!actsAs(ctx, 'moderator')) return { of: () => [self] };
  const chosen = await makePeople(ctx, [...new Set(displayNames)], importer);
  return {
    of: (names) => (names.length === 0 ? [self] : names.map((name) => chosen.get(name) ?? self)),
  };
}

async function makePeople(
  ctx: Context,
  displayNames: readonly string[],
  importer: Member,
): Promise<Map<string, Author>> {
  const handles = await loadHandles(displayNames);
  const names = [...handles.values()].flat();
  const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { names })]);
  const known = new Map<string, { displayName: string }>(rows.map((row) => [row.name, row]));
  const handleOf = new Map<string, string>();
  const made: Statement[] = [];
  for (const [displayName, options] of handles) {
    const same = options.find((name) => isSamePerson(name, known.get(name), displayName));
    const name = same ?? options.find((option) => !known.has(option)) ?? options.at(-1) ?? importer.name;
    if (!known.has(name)) made.push(insertUnclaimedPerson(ctx, { id: ctx.ids.next(), name, displayName }));
    known.set(name, { displayName });
    handleOf.set(displayName, name);
  }
  const people = made.length === 0 ? rows : await storePeople(ctx, made, names);
  const byName = new Map(people.map(({ id, name, mayWrite }) => [name, { personId: id, name, mayWrite }]));
  return new Map(
    [...handleOf].flatMap(([displayName, name]) => {
      const person = byName.get(name);
      return person ? [[displayName, person] as const] : [];
    }),
  );
}

/** Stores new people. A concurrent call may have stored one of them first; that row counts. */
async function storePeople(ctx: Context, made: readonly Statement[], names: readonly string[]) {
  await runBatch(ctx.db, made);
  const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { names })]);
  return rows;
}

async function loadHandles(displayNames: readonly string[]): Promise<Map<string, string[]>> {
  const entries = displayNames.map(async (displayName) => {
    const mark = (await sha256(displayName)).slice(0, 4);
    return [displayName, handlesOf(displayName, mark)] as const;
  });
  return new Map(await Promise.all(entries));
}

function isSamePerson(
  name: string,
  person: { displayName: string } | undefined,
  displayName: string,
): boolean {
  if (!person) return false;
  return person.displayName.toLowerCase() === displayName.toLowerCase() || name === displayName;
}
