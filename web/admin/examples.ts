import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  admin: [{ path: '/admin', as: 'alice' }],
  'admin/posts': [
    { path: '/admin/posts', as: 'alice' },
    { path: '/admin/posts?title=nothing-like-it', as: 'alice' },
  ],
  'admin/posts/:id': null,
  'admin/tags': [{ path: '/admin/tags', as: 'alice' }],
  'admin/tags/:slug': [{ path: '/admin/tags/programming', as: 'alice' }],
  'admin/uploads': [{ path: '/admin/uploads', as: 'alice' }],
  'admin/uploads/:id': null,
  'admin/people': [{ path: '/admin/people', as: 'alice' }],
  'admin/people/:name': [
    { path: '/admin/people/bob', as: 'alice' },
    { path: '/admin/people/alice', as: 'alice' },
  ],
  'admin/settings': [{ path: '/admin/settings', as: 'alice' }],
  'admin/votes': [{ path: '/admin/votes', as: 'alice' }],
  'admin/redirects': [{ path: '/admin/redirects', as: 'alice' }],
  'admin/queues': [{ path: '/admin/queues', as: 'alice' }],
  'admin/dead-events': [
    { path: '/admin/dead-events', as: 'alice' },
    { path: '/admin/dead-events?state=replayed', as: 'alice' },
  ],
  'admin/dead-events/:id': null,
  'admin/boards': [{ path: '/admin/boards', as: 'alice' }],
  'admin/projections': [{ path: '/admin/projections', as: 'alice' }],
  'admin/projections/:name': [{ path: '/admin/projections/tags.post_count', as: 'alice' }],
  'admin/ask': [{ path: '/admin/ask', as: 'alice' }],
  'admin/jobs': [{ path: '/admin/jobs', as: 'alice' }],
  'admin/jobs/:name': [{ path: '/admin/jobs/accounts.forget', as: 'alice' }],
  'admin/mail': [
    { path: '/admin/mail', as: 'alice' },
    { path: '/admin/mail?status=failed', as: 'alice' },
  ],
  'admin/mail/emails/:key': null,
  'admin/mail/suppressions': [{ path: '/admin/mail/suppressions', as: 'alice' }],
};
