import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANYBODY, maySee, VISIBILITIES, type Viewer, type Visibility } from '#src/social/visibility.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';
import { buddies, connections, restrictions } from '#worker/social/tables.ts';
import { buddy, connection, restriction } from '#worker/testing/circle.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

/** A relation of two people as the tables can hold it. */
type Tie = {
  connection: 'asked' | 'accepted' | 'declined' | null;
  isBuddy: boolean;
  forth: 'mute' | 'ignore' | 'block' | null;
  back: 'mute' | 'ignore' | 'block' | null;
};

const PEOPLE = ['ada', 'ben', 'cleo', 'dora', 'eve'];
const ids = await Promise.all(PEOPLE.map(async (name) => (await givenPerson(name)).personId));
const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));

const kind = fc.constantFrom(null, 'mute' as const, 'ignore' as const, 'block' as const);
const ties = fc.array(
  fc.record({
    connection: fc.constantFrom(null, 'asked' as const, 'accepted' as const, 'declined' as const),
    isBuddy: fc.boolean(),
    forth: kind,
    back: kind,
  }),
  { minLength: pairs.length, maxLength: pairs.length },
);

const ctx = testContext();

async function lay(all: readonly Tie[]): Promise<void> {
  const rows = pairs.flatMap(([one, other], at): Statement[] => {
    const tie = all[at] as Tie;
    return [
      ...(tie.connection ? [connection(one, other, tie.connection)] : []),
      ...(tie.isBuddy ? [buddy(one, other)] : []),
      ...(tie.forth ? [restriction(one, other, tie.forth)] : []),
      ...(tie.back ? [restriction(other, one, tie.back)] : []),
    ];
  });
  const emptied = [connections, buddies, restrictions].map((table) => ctx.db.delete(table));
  await runBatch(ctx.db, [...emptied, ...rows]);
}

function relationOf(all: readonly Tie[], viewer: string, author: string) {
  const at = pairs.findIndex((pair) => pair.includes(viewer) && pair.includes(author));
  const tie = all[at];
  return {
    isAuthor: viewer === author,
    isConnected: tie?.connection === 'accepted',
    isBuddy: tie?.isBuddy === true,
    isBlocked: tie?.forth === 'block' || tie?.back === 'block',
  };
}

type Question = { viewer: string; author: string; visibility: Visibility };

/** Asks the database all questions at once, one row per viewer. */
async function ask(questions: readonly Question[], viewer: SqlViewer): Promise<boolean[]> {
  const seen = visibleTo(viewer, {
    author: sql`q.value ->> 'author'`,
    visibility: sql`q.value ->> 'visibility'`,
  });
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ seen: sql<number>`coalesce(${seen}, 0)`.as('seen') })
      .from(sql`json_each(${JSON.stringify(questions)}) q`)
      .orderBy(sql`q.key`),
  ]);
  return rows.map((row) => row.seen === 1);
}

const questions = ids.flatMap((viewer) =>
  ids.flatMap((author) => VISIBILITIES.map((visibility) => ({ viewer, author, visibility }))),
);

test('the database answers as the rule does for every viewer, author and visibility', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(ties, async (all) => {
      await lay(all);
      const each = { kind: 'member', personId: sql`q.value ->> 'viewer'` } as const;
      const member = (id: string): Viewer => ({ kind: 'member', personId: id });
      expect(await ask(questions, each)).toEqual(
        questions.map(({ viewer, author, visibility }) =>
          maySee(member(viewer), visibility, relationOf(all, viewer, author)),
        ),
      );
      const [first = ''] = ids;
      const ofOne = questions.filter((question) => question.viewer === first);
      expect(await ask(ofOne, member(first))).toEqual(
        ofOne.map(({ author, visibility }) =>
          maySee(member(first), visibility, relationOf(all, first, author)),
        ),
      );
      for (const viewer of [ANYBODY, { kind: 'system' } as const])
        expect(await ask(questions, viewer)).toEqual(
          questions.map(({ visibility }) => maySee(viewer, visibility)),
        );
      cases += 3 * questions.length + ofOne.length;
    }),
    { numRuns: 60, seed: 20261121 },
  );
  expect(cases).toBeGreaterThan(20_000);
});
