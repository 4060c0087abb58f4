import { endAfterCompletion, endDuePairs, stayAfterReopening } from '#worker/buddies/ending.ts';
import { buddyNotices } from '#worker/buddies/notices.ts';
import { buddyRoutes } from '#worker/buddies/routes.ts';
import { askForCards } from '#worker/buddies/silence.ts';
import { feature } from '#worker/platform/feature.ts';

/** Buddies of practices. */
export const buddies = feature({
  name: 'buddies',
  routes: buddyRoutes,
  handlers: [endAfterCompletion, stayAfterReopening],
  jobs: [
    { name: 'buddies.silent', everyMinutes: 60, run: askForCards },
    { name: 'buddies.end', everyMinutes: 60, run: endDuePairs },
  ],
  notices: buddyNotices,
});
