import { feature } from '#worker/platform/feature.ts';
import { callByName } from '#worker/tags/call-by-name.ts';
import { tagInvalidations, tagPages } from '#worker/tags/pages.ts';
import { tagProjections } from '#worker/tags/projections.ts';
import { tagRoutes } from '#worker/tags/routes.ts';
import { tagSearchable } from '#worker/tags/searchable.ts';

export const tags = feature({
  name: 'tags',
  routes: tagRoutes,
  jobs: [callByName],
  searchables: [tagSearchable],
  projections: tagProjections,
  pages: tagPages,
  invalidates: tagInvalidations,
});
