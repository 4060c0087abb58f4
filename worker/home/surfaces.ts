import { getLanding, getToday } from '#worker/home/service.ts';
import { are, inFeed, page, type Surface, shownTo } from '#worker/testing/surface.ts';

/** Where the start pages show posts. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'page: landing', ask: page(getLanding), lists: are('public') },
  { name: 'page: today', ask: page(getToday), isOwn: true, lists: inFeed },
]);
