import type { BoardNews } from '#src/standing/boards/live.ts';
import type { Place } from '#src/standing/boards/model.ts';
import type { Leaderboard, RankedPerson } from '#src/standing/model.ts';

/** The people a page knows, by id. Null: the reader may not see them. */
export type KnownPeople = ReadonlyMap<string, RankedPerson | null>;

const SHOWN = 10;

/** Notes the people of a board. `asked` are ids that were asked for: those who did not come are not for this reader. */
export function noteKnown(known: KnownPeople, board: Leaderboard, asked: readonly string[]): KnownPeople {
  const came = [...board.top, ...board.around].map((one) => [one.id, one] as const);
  return new Map([...asked.map((id) => [id, null] as const), ...known, ...came]);
}

/** The people in a message whom the page does not know yet. */
export function unknownIn(news: BoardNews, known: KnownPeople): string[] {
  return [...(news.top ?? []), ...(news.around ?? [])].map(({ id }) => id).filter((id) => !known.has(id));
}

/** The board after a message. People whom the reader may not see are left out. */
export function applyNews(board: Leaderboard, news: BoardNews, known: KnownPeople): Leaderboard {
  const shown = (places: readonly Place[]) =>
    places.flatMap(({ id, rank, score }): RankedPerson[] => {
      const person = known.get(id);
      return person ? [{ ...person, rank, score }] : [];
    });
  return {
    ...board,
    members: news.members,
    ...(news.top && { top: shown(news.top).slice(0, SHOWN) }),
    ...(news.around && { around: shown(news.around) }),
  };
}
