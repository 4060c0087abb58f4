import { accounts } from '#worker/accounts/index.ts';
import { admin } from '#worker/admin/index.ts';
import { ask } from '#worker/ask/index.ts';
import { bookmarks } from '#worker/bookmarks/index.ts';
import { buddies } from '#worker/buddies/index.ts';
import { claims } from '#worker/claims/index.ts';
import { discussion } from '#worker/discussion/index.ts';
import { feeds } from '#worker/feeds/index.ts';
import { goals } from '#worker/goals/index.ts';
import { home } from '#worker/home/index.ts';
import { http } from '#worker/http/index.ts';
import { imports } from '#worker/imports/index.ts';
import { mail } from '#worker/mail/index.ts';
import { newsletter } from '#worker/mail/newsletter/index.ts';
import { notifications } from '#worker/notifications/index.ts';
import { passages } from '#worker/passages/index.ts';
import type { Feature } from '#worker/platform/feature.ts';
import { posts } from '#worker/posts/index.ts';
import { practice } from '#worker/practice/index.ts';
import { practiceRecords } from '#worker/practice-records/index.ts';
import { privileges } from '#worker/privileges/index.ts';
import { questions } from '#worker/questions/index.ts';
import { reading } from '#worker/reading/index.ts';
import { redirects } from '#worker/redirects/index.ts';
import { reputation } from '#worker/reputation/index.ts';
import { search } from '#worker/search/index.ts';
import { series } from '#worker/series/index.ts';
import { settings } from '#worker/settings/index.ts';
import { social } from '#worker/social/index.ts';
import { stackexchange } from '#worker/stackexchange/index.ts';
import { standing } from '#worker/standing/index.ts';
import { tags } from '#worker/tags/index.ts';
import { uploads } from '#worker/uploads/index.ts';

/** Every feature of Atoll, one line each. */
export const features: readonly Feature[] = [
  accounts,
  // Before http, whose invalidation may wait a second: bells are notified at once.
  notifications,
  mail,
  newsletter,
  imports,
  stackexchange,
  claims,
  http,
  posts,
  redirects,
  search,
  passages,
  ask,
  series,
  standing,
  questions,
  reputation,
  privileges,
  reading,
  bookmarks,
  practice,
  buddies,
  goals,
  practiceRecords,
  tags,
  uploads,
  social,
  discussion,
  home,
  settings,
  admin,
  // Last, after the pages were invalidated: services that are notified of new content fetch it at once.
  feeds,
];
