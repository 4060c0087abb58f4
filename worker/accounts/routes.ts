import { standInRoutes } from '#worker/accounts/oauth/stand-in-routes.ts';
import { adminPeopleRoutes } from '#worker/accounts/routes/admin.ts';
import { identityRoutes } from '#worker/accounts/routes/identities.ts';
import { passwordRoutes } from '#worker/accounts/routes/passwords.ts';
import { meRoutes } from '#worker/accounts/routes/people.ts';
import { registrationRoutes } from '#worker/accounts/routes/registration.ts';
import { sessionRoutes } from '#worker/accounts/routes/sessions.ts';
import { tokenRoutes } from '#worker/accounts/routes/tokens.ts';
import type { Api } from '#worker/http/api.ts';

/** Accounts, sessions, the member's own profile and tokens, and public profiles. */
export function accountRoutes(api: Api): void {
  registrationRoutes(api);
  sessionRoutes(api);
  passwordRoutes(api);
  meRoutes(api);
  tokenRoutes(api);
  adminPeopleRoutes(api);
  identityRoutes(api);
  standInRoutes(api);
}
