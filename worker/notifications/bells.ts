import type { BellState, Ring } from '#src/notifications/bell.ts';
import type { Bell } from '#worker/notifications/bell.object.ts';

/** What the Worker says of a socket that it lets in. */
export type Admission = { session: string; expiresAt: number; since: number | null; state: BellState };

export const ADMISSION_HEADER = 'X-Bell-Admission';

/** The bells of all people. */
export type Bells = {
  /** Tells the open pages of a person; answers how many heard it. Harmless twice. */
  ring: (personId: string, ring: Ring) => Promise<number>;
  /** The other end of a WebSocket of a person's page. */
  open: (personId: string, admission: Admission) => Promise<WebSocket>;
};

/** Bells as Durable Objects, one a person. */
export function bells(objects: DurableObjectNamespace<Bell>): Bells {
  return {
    ring: (personId, ring) => objects.getByName(personId).ring(ring),
    open: async (personId, admission) => {
      const headers = { Upgrade: 'websocket', [ADMISSION_HEADER]: JSON.stringify(admission) };
      const { webSocket } = await objects.getByName(personId).fetch('https://bell/', { headers });
      if (!webSocket) throw new Error('The bell gave no socket');
      return webSocket;
    },
  };
}
