import { passwordChanged, personSuspended, sessionStolen, sessionsEnded } from '#src/accounts/events.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { ringBells } from '#worker/notifications/bell/bell-service.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

/**
 * Rings the bells of those for whom something changed, and of those whose sessions ended: each once a delivery. The few come
 * before the crowds: a session that is over shall hear no more.
 */
export const ringOnChange = coalescedEffect(
  'notifications.ring',
  [noticesChanged, sessionsEnded, passwordChanged, sessionStolen, personSuspended],
  async (ctx, events) => {
    const called = events
      .map(({ payload }) => ('personIds' in payload ? payload.personIds : [payload.personId]))
      .sort((one, other) => one.length - other.length);
    await ringBells(
      ctx,
      called.flat(),
      events.map(({ id }) => id),
    );
  },
);
