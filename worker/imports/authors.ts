import { handlesOf } from '#src/imports/authors.ts';
import { insertUnclaimedPerson, selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { actsAs, type Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import type { Statement } from '#worker/platform/db.ts';

/** `mayWrite`: a person with an account of their own, whose posts are theirs to edit. */
export type Author = { personId: string; name: string; mayWrite: boolean };

/** The authors of the documents of one call: known people, and those whom the call brings along. */
export type Authors = {
  /** The authors of a document, and the statements that make those who are new. */
  of: (displayNames: readonly string[]) => { authors: Author[]; statements: Statement[] };
};

/**
 * Finds the people whom documents name as authors. Moderators may name anybody: who is unknown becomes a person without
 * an account. Everybody else imports in their own name.
 */
export async function resolveAuthors(
  ctx: Context,
  importer: Member,
  displayNames: readonly string[],
): Promise<Authors> {
  const self = { personId: importer.personId, name: importer.name, mayWrite: true };
  if (!actsAs(ctx, 'moderator')) return { of: () => ({ authors: [self], statements: [] }) };
  const handles = await loadHandles([...new Set(displayNames)]);
  const names = [...handles.values()].flat();
  const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { names })]);
  const known = new Map(rows.map((row) => [row.name, row]));
  const chosen = new Map<string, Author & { isNew: boolean }>();

  function choose(displayName: string): Author & { isNew: boolean } {
    const earlier = chosen.get(displayName);
    if (earlier) return earlier;
    const options = handles.get(displayName) ?? [];
    const same = options.find((name) => isSamePerson(known.get(name), displayName));
    const existing = same ? known.get(same) : undefined;
    const name = options.find((option) => !known.has(option)) ?? options.at(-1) ?? importer.name;
    const author = existing
      ? { personId: existing.id, name: existing.name, mayWrite: existing.mayWrite, isNew: false }
      : { personId: ctx.ids.next(), name, mayWrite: false, isNew: true };
    known.set(author.name, { ...author, id: author.personId, displayName, bio: '', updatedAt: 0 });
    chosen.set(displayName, author);
    return author;
  }

  return {
    of(documentAuthors) {
      if (documentAuthors.length === 0) return { authors: [self], statements: [] };
      const authors = documentAuthors.map((displayName) => ({ ...choose(displayName), displayName }));
      const statements = authors
        .filter((author) => author.isNew)
        .map(({ personId, name, displayName }) =>
          insertUnclaimedPerson(ctx, { id: personId, name, displayName }),
        );
      return { authors, statements };
    },
  };
}

async function loadHandles(displayNames: readonly string[]): Promise<Map<string, string[]>> {
  const entries = displayNames.map(async (displayName) => {
    const mark = (await sha256(displayName)).slice(0, 4);
    return [displayName, handlesOf(displayName, mark)] as const;
  });
  return new Map(await Promise.all(entries));
}

function isSamePerson(
  person: { name: string; displayName: string } | undefined,
  displayName: string,
): boolean {
  if (!person) return false;
  return person.displayName.toLowerCase() === displayName.toLowerCase() || person.name === displayName;
}
