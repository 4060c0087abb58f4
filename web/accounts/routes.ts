import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accountPages: RouteConfigEntry[] = [
  route('login', 'accounts/login-page.tsx'),
  route('logout', 'accounts/logout.ts'),
  route('register', 'accounts/register-page.tsx'),
  route('verify', 'accounts/verify-page.tsx'),
  route('forgot-password', 'accounts/forgot-password-page.tsx'),
  route('reset-password', 'accounts/reset-password-page.tsx'),
  layout('accounts/settings-layout.tsx', [
    route('settings', 'accounts/profile-page.tsx'),
    route('settings/account', 'accounts/account-page.tsx'),
    route('settings/sessions', 'accounts/sessions-page.tsx'),
    route('settings/tokens', 'accounts/tokens-page.tsx'),
    route('settings/preferences', 'accounts/preferences-page.tsx'),
  ]),
];
