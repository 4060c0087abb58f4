import { useEffect, useState } from 'react';
import type { Leaderboard } from '#src/standing/model.ts';
import { followBoard } from '#web/standing/follow-board.ts';

/** Returns a board: first as the page brought it, then as it changes while the page is open, for people who are signed in. */
export function useLiveBoard(fromPage: Leaderboard, isSignedIn: boolean): Leaderboard {
  const [live, setLive] = useState<{ from: Leaderboard; board: Leaderboard }>({
    from: fromPage,
    board: fromPage,
  });
  useEffect(() => {
    if (!isSignedIn) return;
    return followBoard(fromPage, (board) => setLive({ from: fromPage, board }));
  }, [fromPage, isSignedIn]);
  return live.from === fromPage ? live.board : fromPage;
}
