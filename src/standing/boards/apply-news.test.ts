import { expect, test } from 'vitest';
import { applyNews, noteKnown, unknownIn } from '#src/standing/boards/apply-news.ts';
import type { Leaderboard, RankedPerson } from '#src/standing/model.ts';

const person = (id: string, rank: number, score: number): RankedPerson => ({
  ...{ id, rank, score, isMe: id === 'me' },
  person: { name: id, displayName: id, avatarUrl: null },
});
const place = (id: string, rank: number, score: number) => ({ id, rank, score, reachedAt: 0 });
const board: Leaderboard = {
  ...{ board: 'xp', period: 'week', endsAt: null, members: 3, followed: null },
  top: [person('ann', 1, 30), person('me', 2, 20)],
  around: [person('ann', 1, 30), person('me', 2, 20)],
};
const known = noteKnown(new Map(), board, []);

test('a message moves people whom the page knows', () => {
  const news = { members: 3, top: [place('me', 1, 40), place('ann', 2, 30)] };
  const moved = applyNews(board, news, known);
  expect(moved.top.map(({ id, rank, score }) => [id, rank, score])).toEqual([
    ['me', 1, 40],
    ['ann', 2, 30],
  ]);
  expect(moved.around).toBe(board.around);
});

test('people whom the page does not know are asked for once, and left out if the reader may not see them', () => {
  const news = { members: 4, around: [place('hid', 1, 50), place('ann', 2, 30)] };
  expect(unknownIn(news, known)).toEqual(['hid']);
  const then = noteKnown(known, board, ['hid']);
  expect(unknownIn(news, then)).toEqual([]);
  expect(applyNews(board, news, then).around.map(({ id }) => id)).toEqual(['ann']);
});
