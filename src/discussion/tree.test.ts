import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTo, type Placed, toBranches, toReadingOrder } from '#src/discussion/tree.ts';

const at = (id: string, parentId: string | null, more: Partial<Placed> = {}): Placed => ({
  ...{ id, parentId, status: 'public', replyCount: 0, score: 0, createdAt: Number.parseInt(id, 36) },
  ...more,
});
const order = (tops: Placed[], others: Placed[], sort: 'best' | 'new' | 'old' = 'old') =>
  toReadingOrder(tops, others, sort).map(({ comment, level }) => `${level}${comment.id}`);

describe('comments in reading order', () => {
  test('have their answers behind them, in the order asked for', () => {
    const tops = [at('a', null, { replyCount: 2 }), at('b', null)];
    const others = [at('d', 'a'), at('c', 'a', { score: 1, replyCount: 1 }), at('e', 'c')];
    expect(order(tops, others)).toEqual(['0a', '1c', '2e', '1d', '0b']);
    expect(order(tops, others, 'new')).toEqual(['0a', '1d', '1c', '2e', '0b']);
    expect(order(tops, others, 'best')).toEqual(['0a', '1c', '2e', '1d', '0b']);
  });

  test('say how many answers are not there', () => {
    const [first] = toReadingOrder([at('a', null, { replyCount: 5 })], [at('b', 'a'), at('c', 'a')], 'old');
    expect(first?.moreReplies).toBe(3);
  });

  test('do not count a pending comment as an answer that is there', () => {
    const pending = at('b', 'a', { status: 'pending' });
    expect(toReadingOrder([at('a', null)], [pending], 'old').map(({ moreReplies }) => moreReplies)).toEqual([
      0, 0,
    ]);
  });

  test('count a moderated comment as a place, and show the place where it has answers', () => {
    const moderated = at('b', 'a', { status: 'moderated', isWithheld: true });
    const top = at('a', null, { replyCount: 1 });
    const shown = toReadingOrder([top], [moderated], 'old');
    expect(shown.map(({ comment, moreReplies }) => [comment.id, moreReplies])).toEqual([['a', 0]]);
    expect(order([top], [{ ...moderated, replyCount: 1 }, at('c', 'b')])).toEqual(['0a', '1b', '2c']);
    expect(order([top], [{ ...moderated, isWithheld: false }])).toEqual(['0a', '1b']);
  });

  test('leave out empty places without answers', () => {
    const gone = at('a', null, { status: 'deleted', replyCount: 1 });
    expect(order([gone], [at('b', 'a')])).toEqual(['0a', '1b']);
    expect(order([gone], [at('b', 'a', { status: 'removed' })])).toEqual([]);
    expect(order([{ ...gone, replyCount: 2 }], [at('b', 'a', { status: 'removed' })])).toEqual(['0a']);
  });
});

test('a tree is the same after it was flattened to reading order', () => {
  const parents = fc.array(fc.nat(), { maxLength: 40 });
  fc.assert(
    fc.property(parents, (chosen) => {
      const comments = chosen.map((pick, index) =>
        at(String(index + 100), pick % (index + 1) === index ? null : String((pick % (index + 1)) + 100)),
      );
      const tops = comments.filter(({ parentId }) => parentId === null);
      const shown = toReadingOrder(
        tops,
        comments.filter(({ parentId }) => parentId !== null),
        'old',
      );
      expect(shown).toHaveLength(comments.length);
      const check = (
        branches: ReturnType<typeof toBranches<(typeof shown)[number]>>,
        parentId: string | null,
      ): void => {
        for (const { comment, answers } of branches) {
          expect(comment.comment.parentId).toBe(parentId);
          check(answers, comment.comment.id);
        }
      };
      check(toBranches(shown), null);
    }),
  );
});

describe('the comment to show after one is deleted', () => {
  const line = (id: string, level: number, more: Partial<Placed> = {}) => ({ ...at(id, null, more), level });

  test('is its own place, where answers keep it', () => {
    expect(nextTo([line('a', 0, { replyCount: 1 }), line('b', 1)], 'a')).toBe('a');
    expect(nextTo([line('a', 0), line('b', 1, { status: 'pending' })], 'a')).toBe('a');
  });

  test('is the next sibling, else the previous one, else what it answers', () => {
    const lines = [line('a', 0), line('b', 1), line('c', 1), line('d', 0)];
    expect(['b', 'c', 'd'].map((id) => nextTo(lines, id))).toEqual(['c', 'b', 'a']);
    expect(nextTo([line('a', 0, { replyCount: 1 }), line('b', 1)], 'b')).toBe('a');
  });

  test('is none, where nothing stays', () => {
    expect(nextTo([line('a', 0)], 'a')).toBeNull();
    expect(nextTo([line('a', 0)], 'z')).toBeNull();
    expect(nextTo([line('a', 0, { status: 'deleted', replyCount: 1 }), line('b', 1)], 'b')).toBeNull();
    expect(nextTo([line('a', 0, { status: 'deleted', replyCount: 2 }), line('b', 1)], 'b')).toBe('a');
  });
});
