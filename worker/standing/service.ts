/** The use cases of the feature. */
export { type BoardState, listBoardStates } from '#worker/standing/boards/list-checks.ts';
export { openBoard } from '#worker/standing/boards/open-board.ts';
export { getLeaderboard, listBoards } from '#worker/standing/reading/leaderboard.ts';
export { getMyStanding, setStanding } from '#worker/standing/reading/my-standing.ts';
