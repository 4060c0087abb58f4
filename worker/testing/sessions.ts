import { openSession } from '#worker/accounts/sessions.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { SessionTokens } from '#worker/platform/session.ts';

/** Signs a person in, as the form does. */
export async function givenSession(
  ctx: Context,
  person: Member,
): Promise<{ sessionId: string; tokens: SessionTokens; refresh: string }> {
  const { statements, claims, tokens } = await openSession(ctx, {
    personId: person.personId,
    name: person.name,
    displayName: person.name,
    role: person.role,
    avatarId: null,
    timeZone: 'Asia/Taipei',
    locale: 'en',
    theme: 'system',
    keyShortcuts: true,
  });
  await runBatch(ctx.db, statements);
  return { sessionId: claims.sessionId, tokens, refresh: tokens.refresh?.token ?? '' };
}

/** The Cookie header of a browser with these tokens. */
export function cookiesOf(tokens: { access?: string; refresh?: string }): string {
  return [
    tokens.access ? `atoll-session=${tokens.access}` : '',
    tokens.refresh ? `atoll-refresh=${tokens.refresh}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The session cookies that an answer sets, by name; an empty value removes one. */
export function cookiesSet(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
