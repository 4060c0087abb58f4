import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accountPages: RouteConfigEntry[] = [
  route('login', 'accounts/login-page.tsx'),
  route('logout', 'accounts/logout.ts'),
  route('language', 'accounts/language.ts'),
  route('register', 'accounts/register-page.tsx'),
  route('verify', 'accounts/verify-page.tsx'),
  route('forgot-password', 'accounts/forgot-password-page.tsx'),
  route('reset-password', 'accounts/reset-password-page.tsx'),
  route('auth/trouble', 'accounts/oauth/trouble-page.tsx'),
  route('auth/join', 'accounts/oauth/join-page.tsx'),
  route('auth/link', 'accounts/oauth/link-page.tsx'),
  route('auth/:provider', 'accounts/oauth/start.ts'),
  route('auth/:provider/callback', 'accounts/oauth/callback.ts'),
  route('dev/oauth/google/authorize', 'accounts/oauth/stand-in-page.tsx', { id: 'stand-in-google' }),
  route('dev/oauth/github/login/oauth/authorize', 'accounts/oauth/stand-in-page.tsx', {
    id: 'stand-in-github',
  }),
  layout('accounts/settings-layout.tsx', [
    route('settings', 'accounts/profile-page.tsx'),
    route('settings/people', 'social/settings-people-page.tsx'),
    route('settings/privacy', 'reading/privacy-page.tsx'),
    route('settings/account', 'accounts/account-page.tsx'),
    route('settings/sessions', 'accounts/sessions-page.tsx'),
    route('settings/tokens', 'accounts/tokens-page.tsx'),
    route('settings/preferences', 'accounts/preferences-page.tsx'),
    route('settings/notifications', 'notifications/preferences-page.tsx'),
  ]),
];
