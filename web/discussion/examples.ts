import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  // Takes a form.
  reactions: null,
  // Need a comment: e2e/discussion.test.ts opens them.
  'posts/:slug/comments/:id': null,
  'comments/:id': null,
  'comments/:id/history': null,
  'discussion/pending': [{ path: '/discussion/pending', as: 'bob' }],
  'people/:name/comments': [
    { path: '/people/carol/comments' },
    { path: '/people/alice/comments' },
    { path: '/people/no-such-person/comments', status: 404 },
  ],
};
