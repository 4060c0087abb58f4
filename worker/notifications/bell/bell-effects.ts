import { passwordChanged, personSuspended, sessionStolen, sessionsEnded } from '#src/accounts/events.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { ringBells } from '#worker/notifications/bell/bell-service.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

/**
 * Rings the bells of people whose notices changed or whose sessions ended, each once in a delivery. Small events come first,
 * because a session that is over must not wait behind a crowd.
 */
export const ringOnChange = coalescedEffect(
  'notifications.ring',
  [noticesChanged, sessionsEnded, passwordChanged, sessionStolen, personSuspended],
  async (ctx, events) => {
    const groups = events
      .map(({ payload }) => ('personIds' in payload ? payload.personIds : [payload.personId]))
      .sort((one, other) => one.length - other.length);
    await ringBells(
      ctx,
      groups.flat(),
      events.map(({ id }) => id),
    );
  },
);
