import type { BellState, Ring } from '#src/notifications/bell.ts';
import type { Bell } from '#worker/notifications/bell/bell.object.ts';

/** What the Worker passes to a bell with a socket that it admits. */
export type Admission = { session: string; expiresAt: number; since: number | null; state: BellState };

export const ADMISSION_HEADER = 'X-Bell-Admission';

/** How many bells one invocation may ring: each is a subrequest, of which Cloudflare allows ten thousand. */
export const MOST_RINGS = 1_000;

/** The bells of all people. */
export type Bells = {
  /** How many bells this invocation may still ring. */
  room: () => number;
  /** Sends a state to the open pages of a person. Returns how many got it. Harmless twice. */
  ring: (personId: string, ring: Ring) => Promise<number>;
  /** Returns the client's end of a WebSocket for a person's page. */
  open: (personId: string, admission: Admission) => Promise<WebSocket>;
};

/** The bells as Durable Objects, one for each person. */
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
