import { z } from 'zod';
import { emailSchema } from '#src/accounts/model.ts';
import { askProvider } from '#worker/accounts/oauth/ask-provider.ts';
import { requireToken } from '#worker/accounts/oauth/exchange-code.ts';
import type { Provider } from '#worker/accounts/oauth/provider.ts';

type Settings = { clientId: string; clientSecret: string; url: string; apiUrl: string };

const userSchema = z.object({
  id: z.int().positive(),
  login: z.string().min(1).max(100),
  name: z.string().nullable().catch(null),
});
const emailsSchema = z
  .array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))
  .max(1000);

/** GitHub, which is no OpenID provider: its API identifies the person, and only a verified primary address counts. */
export function githubProvider({ clientId, clientSecret, url, apiUrl }: Settings): Provider {
  return {
    name: 'github',
    clientId,
    clientSecret,
    issuer: `${url}/login/oauth`,
    scopes: ['user:email'],
    endpoints: async () => ({
      authorization: `${url}/login/oauth/authorize`,
      token: `${url}/login/oauth/access_token`,
      namesIssuer: false,
    }),
    identify: async (_, tokens) => {
      const headers = {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${requireToken(tokens, 'accessToken')}`,
        'X-GitHub-Api-Version': '2022-11-28',
      };
      const [user, emails] = await Promise.all([
        askProvider(`${apiUrl}/user`, userSchema, headers),
        askProvider(`${apiUrl}/user/emails`, emailsSchema, headers),
      ]);
      const primary = emails.find((one) => one.primary && one.verified);
      return {
        subject: String(user.id),
        email: emailSchema.safeParse(primary?.email).data ?? null,
        displayName: user.name ?? user.login,
        handles: [user.login, user.name ?? ''],
      };
    },
  };
}
