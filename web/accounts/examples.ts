import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  login: [{ path: '/login' }],
  logout: null,
  language: null,
  register: [{ path: '/register' }],
  verify: [{ path: '/verify' }, { path: '/verify?token=a-token-that-nobody-made' }],
  'forgot-password': [{ path: '/forgot-password' }],
  'reset-password': [{ path: '/reset-password' }, { path: '/reset-password?token=a-token-that-nobody-made' }],
  'auth/trouble': [
    { path: '/auth/trouble?reason=sign_in_denied&provider=google&next=/posts', status: 403 },
    { path: '/auth/trouble?reason=provider_unavailable&provider=github', status: 503 },
    { path: '/auth/trouble?reason=no-such-reason&provider=github', status: 404 },
  ],
  // These need what a browser keeps after a visit to a provider: e2e/oauth.test.ts covers them.
  'auth/join': null,
  'auth/link': null,
  'auth/:provider': null,
  'auth/:provider/callback': null,
  'dev/oauth/google/authorize': null,
  'dev/oauth/github/login/oauth/authorize': null,
  settings: [{ path: '/settings', as: 'carol' }],
  'settings/account': [{ path: '/settings/account', as: 'carol' }],
  'settings/sessions': [{ path: '/settings/sessions', as: 'carol' }],
  'settings/tokens': [{ path: '/settings/tokens', as: 'carol' }],
  'settings/preferences': [{ path: '/settings/preferences', as: 'carol' }],
};
