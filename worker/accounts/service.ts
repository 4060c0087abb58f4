/** The use cases of accounts, for routes, pages and other features. */

export { createToken, listTokens, revokeToken } from '#worker/accounts/access-tokens.ts';
export {
  changeRole,
  getAdminPerson,
  listPeople,
  suspendPerson,
  unsuspendPerson,
} from '#worker/accounts/admin.ts';
export { listSessions } from '#worker/accounts/devices.ts';
export { getLinkState, type LinkState } from '#worker/accounts/email-links.ts';
export { finishJourney } from '#worker/accounts/oauth/arrive.ts';
export { describeNewcomer, joinWithProvider } from '#worker/accounts/oauth/join.ts';
export { openJourney, startJourney } from '#worker/accounts/oauth/journey.ts';
export { confirmLink, getWaysIn, listIdentities, unlinkIdentity } from '#worker/accounts/oauth/links.ts';
export { listProviders, type OfferedProvider } from '#worker/accounts/oauth/provider.ts';
export { answerAsStandIn, readStandInRequest, standInPersonSchema } from '#worker/accounts/oauth/stand-in.ts';
export { getOwnBounces, tryOwnAddress } from '#worker/accounts/own-address.ts';
export {
  askOwnPasswordReset,
  askPasswordReset,
  changePassword,
  resetPassword,
} from '#worker/accounts/passwords.ts';
export { getMe, getPerson, updateMe } from '#worker/accounts/profile.ts';
export { registerAccount } from '#worker/accounts/register.ts';
export {
  refreshTokens,
  revokeSession,
  signIn,
  signOut,
  signOutEverywhere,
} from '#worker/accounts/sign-in.ts';
export { resendVerification, verifyAddress } from '#worker/accounts/verify-address.ts';
export { checkSession, getViewer, requireFreshRole, requireFreshSession } from '#worker/accounts/viewer.ts';
