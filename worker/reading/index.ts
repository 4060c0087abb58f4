import { feature } from '#worker/platform/feature.ts';
import { readingAwards } from '#worker/reading/awards.ts';
import { nowReading } from '#worker/reading/digest.ts';
import { forgetPost } from '#worker/reading/forget-post.ts';
import { readingProjections } from '#worker/reading/projections.ts';
import { readingRoutes } from '#worker/reading/routes.ts';

/** What members have begun and read, visible to themselves alone. */
export const reading = feature({
  name: 'reading',
  routes: readingRoutes,
  handlers: [forgetPost],
  digests: [nowReading],
  awards: readingAwards,
  projections: readingProjections,
});
