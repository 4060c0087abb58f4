import { passwordChanged, personSuspended, sessionStolen, sessionsEnded } from '#src/accounts/events.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { ringBells } from '#worker/notifications/bell-service.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

/** Rings the bells of those for whom something changed, and of those whose sessions ended: each once a delivery. */
export const ringOnChange = coalescedEffect(
  'notifications.ring',
  [noticesChanged, sessionsEnded, passwordChanged, sessionStolen, personSuspended],
  async (ctx, events) =>
    ringBells(
      ctx,
      events.flatMap(({ payload }) => ('personIds' in payload ? payload.personIds : [payload.personId])),
    ),
);
