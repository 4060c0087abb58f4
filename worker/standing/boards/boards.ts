import type { BoardView, Place, Score } from '#src/standing/boards/model.ts';
import type { Board } from '#worker/standing/boards/board.object.ts';
import type { Listed } from '#worker/standing/boards/member-store.ts';

/** What the Worker passes to a board with a socket that it admits. */
export type Admission = { personId: string; expiresAt: number };

export const ADMISSION_HEADER = 'X-Board-Admission';

/** The boards of all periods; `name` is that of `boardName` (src/standing/boards/periods.ts). */
export type Boards = {
  /** Sets scores; `endsAt` is the end of the period. Returns how many changed. Harmless twice and in any order. */
  set: (name: string, scores: readonly Score[], endsAt: number | null) => Promise<number>;
  /** The first places, and those around a member. */
  view: (name: string, top: number, personId: string | null) => Promise<BoardView>;
  /** The places of members; null for those who are not on the board. */
  places: (name: string, ids: readonly string[]) => Promise<(Place | null)[]>;
  /** Members in the order of their ids. */
  walk: (name: string, after: string, limit: number) => Promise<Listed[]>;
  /** Returns the client's end of a WebSocket for a page; null if the board has too many already. */
  open: (name: string, admission: Admission) => Promise<WebSocket | null>;
};

/** The boards as Durable Objects, one for each board and period. */
export function boards(objects: DurableObjectNamespace<Board>): Boards {
  return {
    set: (name, scores, endsAt) => objects.getByName(name).set(scores, endsAt),
    view: (name, top, personId) => objects.getByName(name).view(top, personId),
    places: (name, ids) => objects.getByName(name).places(ids),
    walk: (name, after, limit) => objects.getByName(name).walk(after, limit),
    open: async (name, admission) => {
      const headers = { Upgrade: 'websocket', [ADMISSION_HEADER]: JSON.stringify(admission) };
      const { webSocket } = await objects.getByName(name).fetch('https://board/', { headers });
      return webSocket;
    },
  };
}
