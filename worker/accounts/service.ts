/** The use cases of accounts, for routes, pages and other features. */
export { createToken, listTokens, revokeToken } from '#worker/accounts/access-tokens.ts';
export { listSessions } from '#worker/accounts/devices.ts';
export { askPasswordReset, changePassword, resetPassword } from '#worker/accounts/passwords.ts';
export { getMe, getPerson, updateMe } from '#worker/accounts/profile.ts';
export { registerAccount, resendVerification, verifyAddress } from '#worker/accounts/register.ts';
export {
  refreshTokens,
  revokeSession,
  signIn,
  signOut,
  signOutEverywhere,
} from '#worker/accounts/sign-in.ts';
export { getViewer, requireFreshRole, requireFreshSession } from '#worker/accounts/viewer.ts';
