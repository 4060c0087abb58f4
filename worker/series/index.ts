import { feature } from '#worker/platform/feature.ts';
import { seriesInvalidations, seriesPages } from '#worker/series/pages.ts';
import { seriesPassages } from '#worker/series/passages.ts';
import { seriesProjections } from '#worker/series/projections.ts';
import { renderSeriesAnew } from '#worker/series/render-anew.ts';
import { seriesRoutes } from '#worker/series/routes.ts';
import { seriesSearchable } from '#worker/series/searchable.ts';
import { seriesTarget } from '#worker/series/target.ts';

export const series = feature({
  name: 'series',
  routes: seriesRoutes,
  targets: [seriesTarget],
  searchables: [seriesSearchable],
  passages: [seriesPassages],
  projections: seriesProjections,
  pages: seriesPages,
  invalidates: seriesInvalidations,
  jobs: [renderSeriesAnew],
});
