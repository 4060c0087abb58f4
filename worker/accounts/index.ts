import { effects } from '#worker/accounts/effects.ts';
import { jobs } from '#worker/accounts/jobs.ts';
import { noticeTypes } from '#worker/accounts/notices.ts';
import { personInvalidations, personPages } from '#worker/accounts/pages.ts';
import { accountRoutes } from '#worker/accounts/routes.ts';
import { personSearchable } from '#worker/accounts/searchable.ts';
import { feature } from '#worker/platform/feature.ts';

/** People: signing up and in, sessions, profiles, access tokens. */
export const accounts = feature({
  name: 'accounts',
  routes: accountRoutes,
  effects,
  jobs,
  searchables: [personSearchable],
  notices: noticeTypes,
  pages: personPages,
  invalidates: personInvalidations,
});
