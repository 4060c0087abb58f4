import { getSeries, listSeries } from '#worker/series/service.ts';
import { SHARED } from '#worker/testing/subjects.ts';
import { get, never, page, type Surface, shownTo } from '#worker/testing/surface.ts';

/** Where series show posts. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'API: series', ask: get(`/api/v1/series/${SHARED.series}`) },
  { name: 'page: series', ask: page((ctx) => getSeries(ctx, SHARED.series)) },
  { name: 'page: all series', ask: page((ctx) => listSeries(ctx, { limit: 50 })), lists: never },
]);
