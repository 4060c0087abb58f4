import type { Name } from './browser.ts';

/** An example of a page: where it is, who may see it, and its status where that is not 200. */
export type Example = { path: string; as?: Name; status?: number };

/**
 * An example of every page that web/routes.ts names, by its pattern; the sweep visits them all. Null is a route that
 * shows no page. Without `as` a page is visited by somebody anonymous and by carol.
 */
export const PAGES: Record<string, Example[] | null> = {
  '': [{ path: '/' }],
  refused: null,
  login: [{ path: '/login' }],
  logout: null,
  register: [{ path: '/register' }],
  verify: [{ path: '/verify' }, { path: '/verify?token=a-token-that-nobody-made' }],
  'forgot-password': [{ path: '/forgot-password' }],
  'reset-password': [{ path: '/reset-password' }, { path: '/reset-password?token=a-token-that-nobody-made' }],
  'auth/trouble': [
    { path: '/auth/trouble?reason=sign_in_denied&provider=google&next=/posts', status: 403 },
    { path: '/auth/trouble?reason=provider_unavailable&provider=github', status: 503 },
    { path: '/auth/trouble?reason=no-such-reason&provider=github', status: 404 },
  ],
  // Need what only a browser keeps that was at a provider: e2e/oauth.test.ts looks at them.
  'auth/join': null,
  'auth/link': null,
  'auth/:provider': null,
  'auth/:provider/callback': null,
  'dev/oauth/google/authorize': null,
  'dev/oauth/github/login/oauth/authorize': null,
  settings: [{ path: '/settings', as: 'carol' }],
  'settings/people': [{ path: '/settings/people', as: 'carol' }],
  'settings/privacy': [{ path: '/settings/privacy', as: 'carol' }],
  'settings/account': [{ path: '/settings/account', as: 'carol' }],
  'settings/sessions': [{ path: '/settings/sessions', as: 'carol' }],
  'settings/tokens': [{ path: '/settings/tokens', as: 'carol' }],
  'settings/preferences': [{ path: '/settings/preferences', as: 'carol' }],
  'settings/notifications': [{ path: '/settings/notifications', as: 'carol' }],
  // Take a form.
  reactions: null,
  'reading/mark': null,
  reading: [
    { path: '/reading', as: 'alice' },
    { path: '/reading', as: 'carol' },
    { path: '/reading?show=begun', as: 'carol' },
  ],
  notifications: [
    { path: '/notifications', as: 'carol' },
    { path: '/notifications?filter=unread', as: 'carol' },
    { path: '/notifications?feature=accounts', as: 'carol' },
  ],
  // Show nothing: one takes a form, the other leads on (e2e/notifications.test.ts).
  'notifications/thread': null,
  'notifications/:id': null,
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
  'admin/redirects': [{ path: '/admin/redirects', as: 'alice' }],
  'admin/queues': [{ path: '/admin/queues', as: 'alice' }],
  'admin/dead-letters': [
    { path: '/admin/dead-letters', as: 'alice' },
    { path: '/admin/dead-letters?state=replayed', as: 'alice' },
  ],
  'admin/dead-letters/:id': null,
  'admin/projections': [{ path: '/admin/projections', as: 'alice' }],
  'admin/projections/:name': [{ path: '/admin/projections/tags.post_count', as: 'alice' }],
  'admin/jobs': [{ path: '/admin/jobs', as: 'alice' }],
  'admin/jobs/:name': [{ path: '/admin/jobs/accounts.forget', as: 'alice' }],
  'admin/mail': [
    { path: '/admin/mail', as: 'alice' },
    { path: '/admin/mail?status=failed', as: 'alice' },
  ],
  'admin/mail/letters/:key': null,
  'admin/mail/suppressions': [{ path: '/admin/mail/suppressions', as: 'alice' }],
  'api/docs': [{ path: '/api/docs' }],
  // What a letter leads to, and nobody can guess: e2e/mail.test.ts looks at it.
  'u/:token': [{ path: '/u/a-token-that-nobody-made', status: 404 }],
  'dev/mail': [{ path: '/dev/mail' }],
  'dev/mail/:key': null,
  newsletter: [{ path: '/newsletter' }, { path: '/newsletter?ref=school' }],
  'newsletter/confirm': [
    { path: '/newsletter/confirm' },
    { path: '/newsletter/confirm?token=a-token-that-nobody-made' },
  ],
  'write/newsletter': [{ path: '/write/newsletter', as: 'bob' }],
  'write/newsletter/new': [{ path: '/write/newsletter/new', as: 'bob' }],
  'write/newsletter/:id': null,
  'write/newsletter/:id/preview': null,
  write: [
    { path: '/write', as: 'alice' },
    { path: '/write', as: 'carol' },
  ],
  'write/:id': null,
  'write/:id/reach': null,
  'write/:id/history': null,
  'write/:id/markdown': null,
  series: [{ path: '/series' }],
  'series/:slug': [{ path: '/series/learn-to-learn' }],
  'write/series': [
    { path: '/write/series', as: 'bob' },
    { path: '/write/series', as: 'carol' },
  ],
  'write/series/:id': null,
  search: [{ path: '/search' }, { path: '/search?q=practice' }, { path: '/search?q=zzzz' }],
  tags: [{ path: '/tags' }],
  'tags/:slug': [{ path: '/tags/programming' }],
  posts: [{ path: '/posts' }],
  'posts/:slug': [
    { path: '/posts/the-curve-and-the-calendar' },
    { path: '/posts/three-passes' },
    { path: '/posts/ten-minutes-a-day' },
    { path: '/posts/ten-minutes-a-day', as: 'bob' },
  ],
  // Need a comment: e2e/discussion.test.ts looks at them.
  'posts/:slug/comments/:id': null,
  'comments/:id': null,
  'comments/:id/history': null,
  'discussion/pending': [{ path: '/discussion/pending', as: 'bob' }],
  feed: [
    { path: '/feed', as: 'carol' },
    { path: '/feed', as: 'alice' },
  ],
  connections: [
    { path: '/connections', as: 'bob' },
    { path: '/connections?state=asked', as: 'carol' },
    { path: '/connections?state=connected', as: 'alice' },
  ],
  followers: null,
  'people/:name/comments': [
    { path: '/people/carol/comments' },
    { path: '/people/alice/comments' },
    { path: '/people/no-such-person/comments', status: 404 },
  ],
  'people/:name/followers': [{ path: '/people/bob/followers' }, { path: '/people/carol/followers' }],
  'people/:name/following': [{ path: '/people/carol/following' }],
  'people/:name': [{ path: '/people/bob' }, { path: '/people/carol' }],
  '*': [{ path: '/no-such-place', status: 404 }],
};
