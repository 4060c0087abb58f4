import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bookmarksLeft } from '#src/bookmarks/events.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import {
  getBookmarkStatus,
  listBookmarks,
  listSaveableKinds,
  removeBookmark,
  saveTarget,
} from '#worker/bookmarks/service.ts';
import { deleteComment, listComments, react } from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { deliver } from '#worker/platform/deliver.ts';
import { A_STEP } from '#worker/platform/in-steps.ts';
import { deletePost, getPost, listPosts, updatePost } from '#worker/posts/service.ts';
import { deleteSeries, getSeries } from '#worker/series/service.ts';
import { clearRestriction, setRestriction } from '#worker/social/service.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const bob = await givenPerson('bob');
const dan = await givenPerson('dan');
const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000);
const as = (reader: Member) => testContext({ as: reader, clock });
let number = 0;

/** Creates a person who saved nothing yet. */
async function givenReader(): Promise<Member> {
  number += 1;
  return givenPerson(`saver-${number}`);
}

const post = (id: string) => ({ kind: 'post', id });
const save = (reader: Member, kind: string, id: string) =>
  done(reader, (ctx) => saveTarget(ctx, { kind, id }));

/** What a person's list shows: the titles, and null for what they may not see any more. */
async function listed(reader: Member, kind?: string) {
  const { items } = await listBookmarks(as(reader), { limit: 20, kind });
  return items.map(({ target }) => target?.title ?? null);
}

async function givenSeriesOf(title: string): Promise<{ id: string; slug: string }> {
  const slug = title.toLowerCase();
  return { id: await givenSeries(testContext({ as: bob }), { by: bob, slug, titles: { en: title } }), slug };
}

describe('what is saved', () => {
  test('is listed for its person alone, the latest first, of all kinds or of one', async () => {
    const [reader, other] = [await givenReader(), await givenReader()];
    const [tides, harbours] = [await givenPost({ by: bob, title: 'Tides' }), await givenSeriesOf('Harbours')];
    const comment = await givenComment({ by: dan, on: tides, markdown: 'Low water first.' });
    await save(reader, 'post', tides.id);
    await save(reader, 'series', harbours.id);
    await save(reader, 'comment', comment.id);
    expect(await listed(reader)).toEqual(['Low water first.', 'Harbours', 'Tides']);
    expect(await listed(reader, 'series')).toEqual(['Harbours']);
    expect(await listed(other)).toEqual([]);
    const { items } = await listBookmarks(as(reader), { limit: 20 });
    expect(items.map(({ target }) => target?.authors)).toEqual([['Dan'], ['Bob'], ['Bob']]);
    expect(items.map(({ target }) => target?.path)).toEqual([
      `/comments/${comment.id}`,
      '/series/harbours',
      `/posts/${tides.slug}`,
    ]);
  });

  test('is saved once, and removed without fail', async () => {
    const reader = await givenReader();
    const { id } = await givenPost({ by: bob, title: 'Twice' });
    const first = await save(reader, 'post', id);
    expect(await save(reader, 'post', id)).toEqual(first);
    expect(await listed(reader)).toEqual(['Twice']);
    for (const _ of [1, 2]) {
      expect(await removeBookmark(as(reader), post(id))).toEqual({ saved: false, savedAt: null });
    }
    expect(await listed(reader)).toEqual([]);
  });

  test('is walked page by page', async () => {
    const reader = await givenReader();
    for (const title of ['One', 'Two', 'Three'])
      await save(reader, 'post', (await givenPost({ by: bob, title })).id);
    const first = await listBookmarks(as(reader), { limit: 2 });
    const second = await listBookmarks(as(reader), { limit: 2, cursor: first.next ?? '' });
    expect([first, second].map(({ items }) => items.map(({ target }) => target?.title))).toEqual([
      ['Three', 'Two'],
      ['One'],
    ]);
    expect(second.next).toBeNull();
  });

  test('shows on cards, pages and comments, to members only', async () => {
    const reader = await givenReader();
    const [shown, series] = [await givenPost({ by: bob, title: 'Shown' }), await givenSeriesOf('Shoals')];
    const comment = await givenComment({ by: dan, on: shown });
    const states = async (ctx: ReturnType<typeof testContext>) => {
      const { items } = await listPosts(ctx, { limit: 100 });
      const { items: comments } = await listComments(ctx, post(shown.id), { limit: 20, sort: 'new' });
      return [
        (await getPost(ctx, shown.slug)).saved,
        items.find(({ id }) => id === shown.id)?.saved,
        (await getSeries(ctx, series.slug)).saved,
        comments[0]?.saved,
      ];
    };
    expect(await states(as(reader))).toEqual([false, false, false, false]);
    await save(reader, 'post', shown.id);
    await save(reader, 'series', series.id);
    await save(reader, 'comment', comment.id);
    expect(await states(as(reader))).toEqual([true, true, true, true]);
    expect(await states(as(dan))).toEqual([false, false, false, false]);
    expect(await states(testContext({ clock }))).toEqual([null, null, null, null]);
    const ids = [shown.id, dan.personId];
    expect(await getBookmarkStatus(as(reader), { kind: 'post', ids })).toEqual({ saved: [shown.id] });
  });

  test('is private: no event is recorded', async () => {
    const reader = await givenReader();
    const { id } = await givenPost({ by: bob, title: 'Untold' });
    const before = await count(sql`outbox`);
    await save(reader, 'post', id);
    await removeBookmark(as(reader), post(id));
    expect(await count(sql`outbox`)).toBe(before);
  });
});

describe('what may not be seen any more', () => {
  test('keeps its place without a title, and can be removed but not saved again', async () => {
    const reader = await givenReader();
    const { id } = await givenPost({ by: bob, title: 'Turned private' });
    await save(reader, 'post', id);
    await done(bob, (ctx) => updatePost(ctx, id, { visibility: 'private' }));
    const { items } = await listBookmarks(as(reader), { limit: 20 });
    expect(items).toMatchObject([{ kind: 'post', id, target: null }]);
    expect(JSON.stringify(items)).not.toMatch(/Turned|Bob/);
    await expect(saveTarget(as(reader), post(id))).rejects.toMatchObject({ code: 'not_found' });
    await removeBookmark(as(reader), post(id));
    expect(await listed(reader)).toEqual([]);
  });

  test('is what a block hides, until the block ends', async () => {
    const reader = await givenReader();
    const { id } = await givenPost({ by: bob, title: 'Hidden by a block' });
    await save(reader, 'post', id);
    await done(reader, (ctx) => setRestriction(ctx, 'bob', 'block'));
    expect(await listed(reader)).toEqual([null]);
    await done(reader, (ctx) => clearRestriction(ctx, 'bob'));
    expect(await listed(reader)).toEqual(['Hidden by a block']);
  });

  test('is what never was visible, and what cannot be saved', async () => {
    const reader = await givenReader();
    const { id } = await givenPost({ by: bob, visibility: 'private' });
    for (const ref of [post(id), post(bob.personId), { kind: 'person', id: bob.personId }]) {
      await expect(saveTarget(as(reader), ref)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(listBookmarks(as(reader), { limit: 20, kind: 'person' })).rejects.toMatchObject({
      fields: [{ pointer: '/kind' }],
    });
  });
});

describe('a target that is gone', () => {
  test('takes its rows along: a post with its comments, a comment, a series', async () => {
    const reader = await givenReader();
    const [gone, talked, series] = [
      await givenPost({ by: bob }),
      await givenPost({ by: bob }),
      await givenSeriesOf('Reefs'),
    ];
    const [below, alone] = [
      await givenComment({ by: dan, on: gone }),
      await givenComment({ by: dan, on: talked }),
    ];
    for (const { id } of [below, alone]) await save(reader, 'comment', id);
    await save(reader, 'post', gone.id);
    await save(reader, 'series', series.id);
    await done(bob, (ctx) => deletePost(ctx, gone.id));
    await done(dan, (ctx) => deleteComment(ctx, alone.id));
    await done(bob, (ctx) => deleteSeries(ctx, series.id));
    expect(await count(sql`bookmarks b WHERE b.person_id = ${reader.personId}`)).toBe(0);
  });

  test('that thousands saved is forgotten in steps', async () => {
    const { id } = await givenPost({ by: bob });
    await givenSavers(id, A_STEP + 20);
    const ctx = testContext({ as: bob, clock });
    await deletePost(ctx, id);
    const sizes: number[] = [];
    for (let ids = ctx.events.takePending(); ids.length > 0; ids = ctx.events.takePending()) {
      await deliver(ctx, features, ids);
      sizes.push(await count(sql`bookmarks WHERE target_id = ${id}`));
    }
    expect(sizes).toEqual([20, 0]);
    expect(await count(sql`outbox WHERE type = ${bookmarksLeft.type}`)).toBe(1);
  });
});

test('each kind that can be saved has its name in both languages', () => {
  const kinds = listSaveableKinds(testContext());
  expect(kinds).toEqual(['post', 'series', 'comment']);
  for (const t of LOCALES.map(translator)) {
    for (const key of kinds.flatMap((kind) => [`bookmarks:kind.${kind}`, `bookmarks:one.${kind}`])) {
      expect(t(key)).not.toContain(':');
    }
  }
});

test('a series can be saved, but nobody reacts to it', async () => {
  const { id } = await givenSeriesOf('Quiet');
  await expect(react(as(dan), { kind: 'series', id }, 'like')).rejects.toMatchObject({ code: 'not_found' });
});

async function count(from: ReturnType<typeof sql>): Promise<number> {
  const { db } = testContext();
  const [[row]] = await db.batch([rawStatement<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${from}`)]);
  return row?.n ?? 0;
}

/** Has many people save a post. */
async function givenSavers(id: string, savers: number): Promise<void> {
  const { db } = testContext();
  const all = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${savers})`;
  await runBatch(db, [
    rawStatement(
      db,
      sql`INSERT INTO people (id, name, display_name, email, role, created_at, updated_at)
        ${all} SELECT 'crowd-' || i, 'crowd-' || i, 'Crowd', 'crowd-' || i || '@example.com', 'member', 1, 1 FROM n`,
    ),
    rawStatement(
      db,
      sql`INSERT INTO bookmarks (person_id, target_kind, target_id, saved_at)
        ${all} SELECT 'crowd-' || i, 'post', ${id}, i FROM n`,
    ),
  ]);
}
