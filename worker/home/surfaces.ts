import { getLanding, getToday } from '#worker/home/service.ts';
import { are, inFeed, page, type Surface, shownTo } from '#worker/testing/surface.ts';

/** The surfaces of the start pages. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'page: landing', ask: page(getLanding), lists: are('public') },
  { name: 'page: today', ask: page(getToday), isOwn: true, lists: inFeed },
]);
