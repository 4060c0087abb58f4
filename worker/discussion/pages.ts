import { personGroups } from '#src/accounts/cache-groups.ts';
import { commentGroup, saidGroup, threadGroup } from '#src/discussion/cache-groups.ts';
import { commentListQuerySchema } from '#src/discussion/model.ts';
import { reactorQuerySchema } from '#src/discussion/reaction-model.ts';
import { type CachedPages, type PathParameters, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

// `LISTS` is invalidated when a target is taken back or deleted: what was said about it is then no longer public either.
const ofThread = ({ kind = '', id = '' }: PathParameters) => [LISTS, NAMES, threadGroup(kind, id)];
const ofComment = ({ id = '' }: PathParameters) => [LISTS, NAMES, commentGroup(id)];
const ofTarget = (target: PathParameters) =>
  target.kind === 'comment' ? ofComment(target) : ofThread(target);
const ofPerson = ({ name = '' }: PathParameters) => {
  const groups = personGroups({ name });
  return groups && [...groups, saidGroup(name)];
};

/** API pages of comments and reactions, and the page of a person's comments. A target's page belongs to its feature. */
export const discussionPages: CachedPages[] = [
  {
    paths: ['/api/v1/threads/:kind/:id/comments'],
    query: queryOf(commentListQuerySchema),
    groups: ofThread,
  },
  { paths: ['/api/v1/comments/:id', '/api/v1/comments/:id/revisions'], groups: ofComment },
  { paths: ['/api/v1/reactions/:kind/:id'], groups: ofTarget },
  { paths: ['/api/v1/reactions/:kind/:id/people'], query: queryOf(reactorQuerySchema), groups: ofTarget },
  { paths: ['/people/:name/comments'], query: ['cursor'], groups: ofPerson },
  { paths: ['/api/v1/people/:name/comments'], query: queryOf(pageQuerySchema), groups: ofPerson },
];
