import type { BellState, Ring } from '#src/notifications/bell.ts';
import type { Bell } from '#worker/notifications/bell/bell.object.ts';

/** What the Worker says of a socket that it lets in. */
export type Admission = { session: string; expiresAt: number; since: number | null; state: BellState };

export const ADMISSION_HEADER = 'X-Bell-Admission';

/** So many bells one invocation rings: each is a subrequest, of which Cloudflare allows ten thousand. */
export const MOST_RINGS = 1_000;

/** The bells of all people. */
export type Bells = {
  /** How many bells this invocation may still ring. */
  room: () => number;
  /** Tells the open pages of a person; answers how many heard it. Harmless twice. */
  ring: (personId: string, ring: Ring) => Promise<number>;
  /** The other end of a WebSocket of a person's page. */
  open: (personId: string, admission: Admission) => Promise<WebSocket>;
};

/** Bells as Durable Objects, one a person. */
export function bells(objects: DurableObjectNamespace<Bell>): Bells {
  let room = MOST_RINGS;
  return {
    room: () => room,
    ring: (personId, ring) => {
      room -= 1;
      return objects.getByName(personId).ring(ring);
    },
    open: async (personId, admission) => {
      const headers = { Upgrade: 'websocket', [ADMISSION_HEADER]: JSON.stringify(admission) };
      const { webSocket } = await objects.getByName(personId).fetch('https://bell/', { headers });
      if (!webSocket) throw new Error('The bell gave no socket');
      return webSocket;
    },
  };
}
