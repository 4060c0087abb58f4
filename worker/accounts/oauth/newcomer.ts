import { type Newcomer, newcomerSchema, PENDING_MS } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { open, seal } from '#worker/http/seal.ts';
import type { Context } from '#worker/platform/context.ts';

const HOLDER = 'oauth-newcomer';

/** Seals a newcomer for the browser, until they confirm. */
export function sealNewcomer(ctx: Context, newcomer: Omit<Newcomer, 'expiresAt'>): Promise<string> {
  const whole: Newcomer = { ...newcomer, expiresAt: ctx.clock.now() + PENDING_MS };
  return seal(ctx.config.secretKey, HOLDER, JSON.stringify(whole));
}

/** Opens what `sealNewcomer` sealed. Throws `sign_in_expired`. */
export async function openNewcomer(ctx: Context, sealed: string | null): Promise<Newcomer> {
  const text = sealed && (await open(ctx.config.secretKey, HOLDER, sealed).catch(() => null));
  const newcomer = text ? newcomerSchema.parse(JSON.parse(text)) : null;
  if (!newcomer || newcomer.expiresAt <= ctx.clock.now()) throw new AppError('sign_in_expired');
  return newcomer;
}
